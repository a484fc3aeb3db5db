import { AUDIT_ALIASES } from '../audit/aliases.ts';
import { auditPlan } from '../audit/audit.ts';
import { pupilsOf } from '../model/attendance.ts';
import { buildCalendar } from '../model/calendar.ts';
import { canonicalSchool } from '../model/canonical.ts';
import type { PlanChange } from '../model/changes.ts';
import type { Duty } from '../model/duty.ts';
import type { Frontier } from '../model/frontier.ts';
import type { OpenItem, Plan } from '../model/plan-document.ts';
import type { School } from '../model/school.ts';
import type {
  AbsenceRequest,
  ChangeRefusal,
  Recommendations,
  Repair,
  SwapRequest,
} from '../model/substitution.ts';
import { BUNDLED_PACKS } from '../policy/index.ts';
import { planningParameters } from '../policy/parameters.ts';
import { type ResolvedPolicy, resolvePolicy } from '../policy/resolve.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { basicStaffOf, steeredSchool } from '../policy/steer-school.ts';
import { complianceReport } from '../report/compliance.ts';
import { fairnessReport } from '../report/fairness.ts';
import { financeReport } from '../report/finance.ts';
import { fairnessMeasures } from '../report/measures.ts';
import { moneyRulesOf } from '../report/money/money-rules.ts';
import { rosterFrontier } from '../roster/frontier/roster-frontier.ts';
import { recommendSubstitutes } from '../roster/substitution/recommend.ts';
import { repairAbsence } from '../roster/substitution/repair.ts';
import type { SubstitutionInput } from '../roster/substitution/state.ts';
import { swapDuties } from '../roster/substitution/swap.ts';
import { statusOf } from './status.ts';

export interface Refused {
  readonly outcome: 'refused';
  readonly refusal: ChangeRefusal;
}

/** A finished plan in use: substitutes are asked for, absences repaired, duties swapped. The plan itself never changes. */
export class PlanInUse {
  readonly #given: School;
  readonly #plan: Plan;
  readonly #policy: ResolvedPolicy;
  readonly #roster: SubstitutionInput;

  /** `school`: the document that the plan was made from. */
  constructor(school: School, plan: Plan, packs: readonly PolicyPack[] = []) {
    this.#given = canonicalSchool(school);
    this.#plan = plan;
    this.#policy = resolvePolicy([...BUNDLED_PACKS, ...packs], this.#given.region, {
      withBase: this.#given.nationalBase,
    });
    const steered = steeredSchool(this.#given, this.#policy);
    const basicStaff = basicStaffOf(this.#policy);
    this.#roster = {
      school: steered,
      calendar: buildCalendar(steered),
      sessions: plan.matrix.sessions,
      dismissal: plan.dismissal,
      duties: plan.roster.duties,
      ...(plan.changes ? { changes: plan.changes } : {}),
      ...(basicStaff ? { basicStaff } : {}),
    };
  }

  /** Ranked substitutes for every duty of an absence. */
  recommendations(absence: AbsenceRequest, barred = false): Recommendations {
    return recommendSubstitutes(this.#roster, absence, { barred });
  }

  /** The absence repaired; `plan()` makes the new document with its reports and its audit. */
  repair(
    absence: AbsenceRequest,
  ): Refused | { readonly outcome: 'repaired'; readonly repair: Repair; readonly plan: () => Plan } {
    const answer = repairAbsence(this.#roster, absence, { seed: this.#plan.provenance.seed });
    if (answer.outcome === 'refused') return answer;
    const { repair, duties, open } = answer;
    return { outcome: 'repaired', repair, plan: () => this.#changed(repair.change, duties, open) };
  }

  /** Two duties swapped between the two people who hold them. */
  swap(
    request: SwapRequest,
  ): Refused | { readonly outcome: 'swapped'; readonly change: PlanChange; readonly plan: () => Plan } {
    const answer = swapDuties(this.#roster, request);
    if (answer.outcome === 'refused') return answer;
    const { change, duties } = answer;
    return { outcome: 'swapped', change, plan: () => this.#changed(change, duties, []) };
  }

  /** What fairness costs in willingness for this matrix, with named points; each is chosen by its options. */
  frontier(mostPoints?: number): Frontier {
    const { seed } = this.#plan.provenance;
    return rosterFrontier({
      ...this.#roster,
      seed,
      measure: fairnessMeasures,
      ...(mostPoints === undefined ? {} : { mostPoints }),
    });
  }

  /** A new plan with the change at the end of its list; reports and audit made anew, certificates as they were. */
  #changed(change: PlanChange, duties: readonly Duty[], open: readonly OpenItem[]): Plan {
    const [plan, policy] = [this.#plan, this.#policy];
    const { school, calendar } = this.#roster;
    const { sessions } = plan.matrix;
    const changes = [...(plan.changes ?? []), change];
    const { certificate, people } = plan.reports.fairness;
    const proof = {
      ...certificate,
      shares: new Map(people.map(({ person, shareWeight }) => [person, shareWeight])),
    };
    const draft: Plan = {
      ...plan,
      roster: { ...plan.roster, duties: [...duties] },
      changes,
      reports: {
        ...plan.reports,
        fairness: fairnessReport(school, calendar, sessions, duties, proof, changes),
        finance: financeReport(
          school,
          calendar,
          pupilsOf(school),
          sessions,
          plan.enrolment.placements,
          duties,
          moneyRulesOf(planningParameters(policy)),
        ),
      },
      audit: { violations: [], rulesChecked: [] },
      open: [...plan.open, ...open],
    };
    const audit = auditPlan(this.#given, draft, policy);
    return {
      ...draft,
      status: statusOf(school, draft, audit.violations, plan.status === 'stopped'),
      reports: {
        ...draft.reports,
        compliance: complianceReport(this.#given, draft, policy, { ...audit, aliases: AUDIT_ALIASES }),
      },
      audit,
    };
  }
}
