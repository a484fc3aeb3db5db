import type { Plan, PlanStatus, Violation } from '../model/plan-document.ts';
import type { School } from '../model/school.ts';

/**
 * `infeasible`: there is nothing to run, though somebody wants to stay. `partial`: the plan stands, but breaks a hard
 * rule, which the open items explain. `stopped`: somebody ended the search; the plan is the best until then.
 */
export function statusOf(
  school: School,
  plan: Plan,
  violations: readonly Violation[],
  stopped: boolean,
): PlanStatus {
  const somebodyStays =
    school.pupils?.some(({ stay, bookings }) => stay.length + bookings.length > 0) ??
    school.headCounts?.some(({ pupils }) => pupils > 0) ??
    false;
  if (somebodyStays && plan.matrix.sessions.length === 0) return 'infeasible';
  if (violations.some(({ level }) => level === 'hard')) return 'partial';
  return stopped ? 'stopped' : 'complete';
}
