import type { components } from '../api-types.ts';

/** Names of the parts of the API that the page shows. */
type Schemas = components['schemas'];

export type Sentence = Schemas['Sentence'];
export type School = Schemas['School'];
export type SchoolSummary = Schemas['SchoolSummary'];
export type DemoSchool = Schemas['DemoSchoolList']['items'][number];
export type PlanSummary = Schemas['PlanSummary'];
export type Progress = Schemas['Progress'];
export type Session = Schemas['Session'];
export type Duty = Schemas['Duty'];
export type PlanMatrix = Schemas['PlanMatrix'];
export type PlanEnrolment = Schemas['PlanEnrolment'];
export type PlanRoster = Schemas['PlanRoster'];
export type PlanDismissal = Schemas['PlanDismissal'];
export type DismissalStream = Schemas['DismissalStream'];
export type PlanReports = Schemas['PlanReports'];
export type PlanAudit = Schemas['PlanAudit'];
export type PlanCertificates = Schemas['PlanCertificates'];
export type PlanOpen = Schemas['PlanOpen'];
export type PlanCalendar = Schemas['PlanCalendar'];
export type Comparison = Schemas['Comparison'];
export type Recommendations = Schemas['Recommendations'];
export type AbsenceAnswer = Schemas['AbsenceAnswer'];
export type SwapAnswer = Schemas['SwapAnswer'];
export type Frontier = Schemas['Frontier'];
export type DismissalComparison = Schemas['DismissalComparison'];
export type SimulationReport = Schemas['SimulationReport'];
export type GateReport = Schemas['GateReport'];
export type PairedMeasure = Schemas['PairedMeasure'];
export type PersonLoad = Schemas['PersonLoad'];

/** A finding; those of a workbook name the cell they come from. */
export type Finding = Schemas['Finding'] & {
  readonly cell?: { readonly sheet: string; readonly cell: string };
};

export interface Problem {
  readonly code: string;
  readonly message: Sentence;
  readonly params: Readonly<Record<string, string | number>>;
  readonly findings: readonly Finding[];
}

export type PlanState = PlanSummary['state'];
export const WEEKDAYS = [1, 2, 3, 4, 5] as const;
export type Weekday = (typeof WEEKDAYS)[number];
