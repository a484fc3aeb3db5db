import type { Activity } from '../../menu.ts';
import type { Room } from '../../place.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn } from '../facts/facts.ts';
import { lockPlace, locksOf } from '../facts/locks.ts';
import { opensIn, suits } from '../facts/rooms.ts';
import { type Word, weekdayWord } from '../words.ts';

/** Locked rooms are open, suit what is locked into them, hold no more groups than they can, and are not kept empty. */
export const checkRoomLocks: Check = (facts, report) => {
  const uses = usesOf(facts);
  const reported = new Set<string>();
  for (const use of uses) {
    const once = (code: string): boolean => {
      const key = `${code}/${use.at}`;
      return reported.has(key) ? false : Boolean(reported.add(key));
    };
    const path = ['locks', use.at, 'room'];
    const place = lockPlace(use.at);
    if (!opensIn(facts.school.term, use.room, use) && once('closed')) {
      report('LOCK_ROOM_CLOSED', path, { place, room: use.room.name });
    }
    const empty = locksOf(facts.school, 'emptyRoom').find(
      ({ lock }) => lock.room === use.room.id && lock.weekday === use.weekday && lock.block === use.block,
    );
    if (empty && once('empty')) {
      const block = nameIn(facts.blocks, use.block);
      report('LOCK_ROOM_CONTRADICTED', path, {
        place,
        other: lockPlace(empty.at),
        room: use.room.name,
        block,
      });
    }
    if (use.why && once('unfit')) {
      report('LOCK_ROOM_UNFIT', path, { place, user: use.user, room: use.room.name, why: use.why });
    }
  }
  checkSharing(facts, report, uses);
  checkGroupRooms(facts, report);
};

interface RoomUse {
  readonly at: number;
  readonly room: Room;
  readonly weekday: number;
  readonly block: string;
  /** What is one group: uses with the same unit may be the same group. */
  readonly unit: string;
  readonly grades: readonly string[];
  readonly user: string;
  readonly why: Word | null;
}

function usesOf(facts: Facts): RoomUse[] {
  const uses: RoomUse[] = [];
  for (const { at, lock } of locksOf(facts.school, 'section')) {
    const club = facts.clubs.get(lock.club);
    const room = facts.rooms.get(lock.room ?? '');
    if (!club || !room) continue;
    const least = Math.max(club.minSize, Math.ceil((club.members?.length ?? 0) / club.sections));
    const why = suits(club, room) ? tooSmall(least, room) : NOT_SUITED;
    const { weekday, block } = lock;
    uses.push({
      at,
      room,
      weekday,
      block,
      unit: `${club.id}#${lock.section}`,
      grades: club.grades,
      user: club.name,
      why,
    });
  }
  for (const { at, lock } of locksOf(facts.school, 'groupRoom')) {
    const schoolClass = facts.classes.get(lock.class);
    const room = facts.rooms.get(lock.room);
    const activity = schoolClass && activityOf(facts, lock.block, schoolClass.grade);
    if (!schoolClass || !room || !activity) continue;
    const unit = activity.merge === 'none' ? `class ${schoolClass.id}` : `activity ${activity.id}`;
    const user = schoolClass.name;
    for (const weekday of [1, 2, 3, 4, 5]) {
      const heads = facts.heads(schoolClass.id, weekday, lock.block);
      if (heads === 0) continue;
      uses.push({
        at,
        room,
        weekday,
        block: lock.block,
        unit,
        grades: [schoolClass.grade],
        user,
        why: tooSmall(heads, room),
      });
    }
  }
  return uses;
}

const NOT_SUITED: Word = {
  value: 'kind',
  zh: '类型、设备或指定场地不符',
  en: 'its kind or equipment is wrong, or it is not on the list',
};

function tooSmall(pupils: number, room: Room): Word | null {
  if (pupils <= room.capacity) return null;
  const { capacity } = room;
  return {
    value: capacity,
    zh: `${pupils} 人，只容 ${capacity} 人`,
    en: `it holds ${capacity}, not ${pupils}`,
  };
}

function activityOf(facts: Facts, block: string, grade: string): Activity | undefined {
  const entry = facts.blocks
    .get(block)
    ?.defaults.find((candidate) => !candidate.grades || candidate.grades.includes(grade));
  return facts.activities.get(entry?.activity ?? '');
}

function checkSharing(facts: Facts, report: Report, uses: readonly RoomUse[]): void {
  const byCell = new Map<string, RoomUse[]>();
  for (const use of uses) {
    const key = `${use.room.id}/${use.weekday}/${use.block}`;
    byCell.set(key, [...(byCell.get(key) ?? []), use]);
  }
  const reported = new Set<string>();
  for (const cell of byCell.values()) {
    const [{ room, weekday, block }] = cell;
    const units = new Map(cell.map((use) => [use.unit, use.grades]));
    const locked = facts.held?.atOnce(block, weekday, [...units.values()]) ?? 0;
    const locks = [...new Set(cell.map((use) => use.at))];
    // Locks of home groups hold on every weekday; one finding for the same locks is enough.
    const key = `${room.id}/${locks.join()}`;
    if (locked <= room.groupsAtOnce || reported.has(key)) continue;
    reported.add(key);
    report('LOCK_ROOM_TAKEN', ['locks', Math.max(...locks), 'room'], {
      weekday: weekdayWord(weekday),
      block: nameIn(facts.blocks, block),
      locked,
      room: room.name,
      groups: room.groupsAtOnce,
      others: locks.map(lockPlace),
    });
  }
}

function checkGroupRooms(facts: Facts, report: Report): void {
  const rooms = new Map<string, string>();
  for (const { at, lock } of locksOf(facts.school, 'groupRoom')) {
    const key = `${lock.class}/${lock.block}`;
    const before = rooms.get(key);
    if (before !== undefined && before !== lock.room) {
      report('LOCK_GROUP_ROOM_TWICE', ['locks', at, 'room'], {
        class: nameIn(facts.classes, lock.class),
        block: nameIn(facts.blocks, lock.block),
        first: nameIn(facts.rooms, before),
        second: nameIn(facts.rooms, lock.room),
      });
    }
    rooms.set(key, lock.room);
  }
}
