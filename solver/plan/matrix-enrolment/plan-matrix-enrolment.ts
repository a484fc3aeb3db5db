/**
 * The middle of the pipeline: the matrices of the portfolio, changed for the sake of wishes, and the enrolment with its
 * proof. What comes out is never worse by the common objective than enrolment after the best member alone: either the
 * bound of the first matrix says so, or both are brought to their end and compared.
 */
import { type EnrolmentResult, enrolWithProof } from '../../enrolment/enrol.ts';
import { pupilSide } from '../../enrolment/prepare.ts';
import { OUTCOME_LEVELS, type Trial, trialReport } from '../../enrolment/trials.ts';
import type { CompiledMatrix } from '../../matrix/compile/compile.ts';
import { finishMatrix, type MatrixResult } from '../../matrix/plan-matrix.ts';
import { bestMember, type MatrixMember } from '../../matrix/search/member.ts';
import type { TermCalendar } from '../../model/calendar.ts';
import type { StageCertificate } from '../../model/certificate.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { EnrolmentReport } from '../../model/reports.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import type { WishesLoop, WishOutcome } from '../../model/wishes-loop.ts';
import type { Control } from '../../numeric/control.ts';
import { loopCertificate } from './certificate.ts';
import { commonVector, compareCommon } from './common-vector.ts';
import { improveMatrix, type LoopResult } from './improve-matrix.ts';
import type { LoopLimits } from './limits.ts';

export interface MatrixEnrolmentInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  /** Groups of mode `always`. */
  readonly groups: readonly Session[];
  readonly compiled: CompiledMatrix;
  readonly members: readonly MatrixMember[];
  readonly seed: number;
  readonly limits: LoopLimits;
  /** Ends everything. */
  readonly control: Control;
}

export interface MatrixEnrolment {
  readonly matrix: MatrixResult;
  readonly enrolment: EnrolmentResult;
  /** Missing where nobody wishes for anything. */
  readonly loop?: WishesLoop;
  readonly certificates: readonly StageCertificate[];
}

export async function planMatrixEnrolment(input: MatrixEnrolmentInput): Promise<MatrixEnrolment> {
  const { school, calendar, pupils, compiled, members, seed } = input;
  const best = bestMember(members);
  if (!best) throw new Error('planMatrixEnrolment needs at least one member');
  const side = pupilSide(school, calendar, pupils, seed);
  const wishes = side.applicants.some((entry) => entry.wishes.want > 0 && entry.wishes.clubs.length > 0);
  if (!wishes || compiled.problem.events.count === 0) {
    return { ...(await finish(input, best)), certificates: [] };
  }
  const loop = improveMatrix({
    side,
    compiled,
    start: best.assignment,
    seed,
    control: input.limits.control,
  });
  const { assignment, objective, figures, proven } = loop;
  const result = await finish(input, { ...best, assignment, objective }, loop.last);
  if (proven) return withLoop(result, loop, figures.taken);
  const plain = await finish(input, best, loop.first);
  return isBetter(plain, result) ? withLoop(plain, loop, 0) : withLoop(result, loop, figures.taken);
}

type Finished = Pick<MatrixEnrolment, 'matrix' | 'enrolment'>;

/** The matrix as sessions, and its enrolment with proof. */
async function finish(input: MatrixEnrolmentInput, member: MatrixMember, known?: Trial): Promise<Finished> {
  const { school, calendar, pupils, groups, compiled, seed, control } = input;
  const { proof } = input.limits;
  const matrix = finishMatrix({ school, calendar, groups }, compiled, [member]);
  const enrolment = await enrolWithProof(
    {
      school,
      calendar,
      pupils,
      sections: matrix.sessions,
      seed,
      control,
      ...(proof === undefined ? {} : { proof }),
    },
    known,
  );
  return { matrix, enrolment };
}

function isBetter(a: Finished, b: Finished): boolean {
  const vector = ({ matrix, enrolment }: Finished) =>
    commonVector(matrix.objective, [
      enrolment.open.length,
      ...enrolment.objective.slice(0, OUTCOME_LEVELS.length - 1).map(({ value }) => value),
    ]);
  return compareCommon(vector(a), vector(b)) < 0;
}

function withLoop(result: Finished, { first, figures }: LoopResult, taken: number): MatrixEnrolment {
  const loop: WishesLoop = {
    movesPriced: figures.priced,
    movesDropped: figures.dropped,
    enrolmentsSolved: figures.solved,
    movesTaken: taken,
    before: outcomeOf(trialReport(first), first.outcome.slice(1)),
  };
  return { ...result, loop, certificates: [loopCertificate(loop, outcomeOfEnrolment(result.enrolment))] };
}

/** What pupils have in a finished enrolment. */
export function outcomeOfEnrolment({ report, objective }: EnrolmentResult): WishOutcome {
  return outcomeOf(
    report,
    objective.map(({ value }) => value),
  );
}

function outcomeOf(report: EnrolmentReport, levels: readonly number[]): WishOutcome {
  return {
    applicants: report.applicants,
    placedFirst: report.placedFirst,
    placedWithinFirstChoices: report.placedWithinFirstChoices,
    priorityWithoutFirstChoices: levels[0],
    priorityRankCost: levels[1],
    othersWithoutFirstChoices: levels[2],
    othersRankCost: levels[3],
  };
}
