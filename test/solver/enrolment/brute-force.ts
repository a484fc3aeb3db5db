import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { School } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';

interface Option {
  readonly sections: readonly string[];
  /** Ranks of the sessions served, one entry a session. */
  readonly ranks: readonly number[];
  readonly kept: number;
}

const cost = (rank: number): number => (rank * (rank - 1)) / 2;

/**
 * Tries every enrolment of a tiny school, written from the rules alone, and returns the best objective: priority
 * pupils with none of their first choices, their rank cost, the same for the others, kept places missed.
 */
export function bestByTrial(school: School, sessions: readonly Session[]): number[] {
  const options = (school.pupils ?? []).map((pupil) => optionsOf(school, sessions, pupil.id));
  const bySection = new Map<string, Session[]>();
  for (const session of sessions) {
    const id = session.section ?? '';
    bySection.set(id, [...(bySection.get(id) ?? []), session]);
  }
  const sizes = new Map<string, number>();
  const limit = (section: string): { least: number; most: number } => {
    const found = school.clubs.find(({ id }) => id === bySection.get(section)?.[0].club);
    return {
      least: Math.max(1, found?.minSize ?? 0),
      most: (found?.maxSize ?? 0) - school.options.spareSeats,
    };
  };
  const limits = new Map([...bySection.keys()].map((id) => [id, limit(id)]));
  let best: number[] | null = null;
  const visit = (index: number, objective: readonly number[]): void => {
    if (index === options.length) {
      for (const [section, size] of sizes) if (size > 0 && size < (limits.get(section)?.least ?? 0)) return;
      if (!best || before(objective, best)) best = [...objective];
      return;
    }
    for (const option of options[index].list) {
      if (option.sections.some((id) => (sizes.get(id) ?? 0) + 1 > (limits.get(id)?.most ?? 0))) continue;
      for (const id of option.sections) sizes.set(id, (sizes.get(id) ?? 0) + 1);
      visit(index + 1, add(objective, options[index], option));
      for (const id of option.sections) sizes.set(id, (sizes.get(id) ?? 0) - 1);
    }
  };
  visit(0, [0, 0, 0, 0, 0]);
  return best ?? [];
}

interface PupilOptions {
  readonly list: readonly Option[];
  readonly tier: number;
  readonly length: number;
  readonly want: number;
  readonly keepable: number;
  readonly first: number;
}

function before(a: readonly number[], b: readonly number[]): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] < b[k];
  return false;
}

function add(objective: readonly number[], pupil: PupilOptions, option: Option): number[] {
  const next = [...objective];
  const { length, want, first, tier } = pupil;
  const gotFirst = option.ranks.some((rank) => rank <= first);
  if (length >= first && !gotFirst) next[2 * tier]++;
  for (const rank of option.ranks) next[2 * tier + 1] += cost(rank);
  next[2 * tier + 1] += (want - option.ranks.length) * cost(length + 1);
  next[4] += pupil.keepable - option.kept;
  return next;
}

/** Every set of sections the pupil may be in. */
function optionsOf(school: School, sessions: readonly Session[], id: string): PupilOptions {
  const pupil = school.pupils?.find((candidate) => candidate.id === id);
  if (!pupil) throw new Error(`no pupil ${id}`);
  const calendar = buildCalendar(school);
  const grade = school.classes.find((schoolClass) => schoolClass.id === pupil.class)?.grade ?? '';
  const clubs = new Map(school.clubs.map((entry) => [entry.id, entry]));
  const list = pupil.choices.filter((choice) => {
    const found = clubs.get(choice);
    if (!found?.grades.includes(grade) || found.sessionsPerWeek > pupil.want) return false;
    return found.feeFenPerSession === 0 || pupil.paidConsent.includes(choice);
  });
  const sectionIds = [...new Set(sessions.map(({ section }) => section ?? ''))];
  const meetingsOf = (section: string): Session[] =>
    sessions.filter((session) => session.section === section);
  const possible = sectionIds.filter((section) =>
    meetingsOf(section).every(
      ({ club, weekday, block }) =>
        list.includes(club ?? '') &&
        pupil.stay.some((stay) => stay.weekday === weekday && stay.blocks.includes(block)),
    ),
  );
  const feeOf = (section: string): number => {
    const dates = meetingsOf(section).flatMap(({ weekday, block }) =>
      calendar.days.filter(
        (day) =>
          day.weekday === weekday &&
          day.grades.get(grade)?.clubs &&
          calendar.blockTime(day, grade, block) !== null,
      ),
    );
    return dates.length * (clubs.get(meetingsOf(section)[0].club ?? '')?.feeFenPerSession ?? 0);
  };
  const found: Option[] = [];
  for (let mask = 0; mask < 1 << possible.length; mask++) {
    const chosen = possible.filter((_, k) => (mask >> k) & 1);
    const meetings = chosen.flatMap(meetingsOf);
    const slots = meetings.map(({ weekday, block }) => `${weekday}/${block}`);
    const names = chosen.map((section) => meetingsOf(section)[0].club ?? '');
    const once = names.filter((name) => !clubs.get(name)?.repeatable);
    const fees = chosen.reduce((sum, section) => sum + feeOf(section), 0);
    if (new Set(slots).size < slots.length || new Set(once).size < once.length) continue;
    if (meetings.length > pupil.want || fees > (pupil.feeLimitFenPerTerm ?? Number.POSITIVE_INFINITY))
      continue;
    found.push({
      sections: chosen,
      ranks: meetings.map(({ club }) => list.indexOf(club ?? '') + 1),
      kept: once.filter((name) => pupil.keeps.includes(name)).length,
    });
  }
  const keepable = new Set(
    possible
      .map((section) => meetingsOf(section)[0].club ?? '')
      .filter((name) => pupil.keeps.includes(name) && !clubs.get(name)?.repeatable),
  );
  return {
    list: found,
    tier: pupil.priority.length > 0 ? 0 : 1,
    length: list.length,
    want: list.length === 0 ? 0 : pupil.want,
    keepable: keepable.size,
    first: school.options.firstChoices,
  };
}
