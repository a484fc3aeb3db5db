import type { TermCalendar } from '../model/calendar.ts';
import type { StageCertificate } from '../model/certificate.ts';
import type { OpenItem } from '../model/plan-document.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import type { NeighbourhoodStatistics } from '../numeric/annealing/neighbourhood.ts';
import { type Control, UNLIMITED } from '../numeric/control.ts';
import { levelBounds } from './bounds/level-bounds.ts';
import { type CompiledMatrix, compileMatrix } from './compile/compile.ts';
import type { ClosedSection } from './compile/sections.ts';
import { completeMatrix } from './diagnosis/complete-matrix.ts';
import type { Demand } from './groups/demand.ts';
import { formFixedGroups } from './groups/form-groups.ts';
import { leftOutSections } from './result/left-out.ts';
import { clubSessions } from './result/sessions.ts';
import { RULES } from './rules/index.ts';
import {
  bestMember,
  DEFAULT_PARAMS,
  type MatrixMember,
  type MatrixParams,
  planMatrixMember,
} from './search/member.ts';
import { LEVEL_UNITS, LEVELS, levelIndex } from './state/objective.ts';
import { SearchState } from './state/search-state.ts';

export interface MatrixInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  /** Groups of mode `always`; missing: formed here by `formFixedGroups`. Others in the list are ignored. */
  readonly groups?: readonly Session[];
  /** `demandOf(school, calendar, pupils)`, if at hand. */
  readonly demand?: Demand;
  readonly params?: Partial<MatrixParams>;
  readonly seed: number;
  readonly control?: Control;
}

export interface MatrixResult {
  /** Club sessions. `pupils` is the number of seats: the most that enrolment may put there. */
  readonly sessions: readonly Session[];
  readonly closedSections: readonly ClosedSection[];
  /** `SECTION_NOT_PLACED`, `LOCK_NOT_KEPT`. */
  readonly open: readonly OpenItem[];
  readonly certificate: StageCertificate;
  /** Level by level, in the order of `LEVELS`. */
  readonly objective: readonly number[];
  readonly statistics: MatrixStatistics;
}

export interface MatrixStatistics {
  readonly sections: number;
  readonly meetings: number;
  readonly placedMeetings: number;
  /** Work units (proposals) of each member. */
  readonly proposals: readonly number[];
  readonly stopped: boolean;
  readonly bestMember: number;
  /** Objective of the best member after each phase. */
  readonly phases: MatrixMember['phases'];
  readonly moves: readonly NeighbourhoodStatistics[];
}

/**
 * Clubs → weekday, block, room, leaders. Compiles the school, runs a fixed number of portfolio members one after
 * another, keeps the best. For members on several workers use `compileMatrix`, `planMatrixMember` and `finishMatrix`.
 * Never fails: what cannot be placed without breaking a hard rule stays out with its reason. Deterministic for equal
 * school, seed, parameters and budget of `control` (one work unit = one proposal).
 */
export function planMatrix(input: MatrixInput): MatrixResult {
  const groups = fixedGroups(input);
  const compiled = compileMatrix({ ...input, groups });
  const params = { ...DEFAULT_PARAMS, ...input.params };
  const control = input.control ?? UNLIMITED;
  const members: MatrixMember[] = [];
  const count = Math.max(1, params.members);
  for (let member = 0; member < count; member++) {
    members.push(planMatrixMember(compiled, input.seed, member, params, control));
    const best = bestMember(members);
    if (best) control.report({ iteration: member + 1, best: best.objective });
    if (member + 1 < count && control.shouldStop()) break;
  }
  return finishMatrix({ ...input, groups }, compiled, members);
}

function fixedGroups(input: MatrixInput): readonly Session[] {
  const groups = input.groups ?? formFixedGroups(input).sessions;
  return groups.filter((session) => session.mode === 'always');
}

/**
 * The result of the best member; the order of `members` does not matter. At least one is needed. What the member leaves
 * out is placed where an exact search finds a way, and diagnosed where there is none.
 */
export function finishMatrix(
  input: Pick<MatrixInput, 'school' | 'calendar'> & { readonly groups: readonly Session[] },
  compiled: CompiledMatrix,
  members: readonly MatrixMember[],
): MatrixResult {
  const best = bestMember(members);
  if (!best) throw new Error('finishMatrix needs at least one member');
  const { problem } = compiled;
  const groups = input.groups.filter((session) => session.mode === 'always');
  const { assignment, diagnoses } = completeMatrix({ ...input, groups }, compiled, best.assignment);
  const state = new SearchState(problem, RULES);
  state.load(assignment);
  const leftOut = leftOutSections(input.school, compiled, state, diagnoses);
  return {
    sessions: clubSessions({ ...input, groups }, compiled, assignment),
    closedSections: [...compiled.closed, ...leftOut.closed],
    open: [...compiled.open, ...leftOut.open],
    certificate: certify(state),
    objective: Array.from(state.levels),
    statistics: {
      sections: problem.sections.ids.length,
      meetings: problem.events.count,
      placedMeetings: assignment.slot.reduce((n, slot) => n + (slot < 0 ? 0 : 1), 0),
      proposals: [...members].sort((a, b) => a.member - b.member).map((member) => member.proposals),
      stopped: members.some((member) => member.stopped),
      bestMember: best.member,
      phases: best.phases,
      moves: best.statistics,
    },
  };
}

/** What a member has proven, quickly: bounds of the first levels, up to the first that is not at its bound. */
export function memberBounds(compiled: CompiledMatrix, member: MatrixMember): number[] {
  const state = new SearchState(compiled.problem, RULES);
  state.load(member.assignment);
  return provenBounds(state);
}

/**
 * Bounds hold for a level only where all levels before it are at their bounds. Where the offers cost nothing, every
 * plan that is as good on them leaves no section out, and the levels below are bounded for such plans.
 */
function provenBounds(state: SearchState): number[] {
  const offers = levelIndex('offers');
  const bounds = state.lowerBounds();
  if (state.levels[offers] === 0) bounds.set(state.lowerBounds(true).subarray(offers + 1), offers + 1);
  const open = LEVELS.findIndex((_, level) => state.levels[level] !== bounds[level]);
  return Array.from(bounds.subarray(0, open < 0 ? LEVELS.length : open + 1));
}

function certify(state: SearchState): StageCertificate {
  const bounds = levelBounds(state.problem, state.levels[levelIndex('offers')]);
  const objective = LEVELS.map((level, i) => ({ name: level, value: state.levels[i], bound: bounds[i] }));
  const proven = objective.every(({ value, bound }) => value === bound);
  const open = objective.findIndex(({ value, bound }) => value !== bound);
  const settled = open < 0 ? LEVELS.length : open;
  const names = LEVELS.slice(0, settled);
  return {
    stage: 'matrix',
    name: 'clubs',
    status: proven ? 'optimal' : 'bounded',
    claim: {
      zh: `前 ${settled} 级目标（${names.map((level) => LEVEL_UNITS[level].zh).join('、')}）达到下界，其余由局部搜索得到。每一级的下界对所有不比本方案少开班次的排法都成立：同一时段的社团用半正定松弛，带队人和场地用网络流，其余取各规则单独的最好可能。`,
      en: `The first ${settled} levels (${names.map((level) => LEVEL_UNITS[level].en).join('; ')}) are at their lower bounds; the others come from local search. Each bound holds for every table whose offers are not worse: clubs at one time by a semidefinite relaxation, leaders and rooms by flows, the rest by what each rule could reach by itself.`,
    },
    objective,
  };
}
