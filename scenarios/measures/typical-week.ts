import type { TermCalendar, TermDay } from '../../solver/model/calendar.ts';
import type { School } from '../../solver/model/school.ts';

/** Grades that have a block at the same minutes on a weekday. */
export interface Slot {
  readonly weekday: number;
  readonly block: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly grades: ReadonlySet<string>;
}

/** The first ordinary day of each weekday on which clubs meet for all grades; weekdays without such a day are left out. */
export function typicalDays(calendar: TermCalendar): TermDay[] {
  return [1, 2, 3, 4, 5].flatMap((weekday) => {
    const ordinary = calendar.days.filter((day) => day.weekday === weekday && !day.makeUp);
    const day = ordinary.find((candidate) => [...candidate.grades.values()].every((grade) => grade.clubs));
    return day ? [day] : [];
  });
}

/** All blocks of the typical days with their times; grades with other times for a block have a slot of their own. */
export function slotsOf(school: School, calendar: TermCalendar, days: readonly TermDay[]): Slot[] {
  return days.flatMap((day) => {
    const slots = new Map<string, { slot: Slot; grades: Set<string> }>();
    for (const block of school.blocks) {
      for (const grade of school.grades) {
        const time = calendar.blockTime(day, grade.id, block.id);
        if (!time) continue;
        const key = `${block.id} ${time.startMinute} ${time.endMinute}`;
        const known = slots.get(key);
        if (known) known.grades.add(grade.id);
        else {
          const grades = new Set([grade.id]);
          slots.set(key, { grades, slot: { weekday: day.weekday, block: block.id, ...time, grades } });
        }
      }
    }
    return [...slots.values()].map(({ slot }) => slot);
  });
}

export function isClubBlock(school: School, block: string): boolean {
  return school.blocks.some((candidate) => candidate.id === block && candidate.kind === 'club');
}

/** Slots of club blocks that overlap share rooms and people: they are one window of time. */
export function clubWindowsOf(school: School, slots: readonly Slot[]): Slot[][] {
  const windows: Slot[][] = [];
  const ordered = slots
    .filter((slot) => isClubBlock(school, slot.block))
    .sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute);
  for (const slot of ordered) {
    const last = windows[windows.length - 1];
    const joins = last?.some((other) => other.weekday === slot.weekday && slot.startMinute < other.endMinute);
    if (last && joins) last.push(slot);
    else windows.push([slot]);
  }
  return windows;
}
