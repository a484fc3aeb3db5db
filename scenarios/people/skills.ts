import type { Draw } from '../draw.ts';
import type { ClubDraft } from '../menu/club-draft.ts';
import { sessionsOf } from '../menu/club-draft.ts';
import type { StaffDraft } from './staff.ts';

/** What teachers of a subject can usually lead; the first ones are the most common. */
const NATURAL: Readonly<Record<string, readonly string[]>> = {
  体育: ['足球', '篮球', '田径', '体能', '跳绳', '羽毛球', '乒乓球', '排球', '武术', '游戏'],
  音乐: ['声乐', '器乐', '舞蹈'],
  美术: ['绘画', '手工', '书法'],
  科学: ['科学', '科创', '种植'],
  物理: ['科创', '科学', '木工'],
  化学: ['科学', '科创'],
  生物: ['种植', '科学', '烹饪'],
  信息科技: ['编程', '科创'],
  语文: ['阅读', '表演', '书法'],
  数学: ['益智', '棋类', '编程'],
  英语: ['英语', '表演', '手工'],
  历史: ['史地', '德育'],
  地理: ['史地', '德育', '种植'],
  道法: ['德育', '史地', '急救'],
};

/** Whom a school asks when the specialists do not suffice: hobbies follow subjects loosely. */
const HOBBIES: Readonly<Record<string, readonly string[]>> = {
  足球: ['数学', '物理'],
  篮球: ['数学', '物理', '历史'],
  羽毛球: ['英语', '数学'],
  乒乓球: ['语文', '数学'],
  体能: ['数学', '地理'],
  跳绳: ['语文', '英语'],
  田径: ['数学', '地理'],
  排球: ['英语', '历史'],
  武术: ['语文', '历史'],
  游戏: ['语文', '英语'],
  舞蹈: ['英语', '语文'],
  器乐: ['英语', '语文'],
  声乐: ['语文', '英语'],
  绘画: ['语文', '英语'],
  手工: ['语文', '英语', '科学'],
  编程: ['数学', '科学', '物理'],
  科创: ['科学', '数学', '物理'],
  烹饪: ['语文', '英语', '生物'],
  木工: ['数学', '物理', '科学'],
};

/** Club sessions a week that a leader is expected to take, and that nobody is expected to exceed. */
const USUAL_CLUBS_EACH = 2;
const MOST_CLUBS_EACH = 3;
/** First aid: one teacher in fifteen has the Red Cross certificate, three at least. */
const TEACHERS_PER_FIRST_AIDER = 15;
export const FIRST_AID = '急救';

/** One person at the head of one session; the weekday is 0 where the matrix chooses it. */
interface Seat {
  readonly skill: string;
  readonly weekday: number;
}

/**
 * Skills of the staff. Everybody brings one to four from the own subject; then the menu is dealt out skill by skill, the
 * scarcest first, to people who are there all term, and where those who know it are at their limit, somebody with the
 * right hobby learns it. So every club on the menu has enough leaders, and none has many more than it needs.
 */
export function withSkills(
  drafts: readonly StaffDraft[],
  menu: readonly ClubDraft[],
  draw: Draw,
): StaffDraft[] {
  const skills = new Map(drafts.map((draft) => [draft.member.id, new Set(naturalSkills(draft, draw))]));
  const teachers = drafts.filter(isThereAllTerm);
  for (const id of firstAiders(teachers, draw)) skills.get(id)?.add(FIRST_AID);
  const dealt = new Map(drafts.map((draft) => [draft.member.id, [] as number[]]));
  const loadOf = (draft: StaffDraft): number => dealt.get(draft.member.id)?.length ?? 0;
  const isFree = (draft: StaffDraft, weekday: number, most: number): boolean =>
    loadOf(draft) < most && (weekday === 0 || !dealt.get(draft.member.id)?.includes(weekday));
  const seats = seatsOf(menu);
  const known = (skill: string): StaffDraft[] =>
    teachers.filter((draft) => skills.get(draft.member.id)?.has(skill));
  const asked = [...new Set(seats.map(({ skill }) => skill))];
  const needed = (skill: string): number => seats.filter((seat) => seat.skill === skill).length;
  const scarcity = new Map(
    asked.map((skill) => [skill, known(skill).length * USUAL_CLUBS_EACH - needed(skill)]),
  );
  asked.sort((a, b) => (scarcity.get(a) ?? 0) - (scarcity.get(b) ?? 0) || (a < b ? -1 : 1));
  for (const skill of asked) {
    for (const { weekday } of seats.filter((seat) => seat.skill === skill)) {
      const able = (most: number): StaffDraft[] =>
        known(skill).filter((draft) => isFree(draft, weekday, most));
      const free = (most: number): StaffDraft[] => teachers.filter((draft) => isFree(draft, weekday, most));
      const learn = (people: readonly StaffDraft[]): StaffDraft | undefined =>
        people.length > 0 ? newcomer(skill, people, skills, loadOf, draw) : undefined;
      const leader =
        leastLoaded(able(USUAL_CLUBS_EACH), loadOf) ??
        learn(free(USUAL_CLUBS_EACH)) ??
        leastLoaded(able(MOST_CLUBS_EACH), loadOf) ??
        learn(free(MOST_CLUBS_EACH)) ??
        newcomer(skill, teachers, skills, loadOf, draw);
      skills.get(leader.member.id)?.add(skill);
      dealt.get(leader.member.id)?.push(weekday);
    }
    // Nobody is indispensable: a second person knows each skill.
    while (known(skill).length < Math.min(2, teachers.length)) {
      skills.get(newcomer(skill, teachers, skills, loadOf, draw).member.id)?.add(skill);
    }
  }
  return drafts.map((draft) => ({
    ...draft,
    member: { ...draft.member, skills: [...(skills.get(draft.member.id) ?? [])].sort() },
  }));
}

function isThereAllTerm({ member }: StaffDraft): boolean {
  const away = member.statuses?.some((status) => status.sharePermille === 0);
  return member.kind === 'teacher' && !away && (member.unavailable ?? []).length === 0;
}

function naturalSkills(draft: StaffDraft, draw: Draw): string[] {
  const { id, kind } = draft.member;
  if (kind === 'health') return [FIRST_AID];
  if (kind === 'library') return ['阅读'];
  if (kind !== 'teacher') return [];
  const own = NATURAL[draft.subject] ?? [];
  const count = draft.subject === '体育' ? 4 : draw.between(1, 2, id, 'number of skills');
  return draw.order(own, String, id, 'skills').slice(0, count);
}

/** From different subjects as far as possible, so that one meeting does not take them all away. */
function firstAiders(teachers: readonly StaffDraft[], draw: Draw): string[] {
  const count = Math.max(3, Math.floor(teachers.length / TEACHERS_PER_FIRST_AIDER));
  const ordered = draw.order(teachers, (draft) => draft.member.id, 'first aid');
  const firsts = ordered.filter(
    (draft, i) => ordered.findIndex((other) => other.subject === draft.subject) === i,
  );
  return [...firsts, ...ordered.filter((draft) => !firsts.includes(draft))]
    .slice(0, count)
    .map((draft) => draft.member.id);
}

function seatsOf(menu: readonly ClubDraft[]): Seat[] {
  return menu.flatMap((draft): Seat[] => {
    const { club } = draft;
    const skill = club.leaders?.skill;
    if (draft.ledBy !== 'staff' || !skill) return [];
    const sessions = sessionsOf(draft);
    // As many weekdays as sessions: each session is on one of them.
    const fixed = club.weekdays?.length === sessions ? club.weekdays : undefined;
    return Array.from({ length: sessions * (club.leaders?.count ?? 1) }, (_, i) => ({
      skill,
      weekday: fixed ? fixed[i % sessions] : 0,
    }));
  });
}

function leastLoaded(
  drafts: readonly StaffDraft[],
  loadOf: (draft: StaffDraft) => number,
): StaffDraft | undefined {
  let best: StaffDraft | undefined;
  for (const draft of drafts) if (!best || loadOf(draft) < loadOf(best)) best = draft;
  return best;
}

/** The least loaded teacher with a matching hobby, else of any subject, who does not know the skill yet. */
function newcomer(
  skill: string,
  teachers: readonly StaffDraft[],
  skills: ReadonlyMap<string, ReadonlySet<string>>,
  loadOf: (draft: StaffDraft) => number,
  draw: Draw,
): StaffDraft {
  const strangers = teachers.filter((draft) => !skills.get(draft.member.id)?.has(skill));
  const candidates = draw.order(
    strangers.length > 0 ? strangers : [...teachers],
    (draft) => draft.member.id,
    skill,
    'newcomer',
  );
  const rank = (draft: StaffDraft): number =>
    loadOf(draft) * 2 +
    (HOBBIES[skill]?.includes(draft.subject) || NATURAL[draft.subject]?.includes(skill) ? 0 : 3);
  return candidates.reduce((best, draft) => (rank(draft) < rank(best) ? draft : best), candidates[0]);
}
