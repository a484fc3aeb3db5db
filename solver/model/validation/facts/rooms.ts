import type { Club } from '../../menu.ts';
import type { Room } from '../../place.ts';
import type { Term } from '../../term.ts';
import type { Word } from '../words.ts';
import { roomKindWord } from '../words.ts';
import { coversTerm } from './abilities.ts';
import type { Facts } from './facts.ts';
import { nameIn } from './facts.ts';
import type { Cell } from './held.ts';

/** Closed in every block of every date of the term. */
export function alwaysClosed(term: Term, room: Room): boolean {
  return room.closed.some(
    (entry) =>
      entry.weekday === undefined &&
      entry.block === undefined &&
      (entry.dates === undefined || coversTerm(term, entry.dates)),
  );
}

/** Is the room open in this weekday and block on at least some date? */
export function opensIn(term: Term, room: Room, cell: Cell): boolean {
  return !room.closed.some(
    (entry) =>
      (entry.weekday === undefined || entry.weekday === cell.weekday) &&
      (entry.block === undefined || entry.block === cell.block) &&
      (entry.dates === undefined || coversTerm(term, entry.dates)),
  );
}

/** Has the room the kind and the equipment, and is it on the list, that the club asks for? */
export function suits(club: Club, room: Room): boolean {
  const { kinds, equipment, rooms } = club.room;
  return (
    (kinds.length === 0 || kinds.includes(room.kind)) &&
    equipment.every((item) => room.equipment.includes(item)) &&
    (rooms === undefined || rooms.includes(room.id))
  );
}

/** What a club asks of its room, in words. */
export function roomNeeds(facts: Facts, club: Club): Word {
  const { kinds, equipment, rooms } = club.room;
  const zh: string[] = [];
  const en: string[] = [];
  if (kinds.length > 0) {
    zh.push(kinds.map((kind) => roomKindWord(kind).zh).join('或'));
    en.push(kinds.map((kind) => roomKindWord(kind).en).join(' or '));
  }
  if (equipment.length > 0) {
    zh.push(`设备“${equipment.join('、')}”`);
    en.push(`the equipment ${equipment.join(', ')}`);
  }
  if (rooms) {
    const names = rooms.map((room) => nameIn(facts.rooms, room));
    zh.push(`只能用“${names.join('、')}”`);
    en.push(`one of the rooms listed (${names.join(', ')})`);
  }
  if (zh.length === 0) {
    zh.push('任一开放的场地');
    en.push('any open room');
  }
  return {
    value: [...kinds, ...equipment, ...(rooms ?? [])].join(', '),
    zh: zh.join('，'),
    en: en.join(' and '),
  };
}
