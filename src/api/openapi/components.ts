import { z } from 'zod';
import { Accounts } from '../../../solver/model/accounts.ts';
import { Budget } from '../../../solver/model/budget.ts';
import { StageCertificate } from '../../../solver/model/certificate.ts';
import { DismissalPlan, DismissalStream } from '../../../solver/model/dismissal-plan.ts';
import { SimulationRequest } from '../../../solver/model/dismissal-scenario.ts';
import {
  Calibration,
  CalibrationRequest,
  DismissalComparison,
  GateReport,
  PairedMeasure,
  ScenarioReport,
  SimulationReport,
  WaveReport,
} from '../../../solver/model/dismissal-simulation.ts';
import { Duty } from '../../../solver/model/duty.ts';
import { Finding } from '../../../solver/model/findings.ts';
import { FlowCertificate } from '../../../solver/model/flow-certificate.ts';
import { Frontier } from '../../../solver/model/frontier.ts';
import { Lock } from '../../../solver/model/lock.ts';
import { Activity, Club, Post } from '../../../solver/model/menu.ts';
import { ExternalPerson, StaffMember, Vendor } from '../../../solver/model/people.ts';
import { Building, Gate, Room } from '../../../solver/model/place.ts';
import { OpenItem, Plan, Provenance, Violation } from '../../../solver/model/plan-document.ts';
import {
  Clock,
  DateRange,
  Id,
  IsoDate,
  Name,
  Sentence,
  Weekday,
  WorkKind,
} from '../../../solver/model/primitives.ts';
import { Pupil } from '../../../solver/model/pupil.ts';
import { FairnessMeasures, PersonLoad, Reports } from '../../../solver/model/reports.ts';
import { Grade, School, SchoolClass } from '../../../solver/model/school.ts';
import { Placement, Session } from '../../../solver/model/session.ts';
import { Recommendations } from '../../../solver/model/substitution.ts';
import { Block, Template, Term } from '../../../solver/model/term.ts';
import { TermReports } from '../../../solver/model/term-reports.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';
import type { PlanPartName } from '../../jobs/plan-parts.ts';
import { Analysis } from '../desk/analyse-plan.ts';
import { Comparison } from '../desk/compare-plans.ts';
import { Health, Problem, ProblemIndex } from '../schemas/common.ts';
import {
  AbsenceAnswer,
  AbsencePost,
  FrontierPost,
  RecommendationPost,
  SwapAnswer,
  SwapPost,
} from '../schemas/plan-changes.ts';
import { PlanFiguresSchema } from '../schemas/plan-figures.ts';
import { BudgetPost } from '../schemas/plan-money.ts';
import { PlanList, PlanRequest, PlanSummary, Progress } from '../schemas/plans.ts';
import { PolicyList, PolicyStored, PolicySummary } from '../schemas/policies.ts';
import {
  DemoSchool,
  DemoSchoolList,
  SchoolFigures,
  SchoolList,
  SchoolStored,
  SchoolSummary,
  SchoolVersion,
  SchoolVersionList,
  Validation,
} from '../schemas/schools.ts';

/** The same in both directions. */
const PLAIN = {
  Clock,
  DateRange,
  Id,
  IsoDate,
  Name,
  Sentence,
  Weekday,
  WorkKind,
} as const satisfies Record<string, z.ZodType>;

/** What the service sends. Parts of it that have a name of their own are referred to by it. */
const SENT = {
  AbsenceAnswer,
  Accounts,
  Activity,
  Analysis,
  Block,
  Budget,
  Building,
  Calibration,
  Club,
  Comparison,
  DemoSchool,
  DemoSchoolList,
  DismissalComparison,
  DismissalStream,
  Duty,
  ExternalPerson,
  FairnessMeasures,
  Finding,
  FlowCertificate,
  Frontier,
  Gate,
  GateReport,
  Grade,
  Health,
  Lock,
  OpenItem,
  PairedMeasure,
  PersonLoad,
  Placement,
  Plan,
  PlanAudit: Plan.shape.audit,
  PlanCalendar: Plan.shape.calendar,
  PlanCertificates: Plan.shape.certificates,
  PlanDismissal: DismissalPlan,
  PlanEnrolment: Plan.shape.enrolment,
  PlanFigures: PlanFiguresSchema,
  PlanList,
  PlanMatrix: Plan.shape.matrix,
  PlanOpen: Plan.shape.open,
  PlanProvenance: Provenance,
  PlanReports: Reports,
  PlanRoster: Plan.shape.roster,
  PlanSummary,
  PolicyList,
  PolicyPack,
  PolicyStored,
  PolicySummary,
  Post,
  Problem,
  ProblemIndex,
  Progress,
  Pupil,
  Recommendations,
  Room,
  ScenarioReport,
  School,
  SchoolClass,
  SchoolFigures,
  SchoolList,
  SchoolStored,
  SchoolSummary,
  SchoolVersion,
  SchoolVersionList,
  Session,
  SimulationReport,
  StaffMember,
  StageCertificate,
  SwapAnswer,
  Template,
  Term,
  TermReports,
  Validation,
  Vendor,
  Violation,
  WaveReport,
} as const satisfies Record<string, z.ZodType>;

/** What callers send: what has a default may be left out. */
const RECEIVED = {
  CalibrationRequest,
  AbsencePost,
  BudgetPost,
  FrontierPost,
  PlanRequest,
  PolicyPackInput: PolicyPack,
  RecommendationPost,
  SchoolInput: School,
  SimulationRequest,
  SwapPost,
} as const satisfies Record<string, z.ZodType>;

/** A plan as it was sent, with its school: put together of components that exist. */
const ANALYSIS_REQUEST = {
  type: 'object',
  properties: {
    school: {
      allOf: [{ $ref: '#/components/schemas/SchoolInput' }],
      description: 'Left out where the query names a stored school',
    },
    plan: { $ref: '#/components/schemas/Plan' },
  },
  required: ['plan'],
};

export type ComponentName = keyof typeof SENT | keyof typeof RECEIVED | 'AnalysisRequest';

/** The component of each part of the plan document. */
export const PART_COMPONENTS = {
  matrix: 'PlanMatrix',
  enrolment: 'PlanEnrolment',
  roster: 'PlanRoster',
  dismissal: 'PlanDismissal',
  reports: 'PlanReports',
  audit: 'PlanAudit',
  certificates: 'PlanCertificates',
  open: 'PlanOpen',
  calendar: 'PlanCalendar',
  provenance: 'PlanProvenance',
} as const satisfies Record<PlanPartName, ComponentName>;

const addressOf = (name: string): string => `#/components/schemas/${name}`;

/** A reference to a component. */
export const ref = (name: ComponentName): { $ref: string } => ({ $ref: addressOf(name) });

/** Every component as JSON Schema (draft 2020-12, which OpenAPI 3.1 uses). */
export function componentSchemas(): Record<string, object> {
  return {
    AnalysisRequest: ANALYSIS_REQUEST,
    ...schemasOf({ ...PLAIN, ...RECEIVED }, 'input'),
    ...schemasOf({ ...PLAIN, ...SENT }, 'output'),
  };
}

function schemasOf(
  named: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: addressOf, target: 'draft-2020-12' });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}
