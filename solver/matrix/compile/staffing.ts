import { blocksInOrder } from '../../model/calendar.ts';
import { StaffKind } from '../../model/people.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { activityOf } from '../groups/chains.ts';
import type { Demand } from '../groups/demand.ts';
import type { DatedTimes } from '../places/dated-times.ts';
import type { CompiledMoments } from './moments.ts';
import type { PoolTables, SlotTables, StaffingTables } from './problem.ts';
import { SHARE } from './wishes.ts';

const KINDS = StaffKind.options;

/** Staff kinds as a bit mask. */
export function kindMask(kinds: readonly string[]): number {
  return KINDS.reduce((mask, kind, bit) => (kinds.includes(kind) ? mask | (1 << bit) : mask), 0);
}

export interface StaffingInput {
  readonly school: School;
  readonly groups: readonly Session[];
  readonly moments: CompiledMoments;
  readonly pools: readonly PoolTables[];
  /** Dated minutes of a group, and of a block over all grades that have it. */
  readonly groupTimes: (group: Session) => DatedTimes;
  readonly blockTimes: (weekday: number, block: string) => DatedTimes;
  /** Is the member of staff there at these minutes, as far as is known for the whole term? */
  readonly present: (staff: number, block: string, times: DatedTimes) => boolean;
}

/** How many people the rest of the service needs, and how many there are, by sets of staff kinds. */
export function compileStaffing(input: StaffingInput): StaffingTables {
  const { school, groups, moments, pools, present, groupTimes, blockTimes } = input;
  const M = moments.times.length;
  const posts = new Map(school.posts.map((post) => [post.id, post]));
  const blocks = blocksInOrder(school).filter((block) => block.kind !== 'break' || block.defaults.length > 0);
  const assistant = school.posts.find((post) => post.work === 'assistant');
  const assistantKinds = assistant ? kindMask(assistant.staffKinds) : -1;
  const kindSets = unionsOf([
    ...school.posts.map((post) => kindMask(post.staffKinds)),
    ...pools.map((pool) => pool.kinds),
  ]);
  const K = kindSets.length;
  const baseNeed = new Int32Array(M * K);
  const supply = new Int32Array(M * K);
  const dayNeed = new Int32Array(6 * K);
  const daySupply = new Int32Array(6 * K);
  const weekSupply = new Int32Array(K);
  const addNeed = (table: Int32Array, row: number, mask: number, count: number): void => {
    for (let k = 0; k < K; k++) if ((mask & ~kindSets[k]) === 0) table[row * K + k] += count;
  };
  for (const group of groups) {
    const mask = kindMask(posts.get(group.post)?.staffKinds ?? []);
    addNeed(dayNeed, group.weekday, mask, group.supervisors);
    const times = groupTimes(group);
    for (let m = 0; m < M; m++) if (moments.during(times, m)) addNeed(baseNeed, m, mask, group.supervisors);
  }
  for (const post of school.posts) {
    const rotating = post.rotating;
    if (
      !rotating ||
      rotating.during === 'dismissal' ||
      rotating.during === 'firstDismissal' ||
      post.externals
    )
      continue;
    const mask = kindMask(post.staffKinds);
    for (let weekday = 1; weekday <= 5; weekday++) {
      if (rotating.weekdays && !rotating.weekdays.includes(weekday)) continue;
      const listed = blocks.filter(
        (block) =>
          block.weekdays.includes(weekday) &&
          (rotating.blocks ? rotating.blocks.includes(block.id) : block.ledger === 'afterSchool'),
      );
      if (listed.length === 0) continue;
      addNeed(dayNeed, weekday, mask, rotating.count * (rotating.during === 'day' ? 1 : listed.length));
      // A post of the day keeps its person busy in all its blocks; one of each block may meet itself where they overlap.
      for (let m = 0; m < M; m++) {
        const meeting = listed.filter((block) => moments.during(blockTimes(weekday, block.id), m)).length;
        const people = rotating.during === 'day' ? Math.min(1, meeting) : meeting;
        if (people > 0) addNeed(baseNeed, m, mask, rotating.count * people);
      }
    }
  }
  school.staff.forEach((staff, index) => {
    if (staff.fullTimePermille === 0) return;
    const mask = kindMask([staff.kind]);
    const perDay = staff.caps.perDay ?? school.options.defaultCaps.perDay;
    const perWeek = staff.caps.perWeek ?? school.options.defaultCaps.perWeek;
    let days = 0;
    for (let weekday = 1; weekday <= 5; weekday++) {
      const free = blocks.filter(
        (block) =>
          block.weekdays.includes(weekday) && present(index, block.id, blockTimes(weekday, block.id)),
      );
      const duties = Math.min(perDay, free.length);
      days += duties;
      for (let k = 0; k < K; k++) if ((mask & kindSets[k]) !== 0) daySupply[weekday * K + k] += duties;
    }
    for (let k = 0; k < K; k++) if ((mask & kindSets[k]) !== 0) weekSupply[k] += Math.min(perWeek, days);
    for (let m = 0; m < M; m++) {
      if (!present(index, moments.block[m], moments.times[m])) continue;
      for (let k = 0; k < K; k++) if ((mask & kindSets[k]) !== 0) supply[m * K + k] += 1;
    }
  });
  return { kindSets, baseNeed, supply, dayNeed, daySupply, weekSupply, assistantKinds, pools };
}

/** All unions of the masks, rising: demand beyond supply shows in one of them (Hall's condition over kinds). */
function unionsOf(masks: readonly number[]): Int32Array {
  const found = new Set<number>();
  for (const mask of new Set(masks)) {
    for (const known of [...found]) found.add(known | mask);
    found.add(mask);
  }
  found.delete(0);
  return Int32Array.from([...found].sort((a, b) => a - b));
}

/** Default groups expected in each slot: classes of the same activity and merging scope. */
export function compilePools(school: School, slots: SlotTables, demand: Demand): PoolTables[] {
  const posts = new Map(school.posts.map((post) => [post.id, post]));
  const gradeIndex = new Map(school.grades.map((grade, index) => [grade.id, index]));
  const gradeOf = new Map(school.classes.map((entry) => [entry.id, entry.grade]));
  const pools = new Map<
    string,
    { pool: PoolTables; grades: Set<number>; classes: number; stayers: number }
  >();
  for (let s = 0; s < slots.count; s++) {
    const block = school.blocks.find(({ id }) => id === slots.block[s]);
    if (!block) continue;
    for (const cell of demand.cells) {
      if (cell.mode !== 'normal' || cell.weekday !== slots.weekday[s] || cell.block !== block.id) continue;
      const grade = gradeOf.get(cell.class) ?? '';
      const activity = activityOf(school, block, grade, 'normal');
      const index = gradeIndex.get(grade);
      if (!activity || index === undefined) continue;
      const wide = activity.merge === 'stage' || activity.merge === 'school';
      const scope = wide && activity.kind !== 'homework' ? activity.merge : grade;
      const key = `${s}/${activity.id}/${scope}`;
      const entry = pools.get(key) ?? {
        pool: {
          slot: s,
          grades: [],
          classes: 0,
          merged: activity.merge !== 'none',
          stayers: 0,
          groupSize: activity.maxSize,
          pupilsPerSupervisor: Math.min(activity.pupilsPerSupervisor, school.options.pupilsPerSupervisor),
          kinds: kindMask(posts.get(activity.post)?.staffKinds ?? []),
        },
        grades: new Set<number>(),
        classes: 0,
        stayers: 0,
      };
      entry.grades.add(index);
      entry.classes += 1;
      entry.stayers += cell.peak * SHARE;
      pools.set(key, entry);
    }
  }
  return [...pools.values()].map(({ pool, grades, classes, stayers }) => ({
    ...pool,
    grades: [...grades].sort((a, b) => a - b),
    classes,
    stayers,
  }));
}
