/**
 * Two people exchange a duty each. Each keeps the load of the duty that he or she gave away, so a swap burdens nobody; who
 * does a duty is paid for it. All rules hold afterwards, or the swap is refused with the first reason.
 */
import { type DutyMove, roleAfterMove, type SwapChange } from '../../model/changes.ts';
import type { Duty } from '../../model/duty.ts';
import type { ChangeRefusal, SwapRequest } from '../../model/substitution.ts';
import { barredBy } from './barred.ts';
import { datesPast, dutyLocked, nobodyHas, samePerson, swapBarred, unknownDuty } from './refusals.ts';
import { asTaken, personIn, type SubstitutionInput, substitutionState } from './state.ts';

export type SwapAnswer =
  | { readonly outcome: 'swapped'; readonly change: SwapChange; readonly duties: Duty[] }
  | { readonly outcome: 'refused'; readonly refusal: ChangeRefusal };

export function swapDuties(
  input: SubstitutionInput,
  { duties: ids, reason, frozenBefore }: SwapRequest,
): SwapAnswer {
  const refused = (refusal: ChangeRefusal): SwapAnswer => ({ outcome: 'refused', refusal });
  const state = substitutionState(input, { frozenBefore });
  const pair = ids.map((id) => ({
    id,
    duty: state.duties.get(id),
    holder: personIn(state.context, state.personOf.get(id) ?? null),
  }));
  for (const { id, duty, holder } of pair) {
    if (!duty) return refused(unknownDuty(id));
    const { date } = duty.demand;
    if (date < state.frozenBefore) return refused(datesPast({ dates: { from: date, to: date } }));
    if (!holder) return refused(nobodyHas(id));
    if (isLocked(input, id, duty.demand.session)) return refused(dutyLocked(id));
  }
  const [a, b] = pair;
  if (!a.duty || !b.duty || !a.holder || !b.holder || a.holder === b.holder) return refused(samePerson(ids));
  state.occupancy.remove(a.holder, a.duty);
  state.occupancy.remove(b.holder, b.duty);
  for (const [duty, taker] of [
    [a.duty, b.holder],
    [b.duty, a.holder],
  ] as const) {
    const taken = asTaken(state, duty);
    const barred = barredBy(state, taker, taken);
    if (barred) return refused(swapBarred(duty.demand.id, barred));
    state.occupancy.add(taker, duty);
  }
  const takers = new Map([
    [a.id, b.holder.id],
    [b.id, a.holder.id],
  ]);
  const moves: DutyMove[] = [];
  const duties = input.duties.map((duty): Duty => {
    const to = takers.get(duty.id);
    if (to === undefined) return duty;
    moves.push({ duty: duty.id, date: duty.date, from: duty.person, to, role: duty.role });
    return { ...duty, person: to, role: roleAfterMove(duty) };
  });
  moves.sort((x, y) => (x.duty < y.duty ? -1 : 1));
  const change: SwapChange = { kind: 'swap', ...(reason === undefined ? {} : { reason }), moves };
  return { outcome: 'swapped', change, duties };
}

/** Has the school fixed who does the duty, by a lock on it or on its class's supervisor? */
function isLocked(
  { school, sessions, duties }: SubstitutionInput,
  id: string,
  sessionId: string | undefined,
): boolean {
  const session = sessions.find((entry) => entry.id === sessionId);
  const holder = duties.find((duty) => duty.id === id)?.person;
  return school.locks.some(
    (lock) =>
      (lock.kind === 'duty' && lock.duty === id) ||
      (lock.kind === 'supervisor' &&
        lock.person === holder &&
        session?.kind === 'group' &&
        session.weekday === lock.weekday &&
        session.block === lock.block &&
        session.classes.includes(lock.class)),
  );
}
