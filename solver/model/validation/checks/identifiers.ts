import type { Check } from '../check.ts';
import { pointerOf } from '../pointer.ts';
import { type ThingKind, thingWord } from '../words.ts';

/** Every id is used once for its kind of thing, people share none, and no id is one that plans use for themselves. */
export const checkIdentifiers: Check = ({ school, externals, staff }, report) => {
  const lists: readonly (readonly [
    path: readonly string[],
    kind: ThingKind,
    items: readonly { id: string }[],
  ])[] = [
    [['term', 'seasons'], 'season', school.term.seasons],
    [['blocks'], 'block', school.blocks],
    [['templates'], 'template', school.templates],
    [['campuses'], 'campus', school.campuses],
    [['buildings'], 'building', school.buildings],
    [['rooms'], 'room', school.rooms],
    [['gates'], 'gate', school.gates],
    [['grounds', 'ways'], 'way', school.grounds.ways],
    [['grounds', 'routes'], 'route', school.grounds.routes],
    [['grounds', 'assemblyAreas'], 'assemblyArea', school.grounds.assemblyAreas],
    [['grounds', 'buses'], 'bus', school.grounds.buses],
    [['stages'], 'stage', school.stages],
    [['grades'], 'grade', school.grades],
    [['classes'], 'class', school.classes],
    [['pupils'], 'pupil', school.pupils ?? []],
    [['staff'], 'staff', school.staff],
    [['externals'], 'external', school.externals],
    [['vendors'], 'vendor', school.vendors],
    [['clubs'], 'club', school.clubs],
    [['activities'], 'activity', school.activities],
    [['posts'], 'post', school.posts],
    [['options', 'bands'], 'band', school.options.bands ?? []],
  ];
  for (const [list, kind, items] of lists) {
    const first = new Map<string, number>();
    for (const [at, { id }] of items.entries()) {
      const path = [...list, at, 'id'];
      const before = first.get(id);
      if (before === undefined) first.set(id, at);
      else {
        const params = {
          kind: thingWord(kind),
          id,
          first: pointerOf([...list, before]),
          place: pointerOf([...list, at]),
        };
        report('ID_DUPLICATE', path, params);
      }
      const reserved = reservedFor(kind, id);
      if (reserved !== null) report('ID_RESERVED', path, { kind: thingWord(kind), id, reserved });
    }
  }
  for (const [at, external] of school.externals.entries()) {
    const member = staff.get(external.id);
    if (member && externals.get(external.id) === external) {
      report('PERSON_ID_SHARED', ['externals', at, 'id'], {
        staff: member.name,
        external: external.name,
        id: external.id,
      });
    }
  }
};

/** Where plans use such an id themselves: `Duty.block`, `TermDay.season` and the keys of replacement groups. */
function reservedFor(kind: ThingKind, id: string): string | null {
  if (kind === 'block' && (id === 'day' || id === 'lessons')) return 'duty.block';
  if (kind === 'season' && id === '-') return 'day.season';
  if (kind === 'class' && id.endsWith('!')) return 'session.id';
  return null;
}
