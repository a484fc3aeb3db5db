import type { TermCalendar } from '../../model/calendar.ts';
import type { Room, RoomKind } from '../../model/place.ts';
import type { OpenItem } from '../../model/plan-document.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { datedTimes, daysByWeekday } from './dated-times.ts';
import { matchRooms } from './room-matching.ts';
import { type RoomRequest, RoomUse } from './room-use.ts';

/** An outdoor group that needs an indoor place for bad weather. */
export interface FallbackSeeker {
  readonly request: RoomRequest;
  /** Its outdoor room. */
  readonly room: string;
  /** Home rooms of its classes; empty for clubs. */
  readonly homeRooms: readonly string[];
}

const NAMED = 0;
const HOME_ROOM = 10;
const OTHER_CAMPUS = 500;
/** How suitable indoor rooms are for a group from outdoors; kinds not listed are no place for it. */
const KIND_COST: Partial<Record<RoomKind, number>> = {
  hall: 20,
  gym: 20,
  classroom: 50,
  dance: 60,
  library: 60,
  canteen: 70,
  music: 70,
  art: 80,
  calligraphy: 80,
  other: 90,
  workshop: 150,
  computer: 200,
  laboratory: 200,
};

/**
 * Indoor rooms for outdoor groups that are out at the same time, by an exact matching, so that the day on which
 * everybody stays inside works; null where none is left. `rainyUse` holds who is indoors anyway.
 */
export function chooseFallbacks(
  school: School,
  rainyUse: RoomUse,
  seekers: readonly FallbackSeeker[],
): readonly (string | null)[] {
  const rooms = new Map(school.rooms.map((room) => [room.id, room]));
  const campusOf = new Map(school.buildings.map(({ id, campus }) => [id, campus]));
  const matching = matchRooms(
    seekers.map(({ request, room, homeRooms }) => {
      const outdoor = rooms.get(room);
      const cost = (candidate: Room): number | undefined => {
        if (candidate.outdoors) return undefined;
        const away =
          campusOf.get(candidate.building) === campusOf.get(outdoor?.building ?? '') ? 0 : OTHER_CAMPUS;
        if (candidate.id === outdoor?.indoorFallback) return NAMED + away;
        if (homeRooms.includes(candidate.id)) return HOME_ROOM + away;
        const byKind = KIND_COST[candidate.kind];
        return byKind === undefined ? undefined : byKind + away;
      };
      const options = school.rooms.flatMap((candidate) => {
        const price = cost(candidate);
        return price === undefined
          ? []
          : [{ room: candidate.id, cost: price, ...rainyUse.left(candidate.id, request) }];
      });
      return { pupils: request.pupils, options };
    }),
  );
  return matching.rooms;
}

/**
 * Gives every outdoor session of a finished matrix its bad-weather room anew, all groups and clubs of a weekday
 * together: what one mode or stage could only guess is settled here. Sessions left without one are open items.
 */
export function assignFallbackRooms(input: {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly sessions: readonly Session[];
}): { readonly sessions: readonly Session[]; readonly open: readonly OpenItem[] } {
  const { school, calendar, sessions } = input;
  const outdoors = new Set(school.rooms.filter((room) => room.outdoors).map((room) => room.id));
  const homeRoom = new Map(school.classes.map((entry) => [entry.id, entry.homeRoom]));
  const clubs = new Map(school.clubs.map((club) => [club.id, club]));
  const days = daysByWeekday(calendar);
  const rainyUse = new RoomUse(school, calendar);
  for (const session of sessions) if (!outdoors.has(session.room)) rainyUse.addSession(session);
  const fallbackOf = new Map<string, string>();
  const open: OpenItem[] = [];
  for (let weekday = 1; weekday <= 5; weekday++) {
    for (const block of school.blocks) {
      const out = sessions.filter(
        (session) => session.weekday === weekday && session.block === block.id && outdoors.has(session.room),
      );
      // Replacement groups run on other dates than clubs; the use of rooms tells where they do meet.
      const modes = [
        out.filter((session) => session.mode !== 'replacement'),
        out.filter((session) => session.mode === 'replacement'),
      ];
      for (const together of modes) {
        const seekers = together.map((session): FallbackSeeker => {
          const times = datedTimes(session, days[weekday], calendar, clubs.get(session.club ?? ''));
          const request = { block: block.id, times, pupils: session.pupils };
          const homeRooms = session.classes.flatMap((id) => homeRoom.get(id) ?? []);
          return { request, room: session.room, homeRooms };
        });
        const rooms = chooseFallbacks(school, rainyUse, seekers);
        together.forEach((session, i) => {
          const room = rooms[i];
          if (room === null) {
            open.push(withoutFallback(session, block.name));
            return;
          }
          fallbackOf.set(session.id, room);
          rainyUse.add(room, seekers[i].request);
        });
      }
    }
  }
  return {
    sessions: sessions.map((session) => {
      const { fallbackRoom: _, ...rest } = session;
      const room = fallbackOf.get(session.id);
      return room === undefined ? rest : { ...rest, fallbackRoom: room };
    }),
    open,
  };
}

/** The open item of an outdoor session without an indoor place. */
export function withoutFallback(session: Pick<Session, 'id' | 'kind' | 'weekday'>, block: string): OpenItem {
  const day = session.weekday - 1;
  return {
    code: 'OUTDOOR_WITHOUT_FALLBACK',
    stage: session.kind === 'club' ? 'matrix' : 'demand',
    refs: [session.id],
    sentence: {
      zh: `周${'一二三四五'[day]}“${block}”：${session.id} 在户外活动，雨天没有空闲的室内场地。`,
      en: `${WEEKDAY_NAMES[day]}, block "${block}": ${session.id} is outdoors, and no indoor place is free in bad weather.`,
    },
    remedy: {
      zh: '为户外场地指定室内备用场地，或减少同一时段的户外活动。',
      en: 'Name an indoor fallback for the venue, or have fewer groups outdoors at the same time.',
    },
  };
}

export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
