import type { Draw } from '../draw.ts';
import type { ClubDraft } from '../menu/club-draft.ts';
import { sessionsOf } from '../menu/club-draft.ts';
import type { PupilInput } from '../parts.ts';

/** How often a project is put first, by its appeal 1 to 5: from tastes that differ to a school that wants the same. */
const TASTES: readonly Taste[] = [
  [0, 6, 9, 12, 22, 36],
  [0, 5, 8, 12, 28, 55],
  [0, 4, 7, 12, 34, 80],
  [0, 3, 6, 12, 40, 120],
  [0, 2, 5, 10, 45, 170],
  [0, 1, 4, 9, 50, 240],
  [0, 1, 3, 8, 55, 340],
  [0, 1, 2, 7, 60, 500],
];
/** Further choices follow what there is: parents look for a place, and half-heartedly at what is full every year. */
const LATER_TASTE: Taste = [0, 7, 8, 9, 10, 11];
/** Where parents only tell numbers they name a club for each weekday, and each time one they like. */
const REGISTERING_TASTE: Taste = [0, 4, 6, 9, 28, 70];
/** First choices for 1,000 seats of the most wanted fifth of the clubs. */
const TOP_FIFTH_PERMILLE = 1400;
const LONGEST_LIST = 9;
/** Girls and boys lean to some kinds; nobody is kept from anything. */
const LEANING: Readonly<Record<string, Readonly<Record<'male' | 'female', number>>>> = {
  dance: { male: 3, female: 16 },
  court: { male: 14, female: 5 },
  playground: { male: 12, female: 8 },
  computer: { male: 11, female: 8 },
  music: { male: 7, female: 12 },
  art: { male: 7, female: 12 },
};

type Wishes = Pick<
  PupilInput,
  'choices' | 'want' | 'pins' | 'paidConsent' | 'feeLimitFenPerTerm' | 'keeps' | 'lostLastTerm'
>;

/** How a school's families choose: at first, and further down the list. */
export interface Tastes {
  readonly first: Taste;
  readonly later: Taste;
}

export type Taste = readonly [none: 0, one: number, two: number, three: number, four: number, five: number];

export interface Wisher {
  readonly id: string;
  readonly grade: string;
  readonly gender: 'male' | 'female';
  /** Weekdays with a free club block (stays, and no team meets then). */
  readonly weekdays: readonly number[];
}

/**
 * Sessions a week wanted on the average so that all wishes together just exceed the seats, in thousandths.
 */
export function wishedSessionsPermille(menu: readonly ClubDraft[], wishers: readonly Wisher[]): number {
  const seats = menu
    .filter((draft) => !draft.closed && draft.club.kind === undefined)
    .reduce((sum, draft) => sum + sessionsOf(draft) * draft.club.maxSize, 0);
  const some = wishers.filter((wisher) => wisher.weekdays.length > 0).length;
  return Math.min(Math.max(Math.floor((seats * 1040) / Math.max(1, some)), 1500), 4600);
}

/** One ranked list for the whole week with the number of sessions wanted; popular projects come first more often. */
export function wishesOf(
  wisher: Wisher,
  menu: readonly ClubDraft[],
  tastes: Tastes,
  meanPermille: number,
  draw: Draw,
): Wishes {
  const { id, weekdays } = wisher;
  const eligible = eligibleClubs(wisher, menu, draw);
  if (eligible.length === 0) return {};
  const mean = Math.floor(meanPermille / 1000) + (draw.below(1000, id, 'want') < meanPermille % 1000 ? 1 : 0);
  const spread = draw.weighted(SPREAD, id, 'want more or less');
  const want = Math.min(Math.max(1, mean + spread), weekdays.length, eligible.length);
  const length = Math.min(eligible.length, LONGEST_LIST, want + draw.between(1, 3, id, 'length of list'));
  const chosen = rankedChoice(wisher, eligible, tastes, length, draw);
  const choices = chosen.map(({ club }) => club.id);
  const paidConsent = chosen.filter(({ club }) => club.provider === 'vendor').map(({ club }) => club.id);
  const first = chosen[0].club;
  const pinDays = weekdays.filter((weekday) => (first.weekdays ?? weekdays).includes(weekday));
  return {
    choices,
    want,
    ...(paidConsent.length > 0 ? { paidConsent } : {}),
    ...(paidConsent.length > 0 && draw.chance(250, id, 'fee limit') ? { feeLimitFenPerTerm: 60_000 } : {}),
    ...(draw.chance(30, id, 'pin') && pinDays.length > 0 && (first.sessionsPerWeek ?? 1) === 1
      ? { pins: [{ weekday: draw.pick(pinDays, id, 'pinned weekday'), club: first.id }] }
      : {}),
    ...(draw.chance(90, id, 'keeps') ? { keeps: [choices[0]] } : {}),
    ...(draw.chance(120, id, 'lost') ? { lostLastTerm: draw.between(1, 2, id, 'times lost') } : {}),
  };
}

/** Clubs a pupil may ask for; nobody is asked who stays at no club block, and a few want none. */
function eligibleClubs(wisher: Wisher, menu: readonly ClubDraft[], draw: Draw): ClubDraft[] {
  const { id, weekdays } = wisher;
  if (weekdays.length === 0 || draw.chance(25, id, 'no club')) return [];
  const paid = menu.some((draft) => draft.club.provider === 'vendor') && draw.chance(620, id, 'paid clubs');
  return menu.filter(
    ({ club, closed }) =>
      !closed &&
      club.grades.includes(wisher.grade) &&
      (club.provider !== 'vendor' || paid) &&
      (club.weekdays ?? weekdays).some((weekday) => weekdays.includes(weekday)),
  );
}

/** The least concentrated taste with which the most wanted fifth of the clubs is as over-subscribed as real ones are. */
export function tastesOf(
  menu: readonly ClubDraft[],
  wishers: readonly Wisher[],
  headCounts: boolean,
  draw: Draw,
): Tastes {
  const later = headCounts ? REGISTERING_TASTE : LATER_TASTE;
  const eligible = wishers.map((wisher) => eligibleClubs(wisher, menu, draw));
  const isOverSubscribed = (taste: Taste): boolean => {
    const firsts = new Map<string, number>();
    wishers.forEach((wisher, i) => {
      if (eligible[i].length === 0) return;
      const first = rankedChoice(wisher, eligible[i], { first: taste, later }, 1, draw)[0].club.id;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    });
    const clubs = menu
      .filter(({ club, closed }) => !closed && club.kind === undefined)
      .map(({ club }) => ({ firsts: firsts.get(club.id) ?? 0, seats: (club.sections ?? 1) * club.maxSize }))
      .sort((a, b) => b.firsts * a.seats - a.firsts * b.seats);
    const top = clubs.slice(0, Math.ceil(clubs.length / 5));
    const sum = (of: (club: (typeof top)[number]) => number): number =>
      top.reduce((total, club) => total + of(club), 0);
    return sum((club) => club.firsts) * 1000 >= sum((club) => club.seats) * TOP_FIFTH_PERMILLE;
  };
  return { first: TASTES.find(isOverSubscribed) ?? TASTES[TASTES.length - 1], later };
}

const SPREAD = [
  [-2, 5],
  [-1, 25],
  [0, 45],
  [1, 20],
  [2, 5],
] as const;

/**
 * Draws without replacement, each time in proportion to the weights that are left: the first choice by taste, the others
 * by the number of places, with a little taste.
 */
function rankedChoice(
  wisher: Wisher,
  eligible: readonly ClubDraft[],
  tastes: Tastes,
  length: number,
  draw: Draw,
): ClubDraft[] {
  const left = eligible.map((draft) => {
    const leaning = LEANING[draft.item.room]?.[wisher.gender] ?? 10;
    return {
      draft,
      first: tastes.first[draft.item.appeal] * leaning,
      later: tastes.later[draft.item.appeal] * leaning * placesPerGrade(draft),
    };
  });
  return Array.from({ length }, (_, rank) => {
    const chosen = draw.weighted(
      left.map((entry) => [entry, rank === 0 ? entry.first : entry.later] as const),
      wisher.id,
      rank,
      'choice',
    );
    left.splice(left.indexOf(chosen), 1);
    return chosen.draft;
  });
}

function placesPerGrade({ club, ...draft }: ClubDraft): number {
  return Math.ceil((sessionsOf({ club, ...draft }) * club.maxSize) / club.grades.length);
}
