/**
 * Enrolment: ranked choices → sections, never first come, first served.
 *
 * Fixed members take their places (`fixed-members.ts`); the rest is one allocation problem (`compile.ts`), solved
 * with prices of seats that bound it from below (`allocation/`); siblings meet where it costs nothing
 * (`siblings.ts`). Pupils without a club in a block stay with their class: the pipeline places them afterwards.
 * The order of pupils, sections and locks in the input does not matter.
 */
import type { TermCalendar } from '../model/calendar.ts';
import type { StageCertificate } from '../model/certificate.ts';
import type { OpenItem } from '../model/plan-document.ts';
import type { Sentence } from '../model/primitives.ts';
import type { Pupil } from '../model/pupil.ts';
import type { EnrolmentReport } from '../model/reports.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';
import { type Control, UNLIMITED } from '../numeric/control.ts';
import { type AllocationOptions, type AllocationResult, allocate } from './allocation/allocate.ts';
import { closedSections, finishByMip, type ProofBudget } from './allocation/finish-by-mip.ts';
import { type AllocationProblem, compareLevels, LEVELS, PROVEN_LEVELS } from './allocation/problem.ts';
import type { Seating } from './allocation/resettle.ts';
import { enrolmentCertificate, type ObjectiveLevel, objectiveOf } from './certificate.ts';
import { type Compiled, lockedSections } from './compile.ts';
import { termFeeFen } from './fees.ts';
import type { FixedPlace } from './fixed-members.ts';
import { type MissedWish, missedWishes } from './missed-wishes.ts';
import { belowMinimumItem, closedReason } from './open-items.ts';
import { placementsOf } from './placements.ts';
import { type Prepared, type PupilSide, prepare, pupilSide } from './prepare.ts';
import { bringSiblingsTogether } from './siblings.ts';
import { enrolmentReport } from './statistics.ts';
import { seatAgain, type Trial } from './trials.ts';

export interface EnrolmentInput {
  /** In canonical order. */
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  /** Club sessions of the matrix, several per section where a club meets more than once a week. */
  readonly sections: readonly Session[];
  readonly seed: number;
  readonly control?: Control;
  /** Nodes of branch and bound; missing: by size. */
  readonly nodeLimit?: number;
  /** Budget of branch and cut (`enrolWithProof`); missing: a moment for a school. */
  readonly proof?: ProofBudget;
}

export interface EnrolmentResult {
  /** `optimal`: proven for this matrix; `bounded`: with the gap in `objective`. */
  readonly status: 'optimal' | 'bounded';
  /** Club sessions only, by pupil, weekday and block. */
  readonly placements: readonly Placement[];
  readonly closedSections: readonly { readonly section: string; readonly reason: Sentence }[];
  readonly open: readonly OpenItem[];
  readonly certificates: readonly StageCertificate[];
  /** Smaller is better, level by level. */
  readonly objective: readonly ObjectiveLevel[];
  readonly report: EnrolmentReport;
  readonly missed: readonly MissedWish[];
  /** Nodes of branch and bound. */
  readonly nodes: number;
}

/** Without branch and cut: value and bound as prices of seats and a short branch and bound leave them. */
export function enrol(input: EnrolmentInput): EnrolmentResult {
  const prepared = prepare(sideOf(input), input.sections);
  return conclude(input, prepared, allocate(prepared.compiled.problem, limitsOf(input)));
}

/**
 * As `enrol`, and branch and cut on what is left between value and bound. `known`: an enrolment of a matrix that is the
 * same or nearly so; the result is not worse than what is left of it here.
 */
export async function enrolWithProof(input: EnrolmentInput, known?: Trial): Promise<EnrolmentResult> {
  const prepared = prepare(known?.prepared ?? sideOf(input), input.sections);
  const { problem } = prepared.compiled;
  const found = allocate(problem, limitsOf(input));
  const start = known
    ? betterOf(problem, found, seatAgain(known, prepared, input.control ?? UNLIMITED))
    : found;
  return conclude(input, prepared, await finishByMip(problem, start, { ...limitsOf(input), ...input.proof }));
}

/** The allocation found, or a known one that is better, with what is proven. */
function betterOf(
  problem: AllocationProblem,
  found: AllocationResult,
  { bundles, value }: Seating,
): AllocationResult {
  if (compareLevels(value, found.value, LEVELS) >= 0) return found;
  const proven = compareLevels(value, found.bound, PROVEN_LEVELS) <= 0;
  const status = proven ? 'optimal' : 'bounded';
  const closed = closedSections(problem, bundles);
  return { ...found, status, bundles, closed, value, bound: proven ? value : found.bound };
}

function sideOf({ school, calendar, pupils, seed }: EnrolmentInput): PupilSide {
  return pupilSide(school, calendar, pupils, seed);
}

function limitsOf({ control = UNLIMITED, nodeLimit }: EnrolmentInput): AllocationOptions {
  return nodeLimit === undefined ? { control } : { control, nodeLimit };
}

function conclude(input: EnrolmentInput, prepared: Prepared, result: AllocationResult): EnrolmentResult {
  const { school, calendar, control = UNLIMITED } = input;
  const { pupils, sections, wishes, size, fixed, compiled } = prepared;
  const siblings = bringSiblingsTogether(compiled, result.bundles, result.closed, control);
  const placements = placementsOf(prepared, siblings.bundles);
  const members = membersOf(compiled, siblings.bundles, fixed.places, sections.length);
  const locked = lockedSections(school);
  const runs = sections.map(({ id }, index) => members[index] > 0 || locked.has(id));
  const applicants = new Int32Array(sections.length);
  for (const section of compiled.problem.itemSection) applicants[section]++;
  const objective = objectiveOf(compiled, result, siblings);
  const open = [...fixed.open];
  const closedSections: { section: string; reason: Sentence }[] = [];
  sections.forEach(({ id, club }, index) => {
    if (!runs[index]) {
      closedSections.push({ section: id, reason: closedReason(club, applicants[index]) });
    } else if (!club.members && members[index] < club.minSize)
      open.push(belowMinimumItem(id, club, members[index]));
  });
  const running = new Set(sections.flatMap(({ id }, index) => (runs[index] ? [id] : [])));
  return {
    status: result.status,
    placements,
    closedSections,
    open,
    certificates: [enrolmentCertificate(objective, result)],
    objective,
    report: enrolmentReport(
      school,
      pupils,
      input.sections.filter(({ section }) => section !== undefined && running.has(section)),
      placements,
    ),
    missed: missedWishes({
      wishes,
      sections,
      open: runs,
      seats: size.map((seats, index) => Math.max(members[index], seats - school.options.spareSeats)),
      placements,
      firstChoices: school.options.firstChoices,
      feeFen: (section, grade) => termFeeFen(section, grade, calendar),
    }),
    nodes: result.nodes,
  };
}

function membersOf(
  compiled: Compiled,
  bundles: readonly (readonly number[])[],
  fixed: readonly FixedPlace[],
  count: number,
): Int32Array {
  const members = new Int32Array(count);
  for (const { section } of fixed) members[section]++;
  for (const items of bundles) for (const item of items) members[compiled.problem.itemSection[item]]++;
  return members;
}
