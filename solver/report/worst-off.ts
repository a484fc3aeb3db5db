import type { Duty } from '../model/duty.ts';
import type { WorstOff, WorstOffReason } from '../model/fairness-details.ts';
import type { StaffMember } from '../model/people.ts';
import { compareText } from '../model/primitives.ts';
import type { PersonLoad } from '../model/reports.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import { willingnessFor } from '../model/willingness.ts';
import { rounded } from './measures.ts';
import { worstOffSentence } from './worst-off-words.ts';

/** Fewer others than this who qualify are few. */
const FEW = 3;
const MOST_LISTED = 5;

export interface WorstOffInput {
  readonly school: School;
  readonly sessions: readonly Session[];
  /** Loads of all staff with a share. */
  readonly people: readonly PersonLoad[];
  /** Duties as they count. */
  readonly duties: readonly Duty[];
  weekdayOf(date: string): number;
}

/**
 * The five with the highest load for their share, each with what the school document and the plan show as the reason: a
 * reason is told when it explains at least a quarter of the load (half of the duties for what was asked for).
 */
export function worstOff(input: WorstOffInput): WorstOff[] {
  const perShare = (load: PersonLoad): number => (load.totalUnits + load.carriedInUnits) / load.shareWeight;
  const most = [...input.people]
    .sort((a, b) => perShare(b) - perShare(a) || compareText(a.person, b.person))
    .slice(0, MOST_LISTED);
  const sharing = new Set(input.people.map(({ person }) => person));
  const colleagues = input.school.staff.filter(({ id }) => sharing.has(id));
  const clues = new Clues(input, colleagues);
  return most.flatMap((load): WorstOff[] => {
    const person = colleagues.find(({ id }) => id === load.person);
    if (!person) return [];
    return [
      {
        person: load.person,
        loadPerShare: rounded(perShare(load)),
        aboveTargetUnits: rounded(load.totalUnits - load.targetUnits),
        reasons: clues.reasonsOf(person, load),
      },
    ];
  });
}

type Clue = Omit<WorstOffReason, 'sentence'>;

class Clues {
  readonly #input: WorstOffInput;
  readonly #colleagues: readonly StaffMember[];
  readonly #session: ReadonlyMap<string, Session>;
  /** Who qualifies, by post and, for those who lead it, club. */
  readonly #fitting = new Map<string, readonly StaffMember[]>();

  constructor(input: WorstOffInput, colleagues: readonly StaffMember[]) {
    this.#input = input;
    this.#colleagues = colleagues;
    this.#session = new Map(input.sessions.map((session) => [session.id, session]));
  }

  reasonsOf(person: StaffMember, load: PersonLoad): WorstOffReason[] {
    const { unitsPerLesson } = this.#input.school.options;
    const clues = this.#cluesOf(person, load);
    return clues.map((clue) => ({ ...clue, sentence: worstOffSentence(person.name, clue, unitsPerLesson) }));
  }

  #cluesOf(person: StaffMember, load: PersonLoad): Clue[] {
    const own = this.#input.duties.filter((duty) => duty.person === person.id);
    const units = (fits: (duty: Duty) => boolean): number =>
      own.reduce((sum, duty) => sum + (fits(duty) ? duty.units : 0), 0);
    const clues: Clue[] = [];
    const quarter = (kind: Clue['kind'], value: number, extra: Partial<Clue> = {}): void => {
      if (value > 0 && 4 * value >= load.totalUnits) clues.push({ kind, value, ...extra });
    };
    const scarce = own.filter((duty) => this.#others(person, duty).length < FEW);
    const fewest = scarce.reduce((least, duty) => Math.min(least, this.#others(person, duty).length), FEW);
    quarter(
      'fewQualified',
      units((duty) => scarce.includes(duty)),
      { people: fewest },
    );
    quarter(
      'clubLeader',
      units((duty) => duty.role === 'leader'),
    );
    const classes = new Set(person.teaches.map((entry) => entry.class));
    if (person.homeroomOf !== undefined) classes.add(person.homeroomOf);
    quarter(
      'ownClass',
      units(
        ({ work, session }) =>
          work === 'homework' &&
          (this.#session.get(session ?? '')?.classes.some((id) => classes.has(id)) ?? false),
      ),
    );
    quarter(
      'refusedByOthers',
      units((duty) => this.#refused(person, duty)),
    );
    const asked = load.byWillingness.willing + load.byWillingness.eager;
    if (asked > 0 && 2 * asked >= load.duties) clues.push({ kind: 'asked', value: asked });
    if (load.shareWeight < 1) clues.push({ kind: 'partTime', value: load.shareWeight });
    if (load.carriedInUnits > 0) clues.push({ kind: 'carriedIn', value: load.carriedInUnits });
    const above = rounded(load.totalUnits - load.targetUnits);
    const largest = largestSeries(own);
    if (above > 0 && above <= largest) clues.push({ kind: 'wholeSeries', value: largest });
    return clues.length > 0 ? clues : [{ kind: 'other', value: above }];
  }

  /** Others with a share who have kind and skills for the post and, for the leader of a club, what the club asks. */
  #others(person: StaffMember, duty: Duty): StaffMember[] {
    const session = this.#session.get(duty.session ?? '');
    const club = session?.kind === 'club' && session.post === duty.post ? (session.club ?? '') : '';
    const key = `${duty.post}/${club}`;
    let fitting = this.#fitting.get(key);
    if (!fitting) {
      const { posts, clubs } = this.#input.school;
      const post = posts.find(({ id }) => id === duty.post);
      const asks = clubs.find(({ id }) => id === club)?.leaders;
      fitting = this.#colleagues.filter(
        ({ id, kind, skills, subjects }) =>
          post?.staffKinds.includes(kind) &&
          post.skills.every((skill) => skills.includes(skill)) &&
          (asks?.people === undefined || asks.people.includes(id)) &&
          (asks?.skill === undefined || skills.includes(asks.skill)) &&
          (!asks || asks.subjects.length === 0 || asks.subjects.some((entry) => subjects.includes(entry))),
      );
      this.#fitting.set(key, fitting);
    }
    return fitting.filter(({ id }) => id !== person.id);
  }

  /** Do at least half of the others who qualify refuse such a duty or take it reluctantly? */
  #refused(person: StaffMember, duty: Duty): boolean {
    const others = this.#others(person, duty);
    const weekday = this.#input.weekdayOf(duty.date);
    const unwilling = others.filter((other) => {
      const level = willingnessFor(other, weekday, duty.block, duty.work);
      return level === 'refuse' || level === 'reluctant';
    });
    return unwilling.length > 0 && 2 * unwilling.length >= others.length;
  }
}

/** Units of the largest series among the duties. */
function largestSeries(duties: readonly Duty[]): number {
  const bySeries = new Map<string, number>();
  for (const { series, units } of duties) bySeries.set(series, (bySeries.get(series) ?? 0) + units);
  return Math.max(0, ...bySeries.values());
}
