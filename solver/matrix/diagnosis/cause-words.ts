import type { DiagnosisCauseCode, WitnessMeeting } from '../../model/diagnosis.ts';
import type { Club } from '../../model/menu.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import { sectionId } from '../../model/session.ts';
import {
  blockName,
  cellName,
  listed,
  meetingName,
  personName,
  roomName,
  sectionName,
  weekdayName,
} from '../result/names.ts';
import type { Cause } from './cause.ts';

/** What the sentences about the causes of one section look things up in. */
export interface CauseFacts {
  readonly school: School;
  readonly club: Club;
  readonly section: string;
  /** Rooms that suit the club and people who may lead it, by id. */
  readonly rooms: readonly string[];
  readonly people: readonly string[];
  readonly leastSeats: number;
  /** Where the other sections meet now. */
  readonly meetingsOf: (section: string) => readonly WitnessMeeting[];
}

/** A cause in words, without an end mark, about "it", the section in question. */
export function causeSentence(cause: Cause, facts: CauseFacts): Sentence {
  return WORDS[cause.code](facts, cause.ref);
}

type Words = (facts: CauseFacts, ref: string) => Sentence;

const WORDS: Readonly<Record<DiagnosisCauseCode, Words>> = {
  ownLock: ({ school, section }) => locked(school, section, { zh: '它', en: 'it' }),
  otherLock: ({ school }, ref) => locked(school, ref, sectionName(school, ref)),
  otherSection: ({ school, meetingsOf }, ref) => {
    const name = sectionName(school, ref);
    const meetings = meetingsOf(ref).map((meeting) => meetingName(school, meeting));
    return {
      zh: `${name.zh}也要开（现排在${meetings.map(({ zh }) => zh).join('；')}）`,
      en: `${name.en} is on the table too (now ${meetings.map(({ en }) => en).join('; ')})`,
    };
  },
  clubDays: ({ school, club }) => {
    const days = (club.weekdays ?? [1, 2, 3, 4, 5]).map(weekdayName);
    const blocks = (club.blocks ?? []).map((block) => blockName(school, block));
    return {
      zh: `它只能排在${days.map(({ zh }) => zh).join('、')}${blocks.length > 0 ? `的${blocks.map((name) => `“${name}”`).join('、')}` : ''}`,
      en: `it may meet only on ${days.map(({ en }) => en).join(', ')}${blocks.length > 0 ? ` (${blocks.join(', ')})` : ''}`,
    };
  },
  clubDates: ({ club }) => {
    const weeks = {
      every: { zh: '', en: '' },
      odd: { zh: '单周', en: 'odd weeks' },
      even: { zh: '双周', en: 'even weeks' },
    }[club.weeks];
    const { window } = club;
    return {
      zh: `它只在${window ? `${window.from} 至 ${window.to}` : ''}${weeks.zh && window ? '的' : ''}${weeks.zh}活动`,
      en: `it runs only ${[window ? `from ${window.from} to ${window.to}` : '', weeks.en && `in ${weeks.en}`].filter((text) => text !== '').join(' ')}`,
    };
  },
  cellLocked: ({ school, club }) => {
    const cells = school.locks.flatMap((lock) =>
      lock.kind === 'noClub' && lock.club === club.id ? [cellName(school, lock.weekday, lock.block)] : [],
    );
    return {
      zh: `${cells.map(({ zh }) => zh).join('、')}被锁定为不排它`,
      en: `it is locked out of ${cells.map(({ en }) => en).join(', ')}`,
    };
  },
  roomKind: ({ school, rooms }) => {
    if (rooms.length === 0)
      return {
        zh: '没有场地符合它要求的类型或指定范围',
        en: 'no room is of the kind it asks for, or among those it names',
      };
    const names = listed(rooms.map((id) => roomName(school, id)));
    return { zh: `符合它的场地要求的只有${names.zh}`, en: `the only rooms it may use: ${names.en}` };
  },
  equipment: ({ club }) => ({
    zh: `场地要有${club.room.equipment.join('、')}`,
    en: `its room needs ${club.room.equipment.join(', ')}`,
  }),
  roomSeats: ({ leastSeats }) => ({
    zh: `场地至少要有 ${leastSeats} 个座位`,
    en: `its room needs at least ${leastSeats} seats`,
  }),
  leaderAsked: ({ school, people }) => {
    if (people.length === 0) return { zh: '没有人符合带队要求', en: 'nobody is qualified to lead it' };
    const names = listed(people.map((id) => personName(school, id)));
    return { zh: `符合带队要求的只有${names.zh}`, en: `the only people who may lead it: ${names.en}` };
  },
  teamSize: ({ club }) =>
    club.leaders.alternating
      ? { zh: '它要两人隔周轮流带队', en: 'it needs two leaders who take turns' }
      : {
          zh: `它要 ${club.leaders.count} 人同时带队`,
          en: `it needs ${club.leaders.count} leaders at the same time`,
        },
  meetings: ({ club }) => ({
    zh: `它每周要在不同的日子活动 ${club.sessionsPerWeek} 次`,
    en: `it meets ${club.sessionsPerWeek} times a week on different days`,
  }),
  vendorDates: ({ school }, ref) => {
    const vendor = school.vendors.find(({ id }) => id === ref);
    const name = vendor?.name ?? ref;
    if (vendor?.kind === 'subject')
      return { zh: `机构${name}属于学科类`, en: `the vendor ${name} teaches school subjects` };
    if (!vendor?.approved)
      return { zh: `机构${name}没有列入审核通过的名单`, en: `the vendor ${name} is on no approved list` };
    const licence = vendor.licence;
    return {
      zh: `机构${name}的准入期是 ${vendor.approved.from} 至 ${vendor.approved.to}${licence ? `，办学许可到 ${licence.to}` : ''}`,
      en: `the vendor ${name} is approved from ${vendor.approved.from} to ${vendor.approved.to}${licence ? `, with a licence until ${licence.to}` : ''}`,
    };
  },
  approval: ({ school }, ref) => {
    const name = personName(school, ref);
    return {
      zh: `${name}的准入、资格日期没有覆盖它的全部日期`,
      en: `approval and qualification of ${name} do not cover all its dates`,
    };
  },
  personAway: ({ school }, ref) => {
    const name = personName(school, ref);
    return {
      zh: `${name}在有的时段不能到岗（固定冲突、约定时间、请假或校区）`,
      en: `${name} cannot be there at some of the times (fixed duties, agreed hours, leave or campus)`,
    };
  },
  refusal: ({ school }, ref) => {
    const name = personName(school, ref);
    return { zh: `${name}表示不愿意，而且有约束力`, en: `${name} refuses, which is binding` };
  },
  personLockedFree: ({ school }, ref) => {
    const name = personName(school, ref);
    const cells = school.locks.flatMap((lock) =>
      lock.kind === 'freePerson' && lock.person === ref
        ? [lock.block === undefined ? weekdayName(lock.weekday) : cellName(school, lock.weekday, lock.block)]
        : [],
    );
    return {
      zh: `${name}在${cells.map(({ zh }) => zh).join('、')}被锁定为空`,
      en: `${name} is locked free on ${cells.map(({ en }) => en).join(', ')}`,
    };
  },
  personCaps: ({ school }, ref) => {
    const person = school.staff.find(({ id }) => id === ref);
    const { defaultCaps, unitsPerLesson } = school.options;
    const [day, week] = [
      person?.caps.perDay ?? defaultCaps.perDay,
      person?.caps.perWeek ?? defaultCaps.perWeek,
    ];
    const most = person?.weeklyLoad.most;
    return {
      zh: `${personName(school, ref)}每天最多 ${day} 次、每周最多 ${week} 次任务${most === undefined ? '' : `，每周最多 ${most / unitsPerLesson} 课时`}`,
      en: `${personName(school, ref)} takes at most ${day} duties a day and ${week} a week${most === undefined ? '' : `, ${most / unitsPerLesson} lessons a week`}`,
    };
  },
  roomShared: ({ school }, ref) => {
    const room = school.rooms.find(({ id }) => id === ref);
    return {
      zh: `${room?.name ?? ref}同时最多容纳 ${room?.groupsAtOnce ?? 1} 组、${room?.capacity ?? 0} 人`,
      en: `${room?.name ?? ref} takes at most ${room?.groupsAtOnce ?? 1} groups and ${room?.capacity ?? 0} pupils at once`,
    };
  },
  roomClosed: ({ school }, ref) => ({
    zh: `${roomName(school, ref)}在有的日期或时段关闭`,
    en: `${roomName(school, ref)} is closed on some of the dates or at some of the times`,
  }),
  roomLockedEmpty: ({ school }, ref) => {
    const cells = school.locks.flatMap((lock) =>
      lock.kind === 'emptyRoom' && lock.room === ref ? [cellName(school, lock.weekday, lock.block)] : [],
    );
    return {
      zh: `${roomName(school, ref)}在${cells.map(({ zh }) => zh).join('、')}被锁定为空`,
      en: `${roomName(school, ref)} is locked empty on ${cells.map(({ en }) => en).join(', ')}`,
    };
  },
  fixedGroups: ({ school }, ref) => ({
    zh: `${roomName(school, ref)}在有的时段由固定小组使用`,
    en: `fixed groups sit in ${roomName(school, ref)} at some of the times`,
  }),
  travel: ({ school: { travel } }) => ({
    zh: `楼宇、校区之间要留出路程时间（${travel.betweenBuildingsMinutes}、${travel.betweenCampusesMinutes} 分钟）`,
    en: `ways between buildings and campuses take ${travel.betweenBuildingsMinutes} and ${travel.betweenCampusesMinutes} minutes`,
  }),
  shelter: () => ({
    zh: '户外班次雨天要有空闲的室内场地',
    en: 'sections outdoors need a free indoor room on a rainy day',
  }),
  commonMembers: () => ({
    zh: '它与别的班次有共同的固定成员',
    en: 'it shares fixed members with other sections',
  }),
  peopleNeeded: () => ({
    zh: '同一时间、同一天或同一周的其他学生需要这些人看护，人手已不够',
    en: 'the people it takes are needed for the other pupils in the same block, day or week',
  }),
  nothingFits: () => ({
    zh: '即使它什么要求都没有，学校现有的社团时段、场地或人员也排不下它',
    en: 'even without any demand of its own, the school has no club time, no room or nobody for it',
  }),
  roomsNeeded: () => ({
    zh: '其他留校学生需要它要占用的场地',
    en: 'the rooms it takes are needed for the other pupils who stay',
  }),
};

function locked(school: School, section: string, name: Sentence): Sentence {
  const cells = school.locks.flatMap((lock): Sentence[] => {
    if (lock.kind !== 'section' || sectionId(lock.club, lock.section) !== section) return [];
    const at = cellName(school, lock.weekday, lock.block);
    const room = lock.room === undefined ? '' : roomName(school, lock.room);
    const people = (lock.leaders ?? []).map((id) => personName(school, id));
    const zh = [room, people.length > 0 ? `${people.join('、')}带队` : ''].filter((text) => text !== '');
    const en = [room && `in ${room}`, people.length > 0 ? `led by ${people.join(' and ')}` : ''].filter(
      (text) => text !== '',
    );
    return [
      {
        zh: `${at.zh}${zh.length > 0 ? `（${zh.join('，')}）` : ''}`,
        en: `${at.en}${en.length > 0 ? `, ${en.join(', ')}` : ''}`,
      },
    ];
  });
  return {
    zh: `${name.zh}锁定在${cells.map(({ zh }) => zh).join('、')}`,
    en: `${name.en} is locked to ${cells.map(({ en }) => en).join('; ')}`,
  };
}
