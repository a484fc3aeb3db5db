import type { BuiltLayer, RosterState } from './build-layer.ts';
import { type RosterContext, type RosterDuty, type RosterPerson, rosterDuty } from './context.ts';
import { asCover } from './given.ts';

/** Result of giving out one layer date by date. */
export interface AppliedLayer {
  readonly held: readonly { readonly duty: RosterDuty; readonly person: RosterPerson }[];
  /** Dates a series' holder cannot take, and all dates of series without holder, as duties of role `cover`. */
  readonly covers: readonly RosterDuty[];
  /** Dated duties that stay without a person. */
  readonly uncovered: readonly RosterDuty[];
}

/**
 * Gives each item to its person. A series goes to its holder on every date on which nothing speaks against it: ordinary
 * days first, so that a make-up day gives way where the week is full.
 */
export function applyLayer(built: BuiltLayer, assigned: readonly number[], state: RosterState): AppliedLayer {
  const { context, eligibility, occupancy } = state;
  const { spec, people } = built;
  const held: AppliedLayer['held'][number][] = [];
  const covers: RosterDuty[] = [];
  const uncovered: RosterDuty[] = [];
  const dated = spec.items.flatMap((item, at) => item.duties.map((duty) => ({ duty, holder: assigned[at] })));
  if (spec.kind !== 'dated') {
    dated.sort(
      (a, b) => Number(a.duty.day.makeUp) - Number(b.duty.day.makeUp) || a.duty.dayIndex - b.duty.dayIndex,
    );
  }
  for (const { duty, holder } of dated) {
    const person = holder < 0 ? null : people[holder];
    const possible =
      person !== null &&
      (spec.kind === 'dated' || (eligibility.present(person, duty) && occupancy.canAdd(person, duty)));
    if (possible) {
      occupancy.add(person, duty);
      held.push({ duty, person });
    } else if (spec.kind === 'dated') {
      uncovered.push(duty);
    } else {
      covers.push(coverOf(context, duty));
    }
  }
  return { held, covers, uncovered };
}

/** The duty as one for somebody else on its date. */
export function coverOf(context: RosterContext, duty: RosterDuty): RosterDuty {
  return rosterDuty(context, asCover(duty.demand));
}
