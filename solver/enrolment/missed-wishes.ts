/** Who missed which of the first choices, and why. */
import { compareText, type Sentence } from '../model/primitives.ts';
import type { Placement } from '../model/session.ts';
import { type Section, sectionsConflict } from './section.ts';
import { type ListReason, sectionReason, type Wishes } from './wishes.ts';

export type MissedReason =
  | ListReason
  | 'noSection'
  | 'noTime'
  | 'closed'
  | 'clash'
  | 'fee'
  /** More pupils wanted the club than it has seats. */
  | 'full';

export interface MissedWish {
  readonly pupil: string;
  readonly club: string;
  /** Place on the pupil's own list, from 1. */
  readonly rank: number;
  readonly reason: MissedReason;
  /** With `full`: pupils who could come and have the club among their first choices, and seats of its open sections. */
  readonly wanted?: number;
  readonly seats?: number;
  readonly sentence: Sentence;
}

export interface MissedInput {
  readonly wishes: readonly Wishes[];
  readonly sections: readonly Section[];
  readonly open: readonly boolean[];
  /** Seats for pupils, spare seats taken off. */
  readonly seats: readonly number[];
  readonly placements: readonly Placement[];
  readonly firstChoices: number;
  feeFen(section: Section, grade: string): number;
}

/**
 * One entry for each club among the pupil's first choices that he or she did not get although a session is unserved
 * or went to a later choice. By pupil, then place on the list.
 */
export function missedWishes(input: MissedInput): MissedWish[] {
  const bySession = new Map<string, number>();
  input.sections.forEach((section, index) => {
    for (const meeting of section.meetings) bySession.set(meeting.id, index);
  });
  const held = new Map<string, Set<number>>();
  for (const { pupil, session } of input.placements) {
    const index = bySession.get(session);
    if (index === undefined) continue;
    const own = held.get(pupil);
    if (own) own.add(index);
    else held.set(pupil, new Set([index]));
  }
  const demand = demandOf(input);
  const missed: MissedWish[] = [];
  for (const wishes of [...input.wishes].sort((a, b) => compareText(a.pupil.id, b.pupil.id))) {
    if (wishes.want === 0) continue;
    const own = [...(held.get(wishes.pupil.id) ?? [])];
    const clubs = new Set(own.map((index) => input.sections[index].club.id));
    let served = 0;
    let worst = 0;
    for (const index of own) {
      if (input.sections[index].club.members) continue;
      served += input.sections[index].meetings.length;
      worst = Math.max(worst, wishes.pupil.choices.indexOf(input.sections[index].club.id) + 1);
    }
    const last = served < wishes.want ? Number.POSITIVE_INFINITY : worst;
    wishes.pupil.choices.slice(0, input.firstChoices).forEach((club, k) => {
      if (clubs.has(club) || k + 1 >= last || wishes.pupil.choices.indexOf(club) !== k) return;
      missed.push(describe(wishes, club, k + 1, own, demand, input));
    });
  }
  return missed;
}

interface Demand {
  readonly wanted: number;
  readonly seats: number;
}

/** Per club: pupils who could attend an open section of it and have it among their first choices, and its seats. */
function demandOf(input: MissedInput): Map<string, Demand> {
  const demand = new Map<string, Demand>();
  const byClub = new Map<string, number[]>();
  input.sections.forEach(({ club }, index) => {
    if (input.open[index]) byClub.set(club.id, [...(byClub.get(club.id) ?? []), index]);
  });
  for (const [club, indices] of byClub) {
    let wanted = 0;
    for (const { clubs, pupil, grade } of input.wishes) {
      const place = clubs.indexOf(club);
      if (place < 0 || place >= input.firstChoices) continue;
      if (indices.some((index) => !sectionReason(input.sections[index], pupil, grade))) wanted++;
    }
    demand.set(club, { wanted, seats: indices.reduce((sum, index) => sum + input.seats[index], 0) });
  }
  return demand;
}

function describe(
  wishes: Wishes,
  club: string,
  rank: number,
  own: readonly number[],
  demand: ReadonlyMap<string, Demand>,
  input: MissedInput,
): MissedWish {
  const reason = reasonFor(wishes, club, own, input);
  const figures = reason === 'full' ? demand.get(club) : undefined;
  const name = input.sections.find((section) => section.club.id === club)?.club.name ?? club;
  return {
    pupil: wishes.pupil.id,
    club,
    rank,
    reason,
    ...figures,
    sentence: sentenceFor(reason, name, rank, figures),
  };
}

function reasonFor(wishes: Wishes, club: string, own: readonly number[], input: MissedInput): MissedReason {
  const refused = wishes.refused.get(club);
  if (refused) return refused;
  const offered = indicesOf(input.sections, (section) => section.club.id === club);
  if (offered.length === 0) return 'noSection';
  const possible = offered.filter(
    (index) => !sectionReason(input.sections[index], wishes.pupil, wishes.grade),
  );
  if (possible.length === 0) return 'noTime';
  const open = possible.filter((index) => input.open[index]);
  if (open.length === 0) return 'closed';
  const limit = wishes.pupil.feeLimitFenPerTerm ?? Number.POSITIVE_INFINITY;
  const rank = wishes.rank.get(club) ?? 0;
  // Only what the pupil has for good (fixed, or a choice at least as dear) stands in the way.
  const standing = own.filter((index) => (wishes.rank.get(input.sections[index].club.id) ?? 0) <= rank);
  let spent = 0;
  for (const index of standing) spent += input.feeFen(input.sections[index], wishes.grade);
  const payable = open.filter((index) => spent + input.feeFen(input.sections[index], wishes.grade) <= limit);
  if (payable.length === 0) return 'fee';
  const free = payable.filter(
    (index) => !standing.some((other) => sectionsConflict(input.sections[index], input.sections[other])),
  );
  return free.length === 0 ? 'clash' : 'full';
}

function indicesOf(sections: readonly Section[], fits: (section: Section) => boolean): number[] {
  return sections.flatMap((section, index) => (fits(section) ? [index] : []));
}

const WHY: Record<Exclude<MissedReason, 'full'>, Sentence> = {
  unknown: { zh: '项目菜单中没有这个社团', en: 'it is not on the menu' },
  grade: { zh: '不面向该年级', en: 'it is not for this grade' },
  closedGroup: { zh: '是固定名单的校队或社团', en: 'it is a closed group' },
  consent: { zh: '收费课程尚无家长书面同意', en: 'it has a fee and the parents have not consented' },
  locked: { zh: '学校已锁定不编入', en: 'the school has locked the pupil out' },
  want: { zh: '每周次数多于所需次数', en: 'it meets more often than the pupil wants sessions' },
  noSection: { zh: '本学期没有开出班次', en: 'it has no section in the matrix' },
  noTime: {
    zh: '开班时间该生不在校或未选该日',
    en: 'it meets only at times the pupil does not stay or did not ask for',
  },
  closed: { zh: '可参加的班次未达最低人数而停开', en: 'the sections the pupil could attend did not open' },
  clash: {
    zh: '与更靠前的志愿或固定活动时间冲突',
    en: 'it meets at the time of a better choice or a fixed activity',
  },
  fee: { zh: '超出家长设定的费用上限', en: "it would exceed the parents' limit on fees" },
};

function sentenceFor(reason: MissedReason, name: string, rank: number, demand: Demand | undefined): Sentence {
  if (reason !== 'full') {
    return {
      zh: `第 ${rank} 志愿“${name}”未能编入：${WHY[reason].zh}。`,
      en: `Choice ${rank}, "${name}", was missed: ${WHY[reason].en}.`,
    };
  }
  const { wanted = 0, seats = 0 } = demand ?? {};
  if (wanted <= seats) {
    return {
      zh: `第 ${rank} 志愿“${name}”未能编入：可参加的班次已满（该社团共 ${seats} 个名额，前列志愿 ${wanted} 人，其他班次有空）。`,
      en: `Choice ${rank}, "${name}", was missed: the sections at the pupil's times are full (${wanted} pupils for ${seats} seats over all its sections).`,
    };
  }
  return {
    zh: `第 ${rank} 志愿“${name}”未能编入：${wanted} 人把它列为前列志愿，只有 ${seats} 个名额，超出 ${wanted - seats} 人。`,
    en: `Choice ${rank}, "${name}", was missed: ${wanted} pupils have it among their first choices for ${seats} seats, ${wanted - seats} too many.`,
  };
}
