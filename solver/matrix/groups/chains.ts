import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { Activity } from '../../model/menu.ts';
import type { School, SchoolClass } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import type { Block } from '../../model/term.ts';
import { classesInOrder } from './class-order.ts';
import type { Demand, DemandCell } from './demand.ts';

/** A class with those who stay, by weekday (entry 0 empty). */
export interface ChainLink {
  readonly schoolClass: SchoolClass;
  readonly cells: readonly (DemandCell | null)[];
}

/**
 * Neighbouring classes that may share groups: same block and mode, same activity, same campus, within the scope the
 * activity allows, with the same bell times. `weekdays` are planned with one common partition.
 */
export interface Chain {
  readonly block: Block;
  readonly mode: Session['mode'];
  readonly activity: Activity;
  readonly weekdays: readonly number[];
  readonly links: readonly ChainLink[];
}

/** A class that stays although its grade has no activity for the block. */
export interface ClassWithoutActivity {
  readonly schoolClass: string;
  readonly block: string;
  readonly weekdays: readonly number[];
  readonly peak: number;
}

export interface ChainInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly days: readonly (readonly TermDay[])[];
  readonly demand: Demand;
  readonly mode: Session['mode'];
  /** Homework keeps the same groups on all weekdays; leftover groups of club blocks follow each day's leftovers. */
  readonly fixedHomework: boolean;
}

/** The activity of a class in a block: the first entry that fits the grade, replacement entries first where asked. */
export function activityOf(
  school: School,
  block: Block,
  grade: string,
  mode: Session['mode'],
): Activity | undefined {
  const entries = mode === 'replacement' ? [...block.replacement, ...block.defaults] : block.defaults;
  const entry = entries.find((candidate) => !candidate.grades || candidate.grades.includes(grade));
  return entry && school.activities.find(({ id }) => id === entry.activity);
}

/** All chains of a mode, blocks in the order of ids, classes in planning order. */
export function chainsOf(input: ChainInput): { chains: Chain[]; without: ClassWithoutActivity[] } {
  const { school, demand, mode } = input;
  const chains: Chain[] = [];
  const without: ClassWithoutActivity[] = [];
  const cellsOf = new Map<string, (DemandCell | null)[]>();
  for (const cell of demand.cells) {
    if (cell.mode !== mode) continue;
    const key = `${cell.class}/${cell.block}`;
    const known = cellsOf.get(key) ?? [null, null, null, null, null, null];
    known[cell.weekday] = cell;
    cellsOf.set(key, known);
  }
  const classes = classesInOrder(school);
  for (const block of school.blocks) {
    const fixed: ChainLink[] = [];
    const daily: ChainLink[] = [];
    for (const schoolClass of classes) {
      const cells = cellsOf.get(`${schoolClass.id}/${block.id}`);
      if (!cells) continue;
      const activity = activityOf(school, block, schoolClass.grade, mode);
      if (activity) {
        const keeps = input.fixedHomework && (activity.kind === 'homework' || block.kind === 'homework');
        (keeps ? fixed : daily).push({ schoolClass, cells });
      } else if (block.kind !== 'break') {
        const held = cells.filter((cell) => cell !== null);
        without.push({
          schoolClass: schoolClass.id,
          block: block.id,
          weekdays: held.map((cell) => cell.weekday),
          peak: Math.max(...held.map((cell) => cell.peak)),
        });
      }
    }
    chains.push(...cutIntoChains(input, block, fixed, [1, 2, 3, 4, 5]));
    for (let weekday = 1; weekday <= 5; weekday++) {
      const present = daily.filter((link) => link.cells[weekday] !== null);
      chains.push(...cutIntoChains(input, block, present, [weekday]));
    }
  }
  return { chains, without };
}

function cutIntoChains(
  input: ChainInput,
  block: Block,
  links: readonly ChainLink[],
  weekdays: number[],
): Chain[] {
  const { school, mode } = input;
  const chains: Chain[] = [];
  let run: ChainLink[] = [];
  let runKey = '';
  let runTimes: string[] = [];
  let runActivity: Activity | undefined;
  const close = (): void => {
    if (run.length > 0 && runActivity)
      chains.push({ block, mode, activity: runActivity, weekdays, links: run });
    run = [];
  };
  for (const link of links) {
    const activity = activityOf(school, block, link.schoolClass.grade, mode) as Activity;
    const key = `${activity.id}/${campusOf(school, link.schoolClass)}/${scopeOf(school, activity, link.schoolClass)}`;
    const times = bellTimes(input, block, link.schoolClass.grade, weekdays);
    if (run.length > 0 && key === runKey && timesAgree(runTimes, times)) {
      run.push(link);
      runTimes = runTimes.map((time, i) => time || times[i]);
      continue;
    }
    close();
    run = [link];
    runKey = key;
    runTimes = times;
    runActivity = activity;
  }
  close();
  return chains;
}

/** How far the class may share a group; homework never crosses a grade. */
function scopeOf(school: School, activity: Activity, schoolClass: SchoolClass): string {
  const { merge } = activity;
  if (merge === 'none') return schoolClass.id;
  if (merge === 'grade' || activity.kind === 'homework') return schoolClass.grade;
  if (merge === 'school') return '';
  return school.grades.find(({ id }) => id === schoolClass.grade)?.stage ?? '';
}

export function campusOf(school: School, schoolClass: SchoolClass): string {
  const room = school.rooms.find(({ id }) => id === schoolClass.homeRoom);
  return school.buildings.find(({ id }) => id === room?.building)?.campus ?? '';
}

function bellTimes(input: ChainInput, block: Block, grade: string, weekdays: readonly number[]): string[] {
  return weekdays.flatMap((weekday) =>
    input.days[weekday].map((day) => {
      const time = input.calendar.blockTime(day, grade, block.id);
      return time ? `${time.startMinute}-${time.endMinute}` : '';
    }),
  );
}

function timesAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.every((time, i) => time === '' || b[i] === '' || time === b[i]);
}
