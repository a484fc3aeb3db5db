import type { Diagnosis, DiagnosisRemedy, SchoolChange } from '../../model/diagnosis.ts';
import type { WorkControl } from '../../numeric/control.ts';
import type { Attempt } from './attempt.ts';
import { type CauseFacts, causeSentence } from './cause-words.ts';
import { type Conflict, findConflict } from './conflict.ts';
import { costConflict } from './cost-conflict.ts';
import type { DiagnosisGround } from './ground.ts';
import type { Part } from './part.ts';
import { type RemedyFacts, remedyCandidates } from './remedy-candidates.ts';
import { remedySentence } from './remedy-words.ts';
import { meetingsOf } from './table.ts';
import { verifyRemedy } from './verify.ts';

/** Remedies told for one section, one a cause, and proposals verified for it at most. */
const MOST_REMEDIES = 3;
const MOST_PROPOSALS = 8;
/** Work for the causes of one section, and for one remedy. */
const CONFLICT_UNITS = 200_000;
const REMEDY_UNITS = 20_000;

/** The diagnosis of a section that stays out; `attempt` is what was found when placing it was tried. */
export function diagnoseSection(
  ground: DiagnosisGround,
  section: number,
  attempt: Exclude<Attempt, { status: 'placed' }>,
  control: WorkControl,
): Diagnosis {
  const id = ground.problem.sections.ids[section];
  const found = conflictOf(ground, section, attempt, control.stage({ budgetUnits: CONFLICT_UNITS }));
  if (!found) return { section: id, status: 'limit', irreducible: false, causes: [], remedies: [] };
  const { conflict, status } = found;
  const facts = causeFacts(ground, section);
  return {
    section: id,
    status,
    irreducible: conflict.irreducible,
    causes: conflict.causes.map((cause) => ({
      code: cause.code,
      refs: cause.code === 'ownLock' ? [id] : [cause.ref],
      sentence: causeSentence(cause, facts),
    })),
    remedies: remediesFor(ground, section, conflict, control),
  };
}

function conflictOf(
  ground: DiagnosisGround,
  section: number,
  attempt: Exclude<Attempt, { status: 'placed' }>,
  control: WorkControl,
): { conflict: Conflict; status: 'proven' | 'others' } | null {
  if (attempt.status === 'impossible') {
    const conflict = findConflict(partOf(ground, attempt.sections), ground.frame, control);
    return conflict && { conflict, status: 'proven' };
  }
  if (attempt.status === 'costs' && (attempt.level === 'staffing' || attempt.level === 'unserved')) {
    const part = partOf(ground, [section]);
    return { conflict: costConflict(ground, part, section, attempt.level, control), status: 'others' };
  }
  return null;
}

/** The sections as a part of the school, the first one in question. */
export function partOf({ school, compiled, groups }: DiagnosisGround, sections: readonly number[]): Part {
  const opened = sections.map((section) => compiled.opened[section]);
  const clubs = [...new Set(opened.map(({ club }) => club))].sort((a, b) => a - b);
  const { pupils: _, ...rest } = school;
  return {
    // Home rooms and ways of classes matter to no hard rule.
    school: { ...rest, classes: [], clubs: clubs.map((club) => school.clubs[club]) },
    sections: opened.map((section) => ({ ...section, club: clubs.indexOf(section.club) })),
    groups,
    anybodyLeads: false,
    alsoLead: [],
    withoutCommonMembers: false,
    rulesLifted: new Set(),
  };
}

function causeFacts(ground: DiagnosisGround, section: number): CauseFacts {
  const { problem, school, compiled, assignment } = ground;
  const { sections, rooms, people } = problem;
  return {
    school,
    club: school.clubs[compiled.opened[section].club],
    section: sections.ids[section],
    rooms: [...sections.rooms[section]].map((room) => rooms.ids[room]),
    people: [...sections.candidates[section]].map((person) => people.ids[person]),
    leastSeats: sections.leastSeats[section],
    meetingsOf: (other) => meetingsOf(problem, assignment, sections.ids.indexOf(other)),
  };
}

/** Proposals for each way out in turn, one remedy a way; with somebody new besides where nothing else is enough. */
function remediesFor(
  ground: DiagnosisGround,
  section: number,
  { exits }: Conflict,
  control: WorkControl,
): DiagnosisRemedy[] {
  const facts = remedyFacts(ground, section);
  const id = ground.problem.sections.ids[section];
  const remedies: DiagnosisRemedy[] = [];
  let proposals = 0;
  const tryOut = (changes: readonly SchoolChange[]): boolean => {
    if (remedies.length === MOST_REMEDIES || proposals === MOST_PROPOSALS || control.shouldStop())
      return false;
    proposals += 1;
    const remedy = verifyRemedy(ground, id, changes, control.stage({ budgetUnits: REMEDY_UNITS }));
    if (remedy) remedies.push({ ...remedy, sentence: remedySentence(ground.school, remedy) });
    return remedy !== null;
  };
  const lists = exits.map(({ causes, meetings }) =>
    together(causes.map((cause) => remedyCandidates(cause, meetings, facts))),
  );
  const taken = new Set<number>();
  for (const { way, changes } of inTurns(lists)) if (!taken.has(way) && tryOut(changes)) taken.add(way);
  const newLeader: SchoolChange = { kind: 'newLeader', club: facts.club.id };
  for (const [first] of lists) {
    if (remedies.length === 0 && first && first[0].kind !== 'newLeader') tryOut([...first, newLeader]);
  }
  return remedies;
}

/** Every way to take one proposal of each list, those of the first places first. */
function together(lists: readonly (readonly (readonly SchoolChange[])[])[]): (readonly SchoolChange[])[] {
  return lists.reduce<(readonly SchoolChange[])[]>(
    (whole, list) => list.flatMap((more) => whole.map((changes) => [...changes, ...more])),
    [[]],
  );
}

/** The first of every list, then the second of every list, and so on, with the number of the list. */
function inTurns<T>(lists: readonly (readonly T[])[]): { way: number; changes: T }[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list, way) => list.slice(turn, turn + 1).map((changes) => ({ way, changes }))),
  ).flat();
}

function remedyFacts(ground: DiagnosisGround, section: number): RemedyFacts {
  const { school, compiled, problem } = ground;
  const { club: index, number } = compiled.opened[section];
  const { clubs, slots, sections, rooms } = problem;
  const cells = Array.from({ length: slots.count }, (_, slot) => slot)
    .filter((slot) => clubs.profile[index * slots.count + slot] >= 0)
    .map((slot) => ({ weekday: slots.weekday[slot], block: slots.block[slot] }));
  const opened = new Map<string, number>();
  for (const { club } of compiled.opened) {
    const { id } = school.clubs[club];
    opened.set(id, (opened.get(id) ?? 0) + 1);
  }
  return {
    school,
    club: school.clubs[index],
    number,
    leastSeats: sections.leastSeats[section],
    cells,
    rooms: [...sections.rooms[section]].map((room) => rooms.ids[room]),
    opened,
  };
}
