import type { Blueprint, GradePlan } from '../blueprint.ts';
import type { Draw } from '../draw.ts';
import type { ClubInput, RoomInput } from '../parts.ts';
import type { CatalogueItem } from './catalogue.ts';
import { CATALOGUE } from './catalogue.ts';
import type { ClubDraft } from './club-draft.ts';
import { sessionsOf } from './club-draft.ts';
import { onePerWeekday } from './fixed-weekdays.ts';
import { withHabits } from './habits.ts';
import { openOffers, qaRooms } from './open-offers.ts';
import { outsideClubs } from './outside-clubs.ts';
import type { Quota } from './quota.ts';
import { quotaOf } from './quota.ts';
import { teams } from './teams.ts';
import type { ClubWindow } from './windows.ts';
import { clubWindows } from './windows.ts';

const MOST_SECTIONS = 6;
/** The more a project is asked for, the fewer leaders and rooms there are for it: popular clubs stay small. */
const SECTION_WEIGHT = [0, 20, 30, 30, 9, 6] as const;
/** Sessions a week of an average project: variety comes before parallel groups. */
const SESSIONS_PER_CLUB = 1.8;

/** The project menu 项目菜单: what is offered, to whom, how often and in which kind of room. */
export function clubMenu(blueprint: Blueprint, rooms: readonly RoomInput[], draw: Draw): ClubDraft[] {
  const windows = clubWindows(blueprint);
  const smallest = Math.min(...windows.map((window) => window.classes));
  return windows.flatMap((window) => {
    const quota = quotaOf(window, smallest, rooms, draw);
    const fixed = [
      ...teams(blueprint, window, rooms),
      ...outsideClubs(blueprint, window, quota),
      ...openOffers(blueprint, window, quota),
    ];
    const menu = [...fixed, ...ownClubs(window, fixed, quota, draw), ...qaRooms(blueprint, window)];
    return blueprint.headCounts ? onePerWeekday(menu, rooms) : menu.map((draft) => withHabits(draft, window));
  });
}

/** Clubs led by the school's own people fill what teams and people from outside leave of each kind of room. */
function ownClubs(window: ClubWindow, fixed: readonly ClubDraft[], quota: Quota, draw: Draw): ClubDraft[] {
  return [...quota].flatMap(([kind, sessions]) => {
    const taken = fixed
      .filter((draft) => draft.item.room === kind)
      .reduce((sum, draft) => sum + sessionsOf(draft), 0);
    const outside = new Set(fixed.filter((draft) => !draft.closed).map((draft) => draft.item.key));
    const items = CATALOGUE.filter(
      (item) =>
        item.room === kind &&
        !item.special &&
        !outside.has(item.key) &&
        gradesFor(item, window.grades).length > 0,
    );
    return clubsOfKind(window, items, sessions - taken, draw);
  });
}

function clubsOfKind(
  window: ClubWindow,
  items: readonly CatalogueItem[],
  sessions: number,
  draw: Draw,
): ClubDraft[] {
  if (sessions <= 0 || items.length === 0) return [];
  const drafts = bandedClubs(items, window, Math.ceil(sessions / SESSIONS_PER_CLUB));
  const sections = drafts.map(() => 1);
  for (let rest = sessions - drafts.length; rest > 0; rest--) {
    let best = 0;
    // Next section to the highest weight per section; a club at its limit gives way unless all are.
    const claim = (i: number): number =>
      SECTION_WEIGHT[drafts[i].item.appeal] / (sections[i] + 1) - (sections[i] >= MOST_SECTIONS ? 100 : 0);
    for (let i = 1; i < drafts.length; i++) if (claim(i) > claim(best)) best = i;
    sections[best] += 1;
  }
  return drafts.map((draft, i) => {
    const twice =
      sections[i] % 2 === 0 && draft.item.appeal <= 3 && draw.chance(250, draft.club.id, 'twice a week');
    return {
      ...draft,
      club: {
        ...draft.club,
        sections: twice ? sections[i] / 2 : sections[i],
        sessionsPerWeek: twice ? 2 : 1,
      },
    };
  });
}

/** As many clubs as wished: each project once for all its grades, and if that is too few, in two or three bands. */
function bandedClubs(items: readonly CatalogueItem[], window: ClubWindow, wished: number): ClubDraft[] {
  const chosen = items.slice(0, wished);
  const bands = chosen.map(() => 1);
  for (let rest = wished - chosen.length, i = 0; rest > 0 && i < chosen.length * 3; i++) {
    const at = i % chosen.length;
    if (bands[at] >= Math.min(3, gradesFor(chosen[at], window.grades).length)) continue;
    bands[at] += 1;
    rest -= 1;
  }
  return chosen.flatMap((item, i) => {
    const grades = gradesFor(item, window.grades);
    return Array.from({ length: bands[i] }, (_, band) => {
      const from = Math.floor((grades.length * band) / bands[i]);
      const to = Math.floor((grades.length * (band + 1)) / bands[i]);
      const suffix = bands[i] > 1 ? `-${band + 1}` : '';
      return ownClub(item, window, grades.slice(from, to), suffix, bands[i] > 1);
    });
  });
}

export function gradesFor(item: CatalogueItem, grades: readonly GradePlan[]): GradePlan[] {
  return grades.filter((grade) => grade.number >= item.grades[0] && grade.number <= item.grades[1]);
}

function ownClub(
  item: CatalogueItem,
  window: ClubWindow,
  grades: readonly GradePlan[],
  suffix: string,
  banded: boolean,
): ClubDraft {
  const first = grades[0].name.slice(0, -2);
  const last = grades[grades.length - 1].name;
  const band = banded ? (grades.length === 1 ? last : `${first}至${last}`) : window.label;
  const club: ClubInput = {
    id: `${item.key}${window.suffix}${suffix}`,
    name: band ? `${item.name}（${band}）` : item.name,
    category: item.category,
    grades: grades.map((grade) => grade.id),
    post: 'club',
    provider: 'school',
    minSize: Math.floor(item.size / 3),
    maxSize: item.size,
    room: { kinds: [item.room] },
    leaders: { skill: item.skill },
  };
  return { club, item, ledBy: 'staff' };
}
