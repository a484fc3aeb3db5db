import type { Check, Report } from '../check.ts';
import type { Facts } from '../facts/facts.ts';
import { nearest } from '../nearest.ts';
import { placeOf, valueAt } from '../pointer.ts';
import { REFERENCES, SETS, valuesAt } from '../references.ts';
import { nearestWord, type ThingKind, thingWord } from '../words.ts';

/** Every id that is written names something that exists; lists hold nothing twice; nothing refers to itself. */
export const checkReferences: Check = (facts, report) => {
  const known = idsByKind(facts);
  for (const [pattern, kind] of REFERENCES) {
    for (const { value, path } of valuesAt(facts.school, pattern)) {
      if (typeof value !== 'string' || known[kind].has(value)) continue;
      report('REFERENCE_UNKNOWN', path, {
        place: placeOf(facts.school, path),
        kind: thingWord(kind),
        id: value,
        nearest: nearestWord(nearest(value, known[kind])),
      });
    }
  }
  for (const pattern of SETS) checkRepetitions(facts, report, pattern);
  for (const pattern of SELF_REFERENCES) checkSelfReferences(facts, report, pattern);
  checkNames(facts, report);
};

const SELF_REFERENCES = [
  'staff/*/mentorOf',
  'staff/*/notWith/*',
  'externals/*/substitutesFor/*',
  'pupils/*/siblings/*',
] as const;

function idsByKind(facts: Facts): Readonly<Record<ThingKind, ReadonlySet<string>>> {
  const { school } = facts;
  const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map((item) => item.id));
  return {
    campus: ids(school.campuses),
    building: ids(school.buildings),
    room: ids(school.rooms),
    gate: ids(school.gates),
    way: ids(school.grounds.ways),
    route: ids(school.grounds.routes),
    assemblyArea: ids(school.grounds.assemblyAreas),
    bus: ids(school.grounds.buses),
    stage: ids(school.stages),
    grade: ids(school.grades),
    class: ids(school.classes),
    pupil: new Set(facts.pupils.keys()),
    staff: ids(school.staff),
    external: ids(school.externals),
    person: ids([...school.staff, ...school.externals]),
    vendor: ids(school.vendors),
    club: ids(school.clubs),
    activity: ids(school.activities),
    post: ids(school.posts),
    band: ids(school.options.bands ?? []),
    block: ids(school.blocks),
    template: ids(school.templates),
    season: ids(school.term.seasons),
  };
}

function checkRepetitions(facts: Facts, report: Report, pattern: string): void {
  for (const { value: list, path } of valuesAt(facts.school, pattern)) {
    if (!Array.isArray(list) || new Set(list).size === list.length) continue;
    for (const [at, value] of list.entries()) {
      if (list.indexOf(value) === at) continue;
      report('ENTRY_REPEATED', [...path, at], { place: placeOf(facts.school, path), value: String(value) });
    }
  }
}

function checkSelfReferences(facts: Facts, report: Report, pattern: (typeof SELF_REFERENCES)[number]): void {
  for (const { value, path } of valuesAt(facts.school, pattern)) {
    const owner = valueAt(facts.school, path.slice(0, 2)) as { id: string; name: string };
    if (value === owner.id)
      report('SELF_REFERENCE', path, { place: placeOf(facts.school, path), name: owner.name });
  }
}

/** Printed tables name classes, rooms and clubs without their ids. */
function checkNames(facts: Facts, report: Report): void {
  const lists = [
    ['classes', 'class', facts.school.classes],
    ['rooms', 'room', facts.school.rooms],
    ['clubs', 'club', facts.school.clubs],
  ] as const;
  for (const [list, kind, items] of lists) {
    const byName = new Map<string, string[]>();
    for (const { id, name } of items) byName.set(name, [...(byName.get(name) ?? []), id]);
    for (const [at, { id, name }] of items.entries()) {
      const ids = byName.get(name) ?? [];
      if (ids.length > 1 && ids[0] === id && new Set(ids).size > 1) {
        report('NAME_SHARED', [list, at, 'name'], { kind: thingWord(kind), name, count: new Set(ids).size });
        byName.delete(name);
      }
    }
  }
}
