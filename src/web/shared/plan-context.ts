import { createContext, useContext } from 'react';
import { api, dataOf } from './api.ts';
import { type Names, namesOf } from './names.ts';
import type {
  PlanAudit,
  PlanCalendar,
  PlanCertificates,
  PlanDismissal,
  PlanEnrolment,
  PlanMatrix,
  PlanOpen,
  PlanReports,
  PlanRoster,
  PlanSummary,
  School,
} from './types.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/** The plan that the views show, and the version of the school that it was made for. */
export interface PlanInView {
  readonly school: School;
  readonly plan: PlanSummary;
  readonly names: Names;
}

const PlanContext = createContext<PlanInView | null>(null);
export const PlanProvider = PlanContext.Provider;

export const planInView = (school: School, plan: PlanSummary): PlanInView => ({
  school,
  plan,
  names: namesOf(school),
});

export function usePlan(): PlanInView {
  const value = useContext(PlanContext);
  if (!value) throw new Error('outside a plan');
  return value;
}

export interface PlanParts {
  readonly matrix: PlanMatrix;
  readonly enrolment: PlanEnrolment;
  readonly roster: PlanRoster;
  readonly dismissal: PlanDismissal;
  readonly reports: PlanReports;
  readonly audit: PlanAudit;
  readonly certificates: PlanCertificates;
  readonly open: PlanOpen;
  readonly calendar: PlanCalendar;
}

type Path = { readonly school: string; readonly plan: string };
type Loaders = { readonly [P in keyof PlanParts]: (path: Path) => Promise<PlanParts[P]> };

const LOADERS: Loaders = {
  matrix: (path) => dataOf(api.GET('/v1/schools/{school}/plans/{plan}/matrix', { params: { path } })),
  enrolment: (path) => dataOf(api.GET('/v1/schools/{school}/plans/{plan}/enrolment', { params: { path } })),
  roster: (path) => dataOf(api.GET('/v1/schools/{school}/plans/{plan}/roster', { params: { path } })),
  dismissal: (path) => dataOf(api.GET('/v1/schools/{school}/plans/{plan}/dismissal', { params: { path } })),
  reports: (path) => dataOf(api.GET('/v1/schools/{school}/plans/{plan}/reports', { params: { path } })),
  audit: (path) => dataOf(api.GET('/v1/schools/{school}/plans/{plan}/audit', { params: { path } })),
  certificates: (path) =>
    dataOf(api.GET('/v1/schools/{school}/plans/{plan}/certificates', { params: { path } })),
  open: (path) => dataOf(api.GET('/v1/schools/{school}/plans/{plan}/open', { params: { path } })),
  calendar: (path) => dataOf(api.GET('/v1/schools/{school}/plans/{plan}/calendar', { params: { path } })),
};

/** Some parts of the plan in view, loaded together. */
export function useParts<P extends keyof PlanParts>(...parts: P[]): [Loaded<Pick<PlanParts, P>>, () => void] {
  const { plan } = usePlan();
  const path = { school: plan.school, plan: plan.id };
  const load = async (): Promise<Pick<PlanParts, P>> => {
    const values = await Promise.all(parts.map(async (part) => [part, await LOADERS[part](path)] as const));
    return Object.fromEntries(values) as Pick<PlanParts, P>;
  };
  return useLoaded(`${plan.id}@${plan.revision}:${parts.join()}`, load);
}
