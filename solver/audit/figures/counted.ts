import type { Duty } from '../../model/duty.ts';
import type { Plan } from '../../model/plan-document.ts';

/**
 * What every duty counts for whoever holds it: itself, or, after a swap, the duty that its holder gave away, with the
 * role that one had. A cover after an absence counts as itself again.
 */
export function countedFor({ roster, changes = [] }: Plan): Duty[] {
  const byId = new Map(roster.duties.map((duty) => [duty.id, duty]));
  /** Duty → the duty it stands for and its role. */
  const standsFor = new Map<string, Pick<Duty, 'id' | 'role'>>();
  for (const change of changes) {
    if (change.kind === 'absence') {
      for (const { duty } of change.moves) standsFor.delete(duty);
      continue;
    }
    const before = change.moves.map(({ duty, role }) => standsFor.get(duty) ?? { id: duty, role });
    for (const [at, { duty }] of change.moves.entries()) standsFor.set(duty, before[1 - at]);
  }
  return roster.duties.map((duty) => {
    const other = standsFor.get(duty.id);
    const base = byId.get(other?.id ?? duty.id) ?? duty;
    return { ...base, role: other?.role ?? duty.role, person: duty.person };
  });
}
