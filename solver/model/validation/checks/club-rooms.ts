import type { Club } from '../../menu.ts';
import type { Room } from '../../place.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn } from '../facts/facts.ts';
import { type Cell, weeklySessions } from '../facts/held.ts';
import { alwaysClosed, opensIn, roomNeeds, suits } from '../facts/rooms.ts';
import { type TightDemand, tightSets } from '../facts/tight-sets.ts';

/** Every club has a room that suits it and is large enough, and the rooms have cells enough for all sections. */
export const checkClubRooms: Check = (facts, report) => {
  const { school } = facts;
  // Where no room at all is usable that is the finding, not one more for each club.
  if (!school.rooms.some((room) => !room.outdoors && !alwaysClosed(school.term, room))) return;
  const demands: TightDemand<Club>[] = [];
  for (const [at, club] of school.clubs.entries()) {
    const cells = cellsOf(facts, club);
    const rooms = school.rooms.filter(
      (room) =>
        suits(club, room) &&
        (cells.length === 0
          ? !alwaysClosed(school.term, room)
          : cells.some((cell) => opensIn(school.term, room, cell))),
    );
    if (rooms.length === 0) {
      report('CLUB_NO_ROOM', ['clubs', at, 'room'], { club: club.name, needs: roomNeeds(facts, club) });
      continue;
    }
    checkCapacity(report, club, rooms, at);
    if (cells.length === 0) continue;
    demands.push({
      item: club,
      suppliers: rooms.map((room) => room.id),
      needed: weeklySessions(club, cells),
    });
  }
  checkCells(facts, report, demands);
};

function cellsOf(facts: Facts, club: Club): readonly Cell[] {
  return facts.held && facts.clubDays ? facts.held.meetings(club).cells : [];
}

function checkCapacity(report: Report, club: Club, rooms: readonly Room[], at: number): void {
  const largest = rooms.reduce((best, room) => (room.capacity > best.capacity ? room : best));
  const { capacity } = largest;
  const members = Math.ceil(new Set(club.members ?? []).size / club.sections);
  const needed = Math.max(club.minSize, members);
  const params = { club: club.name, capacity, room: largest.name };
  if (needed > capacity) report('CLUB_ROOM_TOO_SMALL', ['clubs', at, 'room'], { ...params, needed });
  else if (!club.members && club.maxSize > capacity && club.minSize <= club.maxSize) {
    report('CLUB_ROOM_LIMITS_SIZE', ['clubs', at, 'maxSize'], { ...params, maxSize: club.maxSize });
  }
}

function checkCells(facts: Facts, report: Report, demands: readonly TightDemand<Club>[]): void {
  const { term } = facts.school;
  const capacity = (id: string, clubs: readonly Club[]): number => {
    const room = facts.rooms.get(id);
    if (!room) return 0;
    const grades = clubs.flatMap((club) => club.grades);
    const cells = new Map(
      clubs.flatMap((club) => cellsOf(facts, club)).map((cell) => [`${cell.weekday}/${cell.block}`, cell]),
    );
    return [...cells.values()]
      .filter((cell) => opensIn(term, room, cell))
      .reduce((sum, cell) => sum + turnsIn(facts, cell, grades) * room.groupsAtOnce, 0);
  };
  for (const tight of tightSets(demands, capacity)) {
    report('CLUB_ROOMS_TOO_FEW', ['clubs', facts.school.clubs.indexOf(tight.items[0])], {
      clubs: tight.items.map((club) => club.name),
      rooms: tight.suppliers.map((room) => nameIn(facts.rooms, room)),
      needed: Math.ceil(tight.needed),
      available: tight.available,
    });
  }
}

/** Grades with staggered times can use a room one after the other in the same block. */
function turnsIn(facts: Facts, cell: Cell, grades: readonly string[]): number {
  return facts.held?.turns(cell.block, cell.weekday, grades) ?? 0;
}
