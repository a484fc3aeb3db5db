import { DateTime } from 'luxon';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { School } from '../../../solver/model/school.ts';
import type { ChangeRefusal } from '../../../solver/model/substitution.ts';
import { PlanInUse } from '../../../solver/plan/change-plan.ts';
import { MoneyOfPlan } from '../../../solver/plan/plan-money.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';
import { unpackJson } from '../../jobs/pack.ts';
import { packPlan } from '../../jobs/plan-parts.ts';
import type { PackedPlan } from '../../store/jobs.ts';
import type { PackedJson } from '../../store/keys.ts';
import type { AbsencePost, FrontierPost, RecommendationPost, SwapPost } from '../schemas/plan-changes.ts';
import type { BudgetPost } from '../schemas/plan-money.ts';
import { withCurrentRecords } from './current-records.ts';

/** What is asked of a finished plan. */
export type PlanTask =
  | { readonly kind: 'recommendations'; readonly request: RecommendationPost }
  | { readonly kind: 'absence'; readonly request: AbsencePost }
  | { readonly kind: 'swap'; readonly request: SwapPost }
  | { readonly kind: 'frontier'; readonly request: FrontierPost }
  | { readonly kind: 'accounts' }
  | { readonly kind: 'termReports' }
  | { readonly kind: 'budget'; readonly request: BudgetPost };

export interface PlanUseInput {
  readonly school: PackedJson;
  readonly plan: PackedJson;
  readonly packs: readonly unknown[];
  /** RFC 3339; dates before today in the school's zone are past, unless the request says otherwise. */
  readonly now: string;
  readonly task: PlanTask;
  /** Money and reports: the school as it is now, for what has been written down since. */
  readonly current?: PackedJson | null;
}

/** `changed`: the new plan where it is to be kept. */
export type PlanUseAnswer =
  | { readonly outcome: 'used'; readonly answer: unknown; readonly changed: PackedPlan | null }
  | { readonly outcome: 'refused'; readonly refusal: ChangeRefusal };

/** Substitutes, repairs and swaps in a plan that is stored. */
export async function doPlanTask(input: PlanUseInput): Promise<PlanUseAnswer> {
  const { school: packed, plan, packs, now, task } = input;
  const school = School.parse(unpackJson(packed));
  if (task.kind === 'accounts' || task.kind === 'termReports' || task.kind === 'budget') {
    const recorded = withCurrentRecords(school, input.current);
    const money = new MoneyOfPlan(recorded, unpackJson(plan) as Plan, packs as readonly PolicyPack[]);
    const answer =
      task.kind === 'accounts'
        ? money.accounts()
        : task.kind === 'termReports'
          ? money.termReports()
          : await money.budget(task.request.feeCapFen);
    return { outcome: 'used', answer, changed: null };
  }
  const today = DateTime.fromISO(now, { zone: school.timeZone }).toISODate() ?? now.slice(0, 10);
  // Plans and packs are written or checked by this program only.
  const use = new PlanInUse(school, unpackJson(plan) as Plan, packs as readonly PolicyPack[]);
  switch (task.kind) {
    case 'recommendations': {
      const { barred, ...absence } = task.request;
      const answer = use.recommendations({ ...absence, frozenBefore: absence.frozenBefore ?? today }, barred);
      return { outcome: 'used', answer, changed: null };
    }
    case 'frontier':
      return { outcome: 'used', answer: use.frontier(task.request.points), changed: null };
    case 'absence': {
      const { apply, name: _, ...absence } = task.request;
      const repaired = use.repair({ ...absence, frozenBefore: absence.frozenBefore ?? today });
      if (repaired.outcome === 'refused') return repaired;
      const changed = apply ? packPlan(repaired.plan()) : null;
      return { outcome: 'used', answer: repaired.repair, changed };
    }
    case 'swap': {
      const { apply, name: _, ...swap } = task.request;
      const swapped = use.swap({ ...swap, frozenBefore: swap.frozenBefore ?? today });
      if (swapped.outcome === 'refused') return swapped;
      const changed = apply ? packPlan(swapped.plan()) : null;
      return { outcome: 'used', answer: swapped.change, changed };
    }
  }
}
