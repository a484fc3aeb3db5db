import type { TermCalendar } from '../../model/calendar.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { School } from '../../model/school.ts';
import type { Placement, Session } from '../../model/session.ts';
import { daysByWeekday } from '../places/dated-times.ts';
import { RoomUse } from '../places/room-use.ts';
import { chainsOf } from './chains.ts';
import type { GroupContext } from './cut-chain.ts';
import { type Demand, demandOf, leftoverDemandOf } from './demand.ts';
import { type FormedGroups, groupCertificate, groupSessions, withoutActivity } from './group-sessions.ts';
import { planGroups } from './plan-groups.ts';
import { roomFacts } from './room-options.ts';

export interface FixedGroupsInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  /** `demandOf(school, calendar, pupils)`, if at hand. */
  readonly demand?: Demand;
  /**
   * Club sessions whose rooms are taken. Replacement groups of a grade run beside the clubs of other grades on
   * dates on which only some grades have clubs, so they are planned well only when the clubs are known.
   */
  readonly clubs?: readonly Session[];
}

export interface LeftoverGroupsInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  /** Club sessions and fixed groups: their rooms are taken. */
  readonly sessions: readonly Session[];
  readonly placements: readonly Placement[];
}

/**
 * Groups that do not depend on enrolment: `always` groups of all blocks without clubs, and `replacement` groups of
 * club blocks for service dates without clubs. Homework keeps the same groups on all weekdays. What does not fit is
 * an open item (`GROUP_WITHOUT_ROOM`, `GROUP_OVER_SIZE`, `NO_DEFAULT_ACTIVITY`, `OUTDOOR_WITHOUT_FALLBACK`).
 */
export function formFixedGroups(input: FixedGroupsInput): FormedGroups {
  const { school, calendar, pupils } = input;
  const demand = input.demand ?? demandOf(school, calendar, pupils);
  const context = contextOf(school, calendar, input.clubs ?? []);
  return joinGroups([
    formMode(context, demand, 'always', true),
    formMode(context, demand, 'replacement', true),
  ]);
}

/**
 * Groups of club blocks on dates with clubs (mode `normal`), after enrolment: those in no club, members whose club
 * does not meet on a date, and one-day bookings, by class; none where that is nobody. Rooms used by clubs are left
 * alone.
 */
export function formLeftoverGroups(input: LeftoverGroupsInput): FormedGroups {
  const { school, calendar, pupils, sessions, placements } = input;
  const demand = leftoverDemandOf(school, calendar, pupils, sessions, placements);
  return joinGroups([formMode(contextOf(school, calendar, sessions), demand, 'normal', false)]);
}

function formMode(
  context: GroupContext,
  demand: Demand,
  mode: Session['mode'],
  fixedHomework: boolean,
): FormedGroups {
  const { school } = context;
  const { chains, without } = chainsOf({ ...context, demand, mode, fixedHomework });
  const plan = planGroups(context, chains);
  const { sessions, open } = groupSessions(context, plan);
  return {
    sessions,
    open: [...open, ...without.map((entry) => withoutActivity(school, entry))],
    certificates: plan.groups.length === 0 ? [] : [groupCertificate(`groups:${mode}`, plan)],
  };
}

function contextOf(school: School, calendar: TermCalendar, sessions: readonly Session[]): GroupContext {
  const use = new RoomUse(school, calendar);
  const rainyUse = new RoomUse(school, calendar);
  const rooms = roomFacts(school);
  for (const session of sessions) {
    use.addSession(session);
    if (!rooms.outdoors.has(session.room)) rainyUse.addSession(session);
    else if (session.fallbackRoom !== undefined) rainyUse.addSession(session, session.fallbackRoom);
  }
  return { school, calendar, days: daysByWeekday(calendar), rooms, knownTimes: new Map(), use, rainyUse };
}

function joinGroups(parts: readonly FormedGroups[]): FormedGroups {
  return {
    sessions: parts.flatMap((part) => part.sessions),
    open: parts.flatMap((part) => part.open),
    certificates: parts.flatMap((part) => part.certificates),
  };
}
