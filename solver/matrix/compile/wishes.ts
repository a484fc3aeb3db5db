import { blocksInOrder } from '../../model/calendar.ts';
import type { Club } from '../../model/menu.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { School } from '../../model/school.ts';
import type { SlotTables } from './problem.ts';

/** Fractions of sessions and seats are counted in sixtieths, so that shares of up to six slots stay whole. */
export const SHARE = 60;
/** Weight of a wish by its place on the list; later places within the first choices count 2, all others 1. */
const RANK_WEIGHT = [6, 4, 3] as const;
const LATER_FIRST_CHOICE = 2;

export interface CompiledWishes {
  readonly patternSlots: Uint8Array;
  readonly patternCount: number;
  readonly patterns: readonly Int32Array[];
  readonly patternWeights: readonly Int32Array[];
  readonly applicants: Int32Array;
  readonly leavers: Int32Array;
  readonly listed: Int32Array;
  readonly listedByGrade: Int32Array;
  readonly rivals: Int32Array;
  readonly gradeDemand: Int32Array;
  readonly gradeStayers: Int32Array;
  /** Sessions that pupils of each grade want over the week. */
  readonly gradeWant: Int32Array;
}

/**
 * What the pupils' ranked lists say about times. A pupil can take a club in the slots for which he or she stays and in
 * which the club may meet for the grade; a pin restricts a club to a weekday. Clubs with a fee count only with the
 * parents' consent, and where even the dates that make it cheapest stay within the parents' limit. Members of closed groups count for their group.
 */
export function compileWishes(
  school: School,
  pupils: readonly Pupil[],
  slots: SlotTables,
  clubProfile: Int32Array,
  profileDates: Int32Array,
): CompiledWishes {
  const S = slots.count;
  const C = school.clubs.length;
  const G = school.grades.length;
  const clubIndex = new Map(school.clubs.map((club, index) => [club.id, index]));
  const gradeIndex = new Map(school.grades.map((grade, index) => [grade.id, index]));
  const gradeOfClass = new Map(school.classes.map((entry) => [entry.id, entry.grade]));
  const patternIndex = new Map<string, number>();
  const patternRows: (readonly number[])[] = [];
  const weights: Map<number, number>[] = school.clubs.map(() => new Map());
  const result = {
    applicants: new Int32Array(C * S),
    leavers: new Int32Array(C * S),
    listed: new Int32Array(C),
    listedByGrade: new Int32Array(C * G),
    rivals: new Int32Array(C * C),
    gradeDemand: new Int32Array(G * S),
    gradeStayers: new Int32Array(G * S),
    gradeWant: new Int32Array(G),
  };
  /** `open` are the slots in which the pupil could take the club, `last` those after which he or she leaves. */
  const wish = (
    club: number,
    grade: number,
    open: readonly number[],
    last: ReadonlySet<number>,
    weight: number,
  ): void => {
    result.listed[club] += 1;
    result.listedByGrade[club * G + grade] += 1;
    for (const slot of open) {
      result.applicants[club * S + slot] += 1;
      if (last.has(slot)) result.leavers[club * S + slot] += 1;
    }
    if (open.length === 0) return;
    const key = open.join(' ');
    let pattern = patternIndex.get(key);
    if (pattern === undefined) {
      pattern = patternRows.length;
      patternRows.push(open);
      patternIndex.set(key, pattern);
    }
    weights[club].set(pattern, (weights[club].get(pattern) ?? 0) + weight);
  };
  const memberOf = membersOf(school.clubs);
  const placeInDay = new Map(blocksInOrder(school).map((block, place) => [block.id, place]));
  const leastFee = school.clubs.map((club, c) =>
    leastTermFee(club, profileDates, clubProfile.subarray(c * S, c * S + S)),
  );
  for (const pupil of pupils) {
    const gradeId = gradeOfClass.get(pupil.class) ?? '';
    const grade = gradeIndex.get(gradeId);
    if (grade === undefined) continue;
    const stays = staySlots(pupil, slots);
    const last = new Set(stays.filter((slot) => leavesAfter(pupil, slots, slot, placeInDay)));
    const openFor = (club: number): number[] => {
      const pins = pupil.pins.filter((pin) => pin.club === school.clubs[club].id).map((pin) => pin.weekday);
      return stays.filter(
        (slot) =>
          clubProfile[club * S + slot] >= 0 && (pins.length === 0 || pins.includes(slots.weekday[slot])),
      );
    };
    for (const club of memberOf.get(pupil.id) ?? []) wish(club, grade, openFor(club), last, RANK_WEIGHT[0]);
    if (pupil.want === 0) continue;
    result.gradeWant[grade] += Math.min(pupil.want, stays.length);
    for (const slot of stays) {
      result.gradeStayers[grade * S + slot] += 1;
      result.gradeDemand[grade * S + slot] += Math.floor(
        (SHARE * Math.min(pupil.want, stays.length)) / stays.length,
      );
    }
    const choices = pupil.choices
      .map((id) => clubIndex.get(id))
      .filter(
        (club): club is number =>
          club !== undefined && mayTake(school.clubs[club], pupil, gradeId, leastFee[club]),
      );
    choices.forEach((club, rank) => {
      const later = rank < school.options.firstChoices ? LATER_FIRST_CHOICE : 1;
      wish(
        club,
        grade,
        openFor(club),
        last,
        rank < school.options.firstChoices ? (RANK_WEIGHT[rank] ?? later) : 1,
      );
    });
    if (pupil.want > 1 && stays.length > 1) {
      const top = choices.slice(0, pupil.want + 1);
      for (const a of top) for (const b of top) if (a !== b) result.rivals[a * C + b] += 1;
    }
  }
  const patternSlots = new Uint8Array(patternRows.length * S);
  patternRows.forEach((open, p) => {
    for (const slot of open) patternSlots[p * S + slot] = 1;
  });
  const sorted = weights.map((map) => [...map].sort((a, b) => a[0] - b[0]));
  return {
    ...result,
    patternSlots,
    patternCount: patternRows.length,
    patterns: sorted.map((entries) => Int32Array.from(entries, ([pattern]) => pattern)),
    patternWeights: sorted.map((entries) => Int32Array.from(entries, ([, weight]) => weight)),
  };
}

/** Fee of the term in the slots with the fewest dates, one a meeting; what the pupil pays at least. */
function leastTermFee(club: Club, dates: Int32Array, profiles: Int32Array): number {
  const counts = [...profiles].filter((profile) => profile >= 0).map((profile) => dates[profile]);
  counts.sort((a, b) => a - b);
  return club.feeFenPerSession * counts.slice(0, club.sessionsPerWeek).reduce((sum, n) => sum + n, 0);
}

/** Slots for which a pupil's regular stay includes the block. */
function staySlots(pupil: Pupil, slots: SlotTables): number[] {
  const result: number[] = [];
  for (let slot = 0; slot < slots.count; slot++) {
    const stays = pupil.stay.some(
      (entry) => entry.weekday === slots.weekday[slot] && entry.blocks.includes(slots.block[slot]),
    );
    if (stays) result.push(slot);
  }
  return result;
}

/** Does the pupil stay for no later block of the slot's day? */
function leavesAfter(
  pupil: Pupil,
  slots: SlotTables,
  slot: number,
  placeInDay: ReadonlyMap<string, number>,
): boolean {
  const place = placeInDay.get(slots.block[slot]) ?? 0;
  return pupil.stay.every(
    ({ weekday, blocks }) =>
      weekday !== slots.weekday[slot] || blocks.every((block) => (placeInDay.get(block) ?? 0) <= place),
  );
}

function mayTake(club: Club, pupil: Pupil, grade: string, leastFee: number): boolean {
  if (club.members || !club.grades.includes(grade)) return false;
  if (club.feeFenPerSession === 0) return true;
  return pupil.paidConsent.includes(club.id) && leastFee <= (pupil.feeLimitFenPerTerm ?? Infinity);
}

/** Closed groups of each pupil. */
function membersOf(clubs: readonly Club[]): Map<string, number[]> {
  const result = new Map<string, number[]>();
  clubs.forEach((club, index) => {
    for (const pupil of club.members ?? []) {
      const list = result.get(pupil);
      if (list) list.push(index);
      else result.set(pupil, [index]);
    }
  });
  return result;
}
