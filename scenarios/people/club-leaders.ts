import type { ClubDraft } from '../menu/club-draft.ts';
import { sessionsOf } from '../menu/club-draft.ts';
import type { RoomInput } from '../parts.ts';
import type { StaffDraft } from './staff.ts';

const WEEKDAYS = [1, 2, 3, 4, 5] as const;

/** Can this person lead clubs on this weekday? */
type IsThere = (person: StaffDraft, weekday: number) => boolean;

/**
 * Can the whole menu still run if some people are away on some weekdays? On every weekday the clubs that are bound to it
 * find a leader each; clubs that meet more than once find people who are there each time; and in every kind of room there
 * are leaders for as many places in the week as sessions want.
 */
export function clubsCanRun(
  menu: readonly ClubDraft[],
  staff: readonly StaffDraft[],
  rooms: readonly RoomInput[],
  meetingOn: ReadonlyMap<string, number>,
): boolean {
  const teachers = staff.filter(({ member }) => member.kind === 'teacher' && !isAbsent(member));
  const isThere: IsThere = ({ member }, weekday) => meetingOn.get(member.id) !== weekday;
  const led = menu.filter(({ club, ledBy }) => ledBy === 'staff' && club.leaders?.skill !== undefined);
  return (
    WEEKDAYS.every((weekday) => boundClubsAreLed(led, teachers, weekday, isThere)) &&
    led.every((draft) => hasSteadyLeaders(draft, teachers, isThere)) &&
    [...new Set(led.map(({ item }) => item.room))].every((kind) =>
      roomsAreLed(kind, led, teachers, rooms, isThere),
    )
  );
}

function isAbsent(member: StaffDraft['member']): boolean {
  const exempt = (member.statuses ?? []).some((status) => status.sharePermille === 0);
  return exempt || (member.unavailable ?? []).length > 0;
}

function knows({ member }: StaffDraft, { club }: ClubDraft): boolean {
  return member.skills?.includes(club.leaders?.skill ?? '') ?? false;
}

/** A matching of the leaders' places of clubs that can only meet on this weekday, by augmenting paths. */
function boundClubsAreLed(
  led: readonly ClubDraft[],
  teachers: readonly StaffDraft[],
  weekday: number,
  isThere: IsThere,
): boolean {
  const here = teachers.filter((person) => isThere(person, weekday));
  const places = led
    .filter(
      (draft) => draft.club.weekdays?.includes(weekday) && draft.club.weekdays.length <= sessionsOf(draft),
    )
    .flatMap((draft) => Array.from({ length: draft.club.leaders?.count ?? 1 }, () => draft));
  const leads = new Map<string, number>();
  const seat = (place: number, seen: Set<string>): boolean => {
    for (const person of here) {
      const { id } = person.member;
      if (seen.has(id) || !knows(person, places[place])) continue;
      seen.add(id);
      const other = leads.get(id);
      if (other === undefined || seat(other, seen)) {
        leads.set(id, place);
        return true;
      }
    }
    return false;
  };
  return places.every((_, place) => seat(place, new Set()));
}

/** One more than needed of those who can come each time: the same people lead all sessions of a group. */
function hasSteadyLeaders(
  { club, ...draft }: ClubDraft,
  teachers: readonly StaffDraft[],
  isThere: IsThere,
): boolean {
  const times = club.sessionsPerWeek ?? 1;
  if (times === 1) return true;
  const steady = teachers.filter((person) => {
    const weekdays = (club.weekdays ?? WEEKDAYS).filter((weekday) => isThere(person, weekday));
    return knows(person, { club, ...draft }) && weekdays.length >= times;
  });
  return steady.length > (club.leaders?.count ?? 1);
}

/** A place counts on a weekday if somebody is there who knows what a club of this kind of room asks for. */
function roomsAreLed(
  kind: ClubDraft['item']['room'],
  led: readonly ClubDraft[],
  teachers: readonly StaffDraft[],
  rooms: readonly RoomInput[],
  isThere: IsThere,
): boolean {
  const clubs = led.filter(({ item }) => item.room === kind);
  const sessions = clubs.reduce((sum, draft) => sum + sessionsOf(draft), 0);
  const able = teachers.filter((person) => clubs.some((draft) => knows(person, draft)));
  const places = WEEKDAYS.reduce((sum, weekday) => {
    const leaders = able.filter((person) => isThere(person, weekday)).length;
    const groups = rooms
      .filter((room) => room.kind === kind && !room.closed?.some((closed) => closed.weekday === weekday))
      .reduce((all, room) => all + (room.groupsAtOnce ?? 1), 0);
    return sum + Math.min(leaders, groups);
  }, 0);
  return places >= sessions;
}
