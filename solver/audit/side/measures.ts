/**
 * The measures of demands beyond the network, counted from the duties of the plan: what each is called, how often it is
 * not kept, and for whom. Definitions: `solver/roster/README.md`, section 9.
 */

import { concernsBlock } from '../availability.ts';
import type { Eligibility } from '../certificate/eligibility.ts';
import type { RosterDuty, RosterPerson, RosterView } from '../certificate/roster-view.ts';
import { availableMilleOf } from '../certificate/shares.ts';
import type { AuditContext } from '../context.ts';
import { within } from '../school-days.ts';
import { coverAt, dutiesByPerson, holderAt, type Moment } from './held.ts';
import { follows, lateDuty } from './late.ts';

/** Somebody or something for whom a demand is not kept, by how much. */
export interface Miss {
  readonly label: string;
  readonly count: number;
}

export interface SideState {
  readonly context: AuditContext;
  readonly view: RosterView;
  readonly eligibility: Eligibility;
}

type Measure = (state: SideState, moment: Moment) => Miss[];

/** Every demand that the school makes, by name, with how to measure it. Demands that concern nobody are left out. */
export function sideMeasures({ context, view }: SideState): Map<string, Measure> {
  const { staff, options, clubs, activities } = context.school;
  const measures = new Map<string, Measure>();
  const known = new Set(staff.map(({ id }) => id));
  if (staff.some(({ caps }) => caps.lateDaysInARow !== undefined))
    measures.set('late-days-in-a-row', lateRows);
  if (staff.some(({ id, notWith }) => notWith.some((other) => other !== id && known.has(other))))
    measures.set('not-with', lateTogether);
  const has = (holds: (entry: RosterDuty) => boolean): boolean => view.duties.some(holds);
  if (options.homeworkSupervisor === 'week' && has((entry) => homeworkGroup(context, entry) !== null))
    measures.set('homework-supervisor-week', severalSupervisors);
  if (clubs.some(({ leaders }) => leaders.same) && has((entry) => clubPlace(context, entry) !== null))
    measures.set('club-leader-same', severalLeaders);
  if (activities.some(({ turns }) => turns) && has((entry) => turnsGroup(context, entry) !== null))
    measures.set('qa-subject-turns', missingSubjects);
  if (leastLoads({ context, view }).size > 0) measures.set('least-load', missingLoad);
  const sharing = view.people.some(({ shareParts }) => shareParts > 0);
  for (const { id } of sharing ? (options.bands ?? []) : [])
    measures.set(`band/${id}`, (state, moment) => outsideBand(state, moment, id));
  if (staff.some(({ dateWishes = [] }) => dateWishes.length > 0)) measures.set('own-dates', datesNotMet);
  if (staff.some(({ fewDays }) => fewDays)) measures.set('few-days', needlessDates);
  return measures;
}

function missesOf(entries: Iterable<readonly [label: string, count: number]>): Miss[] {
  return [...entries].filter(([, count]) => count > 0).map(([label, count]) => ({ label, count }));
}

/** Late dates of everybody, and whether something late on them was not given. */
export function lateDates(
  { context, view }: Omit<SideState, 'eligibility'>,
  moment: Moment,
): Map<string, Map<string, boolean>> {
  const dates = new Map<string, Map<string, boolean>>();
  for (const entry of view.duties) {
    const person = holderAt(entry, moment);
    if (person === null || !lateDuty(context, entry)) continue;
    const own = dates.get(person) ?? new Map<string, boolean>();
    own.set(entry.duty.date, (own.get(entry.duty.date) ?? false) || !entry.given);
    dates.set(person, own);
  }
  return dates;
}

/** Rows of consecutive dates. */
export function rowsOf(dates: Iterable<string>): string[][] {
  const rows: string[][] = [];
  for (const date of [...dates].sort()) {
    const last = rows.at(-1);
    if (last && follows(last[last.length - 1], date)) last.push(date);
    else rows.push([date]);
  }
  return rows;
}

function lateRows(state: SideState, moment: Moment): Miss[] {
  const late = lateDates(state, moment);
  return missesOf(
    state.view.people.flatMap(({ id, staff }): [string, number][] => {
      const most = staff?.caps.lateDaysInARow;
      if (most === undefined) return [];
      const rows = rowsOf(late.get(id)?.keys() ?? []);
      return [[id, rows.reduce((sum, row) => sum + Math.max(0, row.length - most), 0)]];
    }),
  );
}

/** Unordered pairs of people who are not to be late together, in order of ids. */
export function pairsApart({ context }: Pick<SideState, 'context'>): [string, string][] {
  const { staff } = context.school;
  const pairs = new Map<string, [string, string]>();
  for (const { id, notWith } of staff) {
    for (const other of notWith) {
      if (other === id || !context.staff.has(other)) continue;
      const pair: [string, string] = id < other ? [id, other] : [other, id];
      pairs.set(pair.join(' + '), pair);
    }
  }
  return [...pairs.values()];
}

function lateTogether(state: SideState, moment: Moment): Miss[] {
  const late = lateDates(state, moment);
  return missesOf(
    pairsApart(state).map(([a, b]): [string, number] => {
      const dates = [...(late.get(a)?.keys() ?? [])].filter((date) => late.get(b)?.has(date));
      return [`${a} + ${b}`, dates.length];
    }),
  );
}

function seriesWithoutWeekday({ series }: RosterDuty): string {
  return series.split('/').slice(1).join('/');
}

function homeworkGroup(context: AuditContext, entry: RosterDuty): string | null {
  const kind = context.activity.get(entry.session?.activity ?? '')?.kind;
  const own = entry.role === 'fixed' && entry.series !== entry.duty.id;
  return kind === 'homework' && own ? seriesWithoutWeekday(entry) : null;
}

function turnsGroup(context: AuditContext, entry: RosterDuty): string | null {
  const activity = context.activity.get(entry.session?.activity ?? '');
  const own = entry.role === 'fixed' && entry.series !== entry.duty.id;
  return own && activity?.turns && activity.subjects.length > 1 ? seriesWithoutWeekday(entry) : null;
}

function clubPlace(context: AuditContext, { role, series, duty, session }: RosterDuty): string | null {
  const club = context.club.get(session?.club ?? '');
  if (!club?.leaders.same || !session || role !== 'leader' || series === duty.id) return null;
  return club.id + series.slice(session.id.length);
}

/** People per group, beyond covers. */
function peopleOfGroups(
  { view }: SideState,
  moment: Moment,
  groupOf: (entry: RosterDuty) => string | null,
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const entry of view.duties) {
    const group = groupOf(entry);
    if (group === null) continue;
    const people = groups.get(group) ?? new Set<string>();
    const holder = holderAt(entry, moment);
    if (holder !== null && !coverAt(entry, moment)) people.add(holder);
    groups.set(group, people);
  }
  return groups;
}

function severalSupervisors(state: SideState, moment: Moment): Miss[] {
  const groups = peopleOfGroups(state, moment, (entry) => homeworkGroup(state.context, entry));
  return missesOf([...groups].map(([group, people]) => [group, people.size - 1]));
}

function severalLeaders(state: SideState, moment: Moment): Miss[] {
  const groups = peopleOfGroups(state, moment, (entry) => clubPlace(state.context, entry));
  return missesOf([...groups].map(([group, people]) => [group, people.size - 1]));
}

function missingSubjects(state: SideState, moment: Moment): Miss[] {
  const { context, view } = state;
  const groupOf = (entry: RosterDuty): string | null => turnsGroup(context, entry);
  const weekdays = new Map<string, Set<number>>();
  const subjects = new Map<string, Set<string>>();
  for (const entry of view.duties) {
    const group = groupOf(entry);
    if (group === null) continue;
    weekdays.set(group, (weekdays.get(group) ?? new Set()).add(entry.day.follows));
    subjects.set(group, new Set(context.activity.get(entry.session?.activity ?? '')?.subjects));
  }
  return missesOf(
    [...peopleOfGroups(state, moment, groupOf)].map(([group, people]): [string, number] => {
      const asked = subjects.get(group) ?? new Set<string>();
      const taught = new Set([...people].flatMap((id) => context.staff.get(id)?.subjects ?? []));
      const covered = [...asked].filter((subject) => taught.has(subject)).length;
      return [group, Math.min(asked.size, weekdays.get(group)?.size ?? 0) - covered];
    }),
  );
}

/** Least units over the term, for everybody who asks for a least load. */
export function leastLoads({ context, view }: Pick<SideState, 'context' | 'view'>): Map<string, number> {
  return new Map(
    view.people.flatMap(({ id, staff, shareParts }): [string, number][] => {
      const least = staff?.weeklyLoad.least ?? 0;
      if (!staff || least === 0 || shareParts === 0) return [];
      const units = Math.floor((least * availableMilleOf(context, staff)) / 5000);
      return units > 0 ? [[id, units]] : [];
    }),
  );
}

export function unitsOf(duties: readonly RosterDuty[] | undefined): number {
  return (duties ?? []).reduce((sum, { duty }) => sum + duty.units, 0);
}

function missingLoad(state: SideState, moment: Moment): Miss[] {
  const held = dutiesByPerson(state.view, moment);
  return missesOf([...leastLoads(state)].map(([id, least]) => [id, least - unitsOf(held.get(id))]));
}

function outsideBand(state: SideState, moment: Moment, band: string): Miss[] {
  const { context, view, eligibility } = state;
  const { weekdays, blocks, works, dates, least, most } =
    context.school.options.bands?.find(({ id }) => id === band) ?? {};
  const inside = (entry: RosterDuty): boolean =>
    !(weekdays && !weekdays.includes(entry.day.follows)) &&
    !(blocks && !blocks.includes(entry.duty.block)) &&
    !(works && !works.includes(entry.duty.work)) &&
    !(dates && !within(entry.day.date, dates));
  const duties = view.duties.filter(inside);
  const mayTakeOne = (person: RosterPerson): boolean =>
    duties.some(
      (entry) =>
        eligibility.qualified(entry, entry.role === 'rotating' ? 'own' : 'cover')[person.index] === 1 &&
        eligibility.present(entry)[person.index] === 1,
    );
  return missesOf(
    view.people.flatMap((person): [string, number][] => {
      if (!person.staff || person.shareParts === 0) return [];
      const count = duties.filter((entry) => holderAt(entry, moment) === person.id).length;
      const over = most === undefined ? 0 : Math.max(0, count - most);
      const under = least !== undefined && count < least && mayTakeOne(person) ? least - count : 0;
      return [[person.id, over + under]];
    }),
  );
}

function datesNotMet({ context, view }: SideState, moment: Moment): Miss[] {
  const held = dutiesByPerson(view, moment);
  return missesOf(
    view.people.flatMap(({ id, staff }): [string, number][] => {
      let count = 0;
      for (const { dates, block, level } of staff?.dateWishes ?? []) {
        for (const day of context.days) {
          if (!within(day.date, dates) || day.service.size === 0) continue;
          const duties = (held.get(id) ?? []).filter(
            (entry) =>
              entry.day === day && (block === undefined || concernsBlock(context, day, entry.duty, block)),
          );
          count += level === 'avoid' ? duties.length : duties.length === 0 ? 1 : 0;
        }
      }
      return [[id, count]];
    }),
  );
}

function needlessDates({ view }: SideState, moment: Moment): Miss[] {
  const held = dutiesByPerson(view, moment);
  return missesOf(
    view.people.flatMap(({ id, staff, perDay }): [string, number][] => {
      if (!staff?.fewDays) return [];
      const duties = held.get(id) ?? [];
      const dates = new Set(duties.map(({ day }) => day.date)).size;
      const fewest = perDay > 0 ? Math.min(dates, Math.ceil(duties.length / perDay)) : 0;
      return [[id, dates - fewest]];
    }),
  );
}
