import type { Duty } from '../model/duty.ts';
import type { Room } from '../model/place.ts';
import type { Session } from '../model/session.ts';
import type { AuditContext, Span } from './context.ts';
import type { AuditDay } from './school-days.ts';

/** Where a duty is done; null parts where it is tied to no place. */
export interface DutyPlace {
  readonly campus: string | null;
  readonly building: string | null;
}

/** The gate of a leaving post, otherwise the room of the session. Posts of the school day have no place. */
export function placeOf(context: AuditContext, duty: Pick<Duty, 'gate' | 'session'>): DutyPlace {
  if (duty.gate !== undefined) {
    return { campus: context.gate.get(duty.gate)?.campus ?? null, building: null };
  }
  const room = context.room.get(context.session.get(duty.session ?? '')?.room ?? '');
  const building = context.school.buildings.find(({ id }) => id === room?.building);
  return { campus: building?.campus ?? null, building: building?.id ?? null };
}

/** Minutes on the way between two places. */
export function travelMinutes(context: AuditContext, a: DutyPlace, b: DutyPlace): number {
  const { betweenCampusesMinutes, betweenBuildingsMinutes } = context.school.travel;
  if (a.campus !== null && b.campus !== null && a.campus !== b.campus) return betweenCampusesMinutes;
  if (a.building !== null && b.building !== null && a.building !== b.building) return betweenBuildingsMinutes;
  return 0;
}

type Times = Pick<Duty, 'startMinute' | 'endMinute'>;

/** Do two duties of one date overlap for one person, the way between their places included? */
export function overlaps(
  context: AuditContext,
  a: Times,
  placeOfA: DutyPlace,
  b: Times,
  placeOfB: DutyPlace,
): boolean {
  const travel = travelMinutes(context, placeOfA, placeOfB);
  return a.startMinute < b.endMinute + travel && b.startMinute < a.endMinute + travel;
}

export interface RoomDay {
  readonly room: Room;
  readonly day: AuditDay;
  readonly running: readonly { readonly session: Session; readonly span: Span }[];
}

/** For every room and date the sessions that run in it, with their minutes. */
export function sessionsByRoomAndDay(context: AuditContext): RoomDay[] {
  const entries = new Map<
    string,
    { room: Room; day: AuditDay; running: { session: Session; span: Span }[] }
  >();
  for (const session of context.plan.matrix.sessions) {
    const room = context.room.get(session.room);
    if (!room) continue;
    for (const { day, span } of context.runsOn(session)) {
      const key = `${room.id}|${day.date}`;
      const entry = entries.get(key);
      if (entry) entry.running.push({ session, span });
      else entries.set(key, { room, day, running: [{ session, span }] });
    }
  }
  return [...entries.values()];
}
