import type { WorkControl } from '../../numeric/control.ts';
import { compileMatrix } from '../compile/compile.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import type { Level } from '../state/objective.ts';
import { type Attempt, tryToPlace } from './attempt.ts';
import type { Cause } from './cause.ts';
import { causesInForce } from './causes.ts';
import type { Conflict, Exit } from './conflict.ts';
import type { DiagnosisGround } from './ground.ts';
import { irreducibleSet } from './irreducible.ts';
import { compilePart, compileUnits, type Part, relaxedSections } from './part.ts';
import { meetingsOf, translated } from './table.ts';

/** Demands of the club that are worth thinking away where people or rooms are short for the others. */
const OWN_DEMANDS = new Set<Cause['code']>([
  'ownLock',
  'clubDays',
  'cellLocked',
  'roomKind',
  'leaderAsked',
  'teamSize',
]);

/**
 * Why a section that has a place stays out: every place costs people or rooms that other pupils need. That need is a
 * cause; so are the club's own demands without which some place would cost nothing. Each question compiles the school anew
 * and tries all places with the other sections where they are.
 */
export function costConflict(
  ground: DiagnosisGround,
  part: Part,
  section: number,
  level: Extract<Level, 'staffing' | 'unserved'>,
  control: WorkControl,
): Conflict {
  const need: Cause = {
    code: level === 'staffing' ? 'peopleNeeded' : 'roomsNeeded',
    ref: ground.problem.sections.ids[section],
    lift: (given) => given,
  };
  const own = causesInForce(part, compilePart(part, ground.frame).problem).filter(({ code }) =>
    OWN_DEMANDS.has(code),
  );
  const all = [need, ...own];
  const ask = (kept: readonly Cause[]): Answer =>
    placeWithout(
      ground,
      section,
      own.filter((cause) => !kept.includes(cause)),
      control,
    );
  const noPlace = (kept: readonly Cause[]): boolean => {
    const { status } = ask(kept);
    return status === 'costs' || status === 'impossible';
  };
  // Without the need of others the section has a place: the attempt has shown it.
  const causes = irreducibleSet(all, (kept) => kept.includes(need) && noPlace(kept)) ?? [need];
  const irreducible = causes.every(
    (cause) => cause === need || ask(causes.filter((other) => other !== cause)).status === 'placed',
  );
  const exits = causes.map((cause): Exit => {
    const meetings = cause === need ? [] : ask(all.filter((other) => other !== cause)).meetings;
    return { causes: [cause], meetings };
  });
  return { causes, irreducible, exits };
}

interface Answer {
  readonly status: Attempt['status'];
  readonly meetings: Exit['meetings'];
}

/** Where the section goes at no cost when some demands of its club are thought away; no meetings where it does not. */
function placeWithout(
  ground: DiagnosisGround,
  section: number,
  gone: readonly Cause[],
  control: WorkControl,
): Answer {
  const { school, compiled, calendar, pupils, groups, demand } = ground;
  const target = compiled.opened[section];
  const whole: Part = {
    school,
    sections: [target],
    groups,
    anybodyLeads: false,
    alsoLead: [],
    withoutCommonMembers: false,
    rulesLifted: new Set(),
  };
  const relaxed = gone.reduce((given, cause) => cause.lift(given), whole);
  const { club, number } = target;
  const { id } = school.clubs[club];
  const locks = gone.some(({ code }) => code === 'ownLock')
    ? relaxed.school.locks.filter(
        (lock) => lock.kind !== 'section' || lock.club !== id || lock.section !== number,
      )
    : relaxed.school.locks;
  const changed = { ...relaxed.school, locks };
  const again = compileMatrix({ school: changed, calendar, pupils, groups, demand });
  const at = again.problem.sections.ids.indexOf(ground.problem.sections.ids[section]);
  if (at < 0) return { status: 'unknown', meetings: [] };
  const problem: MatrixProblem = {
    ...again.problem,
    sections: relaxedSections(again.problem.sections, { ...relaxed, school: changed }, at),
  };
  control.spend(4 * compileUnits(problem));
  const given = translated(ground.problem, ground.assignment, problem);
  const attempt = tryToPlace(problem, given, at, control.stage({ budgetUnits: 20_000 }));
  const meetings = attempt.status === 'placed' ? meetingsOf(problem, attempt.assignment, at) : [];
  return { status: attempt.status, meetings };
}
