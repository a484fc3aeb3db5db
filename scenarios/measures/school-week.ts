import { pupilsOf } from '../../solver/model/attendance.ts';
import type { TermCalendar, TermDay } from '../../solver/model/calendar.ts';
import { buildCalendar } from '../../solver/model/calendar.ts';
import type { Pupil } from '../../solver/model/pupil.ts';
import type { School } from '../../solver/model/school.ts';
import type { PostNeed } from './people-needed.ts';
import { clubSlotNeeds, groupSlotNeeds, rotatingNeeds, sumNeeds } from './people-needed.ts';
import type { Slot } from './typical-week.ts';
import { isClubBlock, slotsOf, typicalDays } from './typical-week.ts';

/** A moment of a typical week at which something begins, and who has to be at work then. */
export interface Moment {
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly blocks: readonly string[];
  readonly needs: readonly PostNeed[];
}

/** What a school's week asks for. It does not depend on who works there. */
export interface SchoolWeek {
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  readonly slots: readonly Slot[];
  /** With the full menu. */
  readonly moments: readonly Moment[];
  /** The club blocks on days without clubs. */
  readonly momentsWithoutClubs: readonly Moment[];
  /** Duties of a date by post. */
  readonly dutiesOn: (day: TermDay) => readonly PostNeed[];
}

/** First dismissal and first block are at most this far apart where they take people from each other. */
const HANDOVER_MINUTES = 20;
const NEVER = -1440;

/** Measures what the week of a school asks for, from its calendar, pupils, menu and posts. */
export function schoolWeek(school: School): SchoolWeek {
  const calendar = buildCalendar(school);
  const pupils = pupilsOf(school);
  const days = typicalDays(calendar);
  const slots = slotsOf(school, calendar, days);
  const groups = new Map(slots.map((slot) => [slot, groupSlotNeeds(school, pupils, slot)]));
  const clubs = new Map(
    slots.map((slot) => [
      slot,
      isClubBlock(school, slot.block) ? clubSlotNeeds(school, pupils, slot) : (groups.get(slot) ?? []),
    ]),
  );
  const justLeft = (weekday: number, minute: number): boolean => {
    const day = days.find((candidate) => candidate.weekday === weekday);
    const ends = school.grades.map((grade) => (day ? calendar.lessonsEnd(day, grade.id) : null));
    const last = Math.max(...ends.map((end) => (end !== null && end <= minute ? end : NEVER)));
    return minute - last <= HANDOVER_MINUTES;
  };
  const momentsWith = (needsOf: ReadonlyMap<Slot, readonly PostNeed[]>): Moment[] =>
    startsOf(slots).map(({ weekday, startMinute }) => {
      const active = slots.filter(
        (slot) => slot.weekday === weekday && slot.startMinute <= startMinute && startMinute < slot.endMinute,
      );
      const blocks = [...new Set(active.map((slot) => slot.block))];
      return {
        weekday,
        startMinute,
        endMinute: Math.min(...active.map((slot) => slot.endMinute)),
        blocks,
        needs: sumNeeds([
          ...active.flatMap((slot) => needsOf.get(slot) ?? []),
          ...rotatingNeeds(school, weekday, blocks, justLeft(weekday, startMinute)),
        ]),
      };
    });
  const dutiesOf = (weekday: number, needsOf: ReadonlyMap<Slot, readonly PostNeed[]>): PostNeed[] =>
    sumNeeds([
      ...slots.filter((slot) => slot.weekday === weekday).flatMap((slot) => needsOf.get(slot) ?? []),
      ...rotatingDuties(school),
    ]);
  const duties = new Map(
    [1, 2, 3, 4, 5].map((weekday) => [weekday, [dutiesOf(weekday, groups), dutiesOf(weekday, clubs)]]),
  );
  return {
    calendar,
    pupils,
    slots,
    moments: momentsWith(clubs),
    momentsWithoutClubs: momentsWith(groups).filter((moment) =>
      moment.blocks.some((block) => isClubBlock(school, block)),
    ),
    dutiesOn: (day) => duties.get(day.weekday)?.[hasClubs(day) ? 1 : 0] ?? [],
  };
}

const hasClubs = (day: TermDay): boolean => [...day.grades.values()].some((grade) => grade.clubs);

function startsOf(slots: readonly Slot[]): { weekday: number; startMinute: number }[] {
  const starts = new Map(
    slots.map(({ weekday, startMinute }) => [`${weekday} ${startMinute}`, { weekday, startMinute }]),
  );
  return [...starts.values()].sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute);
}

/**
 * Rotating duties of a day. While pupils leave, a post is needed at each gate: at the first dismissal, after the last
 * regular block and after each block of extra care.
 */
function rotatingDuties(school: School): PostNeed[] {
  const regular = school.blocks.filter((block) => block.kind === 'homework' || block.kind === 'club').length;
  const extra = school.blocks.filter((block) => block.kind === 'extended' || block.kind === 'evening').length;
  return school.posts.flatMap((post): PostNeed[] => {
    const { rotating } = post;
    if (!rotating) return [];
    const gates = post.work === 'gate' ? school.gates.length : 1;
    const times = {
      block: rotating.blocks?.length ?? regular,
      day: 1,
      firstDismissal: gates,
      dismissal: gates * (1 + extra),
    };
    return [{ post: post.id, people: rotating.count * times[rotating.during] }];
  });
}
