/** Moves that may mend an offence: series to other people, exchanges of series, single dates, a group to one person. */
import { affinityCost } from '../affinity.ts';
import type { Offence } from './constraint.ts';
import type { Move, SideRoster } from './side-roster.ts';

/** Exchanges tried for one offence. */
const MOST_EXCHANGES = 300;
/** People tried for a whole group beside those who are in it. */
const MOST_OUTSIDERS = 12;

const single = (...steps: [duty: number, to: number][]): Move => ({
  series: [],
  singles: steps.map(([duty, to]) => ({ duty, to })),
});

/** The series that a duty moves with; −1 where it is given, a single duty, or a cover. */
export function seriesMovingWith(roster: SideRoster, duty: number): number {
  return roster.isCover(duty) ? -1 : roster.seriesOf[duty];
}

/** Moves worth trying for an offence, in a fixed order. */
export function* movesFor(offence: Offence, roster: SideRoster): Generator<Move> {
  if (offence.kind === 'gather') yield* gatherings(offence.series, roster);
  else if (offence.kind === 'want') yield* takings(offence.duty, [offence.person], roster);
  else yield* takings(offence.duty, nearestPeople(offence.duty, roster), roster);
}

/** All people by how well the duty suits them: affinity, then load. */
export function nearestPeople(duty: number, roster: SideRoster): number[] {
  const { context, occupancy, duties } = roster;
  return context.people
    .map((person) => ({
      index: person.index,
      external: person.external ? 1 : 0,
      affinity: affinityCost(person, duties[duty], context),
      load: person.weight * (person.carriedInUnits + occupancy.unitsOf(person)),
    }))
    .sort(
      (a, b) => a.external - b.external || a.affinity - b.affinity || a.load - b.load || a.index - b.index,
    )
    .map(({ index }) => index);
}

/** The duty, or its series, goes to one of the people, who may give something back. */
function* takings(duty: number, people: readonly number[], roster: SideRoster): Generator<Move> {
  const holder = roster.holder[duty];
  const series = seriesMovingWith(roster, duty);
  const takers = people.filter((person) => person !== holder && roster.mayTake(duty, person, true));
  for (const to of takers) {
    if (series >= 0) yield { series: [{ series, to }], singles: [] };
    yield single([duty, to]);
  }
  if (holder < 0) return;
  let tried = 0;
  for (const to of takers) {
    for (const back of exchangeable(duty, to, roster)) {
      if (tried >= MOST_EXCHANGES) return;
      tried += 1;
      const other = seriesMovingWith(roster, back);
      if (series >= 0 && other >= 0) {
        yield {
          series: [
            { series, to },
            { series: other, to: holder },
          ],
          singles: [],
        };
      }
      yield single([duty, to], [back, holder]);
    }
  }
}

/** Duties of equal weight that somebody could give back: of the same week, one of every series. */
function exchangeable(duty: number, person: number, roster: SideRoster): number[] {
  const { day, demand } = roster.duties[duty];
  const seen = new Set<number>();
  const found: number[] = [];
  roster.context.days.forEach((other, dayIndex) => {
    if (other.week !== day.week) return;
    for (const held of roster.heldOn(person, dayIndex)) {
      if (roster.isGiven(held) || roster.duties[held].demand.units !== demand.units) continue;
      const series = seriesMovingWith(roster, held);
      if (series >= 0 && seen.has(series)) continue;
      if (series >= 0) seen.add(series);
      found.push(held);
    }
  });
  return found;
}

/** Who could take a whole group: those who have most of it, then whom it suits best. */
export function gatherers(group: readonly number[], roster: SideRoster): number[] {
  const count = new Map<number, number>();
  for (const series of group) {
    const holder = roster.seriesHolder[series];
    if (holder >= 0) count.set(holder, (count.get(holder) ?? 0) + 1);
  }
  const inside = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([person]) => person);
  const first = roster.dutiesOfSeries[group[0]][0];
  const outside = nearestPeople(first, roster)
    .filter((person) => !count.has(person) && roster.mayTake(first, person, false))
    .slice(0, MOST_OUTSIDERS);
  return [...inside, ...outside];
}

/** All series of a group to one person, who gives what is in the way to those who had them. */
function* gatherings(group: readonly number[], roster: SideRoster): Generator<Move> {
  for (const to of gatherers(group, roster)) {
    const move = gathering(group, to, roster);
    if (move) yield move;
  }
}

function gathering(group: readonly number[], to: number, roster: SideRoster): Move | null {
  const moved = new Map<number, number>();
  const singles = new Map<number, number>();
  for (const series of group) {
    const holder = roster.seriesHolder[series];
    if (holder === to) continue;
    moved.set(series, to);
    for (const duty of roster.dutiesOfSeries[series]) {
      const { startMinute, endMinute } = roster.duties[duty].demand;
      for (const held of roster.heldOn(to, roster.duties[duty].dayIndex)) {
        const other = roster.duties[held].demand;
        if (other.startMinute >= endMinute || startMinute >= other.endMinute) continue;
        if (roster.isGiven(held) || holder < 0) return null;
        const blocking = seriesMovingWith(roster, held);
        if (blocking >= 0) {
          if (!moved.has(blocking)) moved.set(blocking, holder);
        } else singles.set(held, holder);
      }
    }
  }
  return {
    series: [...moved].map(([series, person]) => ({ series, to: person })),
    singles: [...singles].map(([duty, person]) => ({ duty, to: person })),
  };
}
