import type { DutyDemand } from '../model/duty.ts';
import type { OpenItem } from '../model/plan-document.ts';
import { compareText } from '../model/primitives.ts';
import { type RosterContext, type RosterInput, rosterContext } from './context.ts';
import { fixGiven } from './given.ts';
import { rotatingDuties } from './rotating-duties.ts';
import { sessionDuties } from './session-duties.ts';
import { SessionRuns } from './session-runs.ts';

/**
 * Every dated duty of the term, in order of id: of sessions, of rotating posts and of the dismissal plan. `given` is
 * set where locks or the matrix fix the person (null: a lock keeps the duty empty); a given person who cannot be there
 * on a date leaves a duty of role `cover`.
 */
export function expandDuties(input: RosterInput): DutyDemand[] {
  return dutiesOf(rosterContext(input)).demands;
}

/** The same for a context that is there already, with the locks that could not be kept. */
export function dutiesOf(context: RosterContext): { demands: DutyDemand[]; open: OpenItem[] } {
  const runs = new SessionRuns(context);
  const demands = [...sessionDuties(context, runs), ...rotatingDuties(context, runs)];
  demands.sort((a, b) => compareText(a.id, b.id));
  return fixGiven(context, demands);
}
