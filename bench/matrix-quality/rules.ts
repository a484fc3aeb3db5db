import { EVEN, type MatrixProblem, ODD } from '../../solver/matrix/compile/problem.ts';
import { type EventColumns, momentsOf, type QualityBuilder } from './columns.ts';

const NONE = Number.NEGATIVE_INFINITY;

/** Rooms hold one section at a time; shared ones so many groups, and their least sizes within the seats. */
export function addRooms(
  problem: MatrixProblem,
  builder: QualityBuilder,
  columns: readonly EventColumns[],
): void {
  const { rooms, moments, sections, events } = problem;
  const limit = builder.limits();
  columns.forEach(({ rooms: places }, event) => {
    for (const { slot, room, column } of places) {
      for (const moment of momentsOf(problem, event, slot)) {
        const at = room * moments.count + moment;
        const shared = rooms.shared[room] === 1;
        builder.addTerm(limit(`groups ${at}`, shared ? rooms.places[at] : 1), column, 1);
        if (!shared) continue;
        const least = sections.leastSeats[events.section[event]];
        builder.addTerm(limit(`seats ${at}`, rooms.seats[at]), column, least);
      }
    }
  });
}

/** One section at a time for each person in each week, and the caps of the day and the week. */
export function addLeaders(
  problem: MatrixProblem,
  builder: QualityBuilder,
  columns: readonly EventColumns[],
): void {
  const { sections, events, people, slots } = problem;
  const limit = builder.limits();
  columns.forEach(({ roles }, event) => {
    const load = sections.load[events.section[event]];
    for (const { weeks, leads } of roles) {
      for (const { person, slot, column } of leads) {
        for (const moment of momentsOf(problem, event, slot)) {
          for (const week of [ODD, EVEN])
            if ((weeks & week) !== 0) builder.addTerm(limit(`${person} at ${moment}/${week}`, 1), column, 1);
        }
        const day = `${person} on ${slots.weekday[slot]}`;
        builder.addTerm(limit(day, people.perDay[person]), column, 1);
        builder.addTerm(limit(`${person} a week`, people.perWeek[person]), column, 1);
        builder.addTerm(limit(`${person} load`, people.mostLoad[person]), column, load);
        // Two roles of one event are two people.
        if (roles.length > 1) builder.addTerm(limit(`${person} in ${event}`, 1), column, 1);
      }
    }
  });
}

/** One team for all meetings of a section: who leads one of them in a role leads all. */
export function addTeams(
  { sections }: MatrixProblem,
  builder: QualityBuilder,
  columns: readonly EventColumns[],
): void {
  for (const meetings of sections.events) {
    if (meetings.length < 2) continue;
    const [first] = meetings;
    columns[first].roles.forEach((_, role) => {
      const ofPerson = (event: number, person: number) =>
        columns[event].roles[role].leads.filter((lead) => lead.person === person);
      const people = new Set(
        [...meetings].flatMap((event) => columns[event].roles[role].leads.map(({ person }) => person)),
      );
      for (const person of people) {
        for (const event of meetings.subarray(1)) {
          builder.addRow(0, 0, [
            ...ofPerson(first, person).map(({ column }) => [column, 1] as const),
            ...ofPerson(event, person).map(({ column }) => [column, -1] as const),
          ]);
        }
      }
    });
  }
}

/** Meetings of a section on different days, fixed members at one place at a time, two offers for each grade. */
export function addPairs(
  problem: MatrixProblem,
  builder: QualityBuilder,
  columns: readonly EventColumns[],
): void {
  const { sections, events, slots, clubs, wishes } = problem;
  const at = (event: number, slot: number): number | undefined => columns[event].at.get(slot);
  const atMostOne = (list: readonly number[]): void => {
    for (let slot = 0; slot < slots.count; slot++) {
      const there = list.flatMap((event) => at(event, slot) ?? []);
      if (there.length > 1)
        builder.addRow(
          NONE,
          1,
          there.map((column) => [column, 1]),
        );
    }
  };
  sections.events.forEach((own, section) => {
    if (own.length > 1) atMostOne([...own]);
    for (const other of sections.conflicts[section])
      if (other < section) for (const a of own) for (const b of sections.events[other]) atMostOne([a, b]);
  });
  for (let grade = 0; grade < clubs.gradeCount; grade++) {
    for (let slot = 0; slot < slots.count; slot++) {
      if (wishes.gradeStayers[grade * slots.count + slot] === 0) continue;
      const offers: number[] = [];
      for (let event = 0; event < events.count; event++) {
        const club = sections.club[events.section[event]];
        if (clubs.closedGroup[club] === 1 || clubs.grades[club * clubs.gradeCount + grade] === 0) continue;
        const column = at(event, slot);
        if (column !== undefined) offers.push(column);
      }
      builder.addRow(
        2,
        Number.POSITIVE_INFINITY,
        offers.map((column) => [column, 1]),
      );
    }
  }
}
