import { buildCalendar } from '../../solver/model/calendar.ts';
import type { Sentence } from '../../solver/model/primitives.ts';
import type { School } from '../../solver/model/school.ts';
import { tightnessOf } from '../tightness.ts';

/** One figure of a reference school: what it is, and whether a document says so or we assume it. */
export interface Figure {
  readonly name: Sentence;
  readonly value: string | number;
  readonly kind: 'source' | 'assumption';
  /** Source: document, heading. Assumption: why. */
  readonly from: Sentence;
}

const both = (zh: string, en: string): Sentence => ({ zh, en });

/** A figure that a document fixes; `heading` as printed there, numbering included. */
export function source(
  zh: string,
  en: string,
  value: string | number,
  file: string,
  heading: string,
): Figure {
  const from = `seeds/${file}.txt ${heading}`;
  return { name: both(zh, en), value, kind: 'source', from: both(from, from) };
}

export function assumption(
  zh: string,
  en: string,
  value: string | number,
  whyZh: string,
  whyEn: string,
): Figure {
  return { name: both(zh, en), value, kind: 'assumption', from: both(whyZh, whyEn) };
}

/** Bell times of a block in a template, as `16:20–17:20`; empty if there are none. */
export function bellsOf(school: School, template: string, block: string): string {
  const time = school.templates
    .find(({ id }) => id === template)
    ?.times.find((entry) => entry.block === block);
  return time ? `${time.start}–${time.end}` : '';
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Figures that every reference school has; all are assumptions, because no document describes a single school. */
export function commonFigures(school: School): Figure[] {
  const measured = tightnessOf(school);
  const sizes = school.classes.map(({ pupils }) => pupils);
  const { days } = buildCalendar(school);
  const makeUps = school.term.makeUpDays.map(({ date, follows }) => `${date} → ${follows}`).join('; ');
  const scale = ['按常见规模设定', 'A usual size'] as const;
  const measure = ['由生成的数据计算', 'Measured on the generated data'] as const;
  const calendar = ['2026年秋季校历', 'School calendar of autumn 2026'] as const;
  return [
    assumption('班级数', 'Classes', school.classes.length, ...scale),
    assumption('学生数', 'Pupils', measured.pupils, ...scale),
    assumption('班额', 'Pupils in a class', `${Math.min(...sizes)}–${Math.max(...sizes)}`, ...scale),
    assumption(
      '教职工数',
      'Staff',
      measured.staff,
      '参照教职工编制标准，小学约1∶19，初中略高',
      'After the staffing standard, about 1 to 19 in primary schools, some more in junior-high',
    ),
    assumption(
      '参加率',
      'Share of pupils taking part',
      percent(measured.participation.share),
      '多地公布的参加率在七成至九成五之间',
      'Published shares lie between 70 and 95 per cent',
    ),
    assumption('社团（项目）数', 'Clubs on the menu', school.clubs.length, ...scale),
    assumption('社团场地利用率', 'Use of club rooms', percent(measured.clubRoomUse.share), ...measure),
    assumption(
      '最热门五分之一社团的第一志愿与名额之比',
      'First choices over seats, most wanted fifth of clubs',
      Math.round(measured.topFifthDemand.share * 100) / 100,
      ...measure,
    ),
    assumption(
      '最紧张岗位的供需比',
      'Supply over demand of the tightest posts',
      Math.round(measured.tightest.ratio * 100) / 100,
      ...measure,
    ),
    assumption('被拒绝的时段比例', 'Share of refused cells', percent(measured.refusals.share), ...measure),
    assumption('学期', 'Term', `${school.term.start} – ${school.term.end}`, ...calendar),
    assumption('上学日', 'School days', days.length, ...calendar),
    assumption(
      '调休上课日所随星期',
      'Make-up days and the weekday they follow',
      makeUps,
      '由学校决定',
      'The school decides',
    ),
    assumption(
      '社团起止',
      'Clubs meet',
      `${school.term.clubWindow?.from} – ${school.term.clubWindow?.to}`,
      '第三周开始，考试前结束',
      'From the third week until before the exams',
    ),
    assumption(
      '轮值岗位工作量',
      'Load of a rotating post',
      '1 课时 / 1 lesson',
      '各轮值岗位同值，便于公平性证明覆盖全部轮值',
      'Equal for all, so that one certificate covers them',
    ),
    assumption(
      '每人每周任务上限',
      'Duties a person may have in a week',
      school.options.defaultCaps.perWeek,
      '按任务总量设定，略有余量',
      'Set from the number of duties with little to spare',
    ),
  ];
}
