import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';

/** A pupil as the audit sees one: who, which class, and the regular stay of the week. */
export interface AuditPupil {
  /** Place in the list of pupils, from 0. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly class: string;
  /** The pupil's entry in the school document; null where only head counts exist. */
  readonly source: Pupil | null;
  /** `weekday|block` of the regular stay. */
  readonly stays: ReadonlySet<string>;
  /** Clubs on the list, best first, also of anonymous pupils. */
  readonly choices: readonly string[];
  readonly pins: readonly { readonly weekday: number; readonly club: string }[];
}

/** The school's own list, or one anonymous head per head count (`class~nn`, numbered from 01). */
export function auditPupils(school: School): AuditPupil[] {
  return school.pupils ? school.pupils.map(listed) : anonymous(school);
}

/** Is the block in the pupil's regular stay of this weekday? */
export function staysOn(pupil: AuditPupil, weekday: number, block: string): boolean {
  return pupil.stays.has(`${weekday}|${block}`);
}

function listed(pupil: Pupil, index: number): AuditPupil {
  return {
    index,
    id: pupil.id,
    name: pupil.name,
    class: pupil.class,
    source: pupil,
    stays: new Set(pupil.stay.flatMap(({ weekday, blocks }) => blocks.map((block) => `${weekday}|${block}`))),
    choices: pupil.choices,
    pins: pupil.pins,
  };
}

/**
 * Head k of a class stays in a block when at least k pupils of the class do; those registered for clubs are the last of
 * the heads that stay.
 */
function anonymous(school: School): AuditPupil[] {
  const result: AuditPupil[] = [];
  for (const { id, pupils: roll } of school.classes) {
    const own = (school.headCounts ?? []).filter((entry) => entry.class === id);
    const staying = own.filter((entry) => entry.club === undefined);
    const size = Math.max(roll, ...staying.map((entry) => entry.pupils));
    const pins: { weekday: number; club: string }[][] = Array.from({ length: size }, () => []);
    const registered = new Map<string, number>();
    for (const { weekday, block, club, pupils } of own) {
      if (club === undefined) continue;
      const cell = `${weekday}|${block}`;
      const heads = staying.find((entry) => entry.weekday === weekday && entry.block === block)?.pupils ?? 0;
      const before = registered.get(cell) ?? 0;
      const after = Math.min(before + pupils, heads);
      for (let place = before; place < after; place++) pins[heads - 1 - place].push({ weekday, club });
      registered.set(cell, after);
    }
    for (let number = 1; number <= size; number++) {
      const stays = staying.filter((entry) => entry.pupils >= number);
      const wishes = pins[number - 1];
      result.push({
        index: result.length,
        id: `${id}~${String(number).padStart(2, '0')}`,
        name: `${number}`,
        class: id,
        source: null,
        stays: new Set(stays.map(({ weekday, block }) => `${weekday}|${block}`)),
        choices: [...new Set(wishes.map(({ club }) => club))].sort(),
        pins: wishes,
      });
    }
  }
  return result;
}
