import { clockOf } from '../../model/primitives.ts';
import { type Clause, type ClauseContext, said } from './context.ts';

const DAYS_ZH = ['周一', '周二', '周三', '周四', '周五'];
const DAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

interface Ends {
  readonly least: number;
  readonly most: number;
}

function endsOf(values: readonly number[]): Ends | null {
  return values.length === 0 ? null : { least: Math.min(...values), most: Math.max(...values) };
}

const spanText = ({ least, most }: Ends, text: (value: number) => string): string =>
  least === most ? text(least) : `${text(least)}–${text(most)}`;

const spansOf = ({ hours }: ClauseContext) => hours.flatMap(({ span }) => (span ? [span] : []));
const NO_SERVICE = { shown: said('没有课后服务时段。', 'There are no blocks of service.') };

const ends: Clause = (context) => {
  const end = endsOf(spansOf(context).map((span) => span.end));
  if (!end) return NO_SERVICE;
  const text = spanText(end, clockOf);
  return { shown: said(`各年级课后服务 ${text} 结束。`, `The service of all grades ends at ${text}.`) };
};

const length: Clause = (context) => {
  const minutes = endsOf(spansOf(context).map((span) => span.end - span.start));
  if (!minutes) return NO_SERVICE;
  const text = spanText(minutes, String);
  return {
    shown: said(`各年级每天服务 ${text} 分钟。`, `Every grade has ${text} minutes of service a day.`),
  };
};

const weekdays: Clause = ({ hours, plan }) => {
  const served = [...new Set(hours.flatMap(({ weekday, span }) => (span ? [weekday] : [])))].sort();
  const days = plan.calendar.days.filter(({ serviceGrades }) => serviceGrades > 0).length;
  return {
    shown: said(
      `${served.map((weekday) => DAYS_ZH[weekday - 1]).join('、')}有课后服务，全学期 ${days} 天。`,
      `Service on ${served.map((weekday) => DAYS_EN[weekday - 1]).join(', ')}, on ${days} dates of the term.`,
    ),
  };
};

const extended: Clause = ({ hours, school, plan }) => {
  const times = hours.flatMap(({ blocks }) => blocks.filter(({ block }) => block.kind === 'extended'));
  const ids = new Set(school.blocks.flatMap(({ kind, id }) => (kind === 'extended' ? [id] : [])));
  const pupils = Math.max(
    0,
    ...[1, 2, 3, 4, 5].map((weekday) =>
      plan.matrix.sessions
        .filter(
          (session) => session.weekday === weekday && ids.has(session.block) && session.mode === 'always',
        )
        .reduce((sum, session) => sum + session.pupils, 0),
    ),
  );
  const text = [...new Set(times.map(({ start, end }) => `${clockOf(start)}–${clockOf(end)}`))].sort();
  return {
    shown: said(
      `延时托管 ${text.join('、') || '无'}，一天最多 ${pupils} 名学生。`,
      `Extended care ${text.join(', ') || 'none'}, at most ${pupils} pupils a day.`,
    ),
  };
};

const parts: Clause = ({ plan, school }) => {
  const kindOf = new Map(school.blocks.map(({ id, kind }) => [id, kind]));
  const count = (kind: string): number =>
    plan.matrix.sessions.filter(
      (session) => kindOf.get(session.block) === kind && session.mode !== 'replacement',
    ).length;
  const [homework, clubs] = [count('homework'), count('club')];
  return {
    shown: said(
      `每周作业时段 ${homework} 组、社团时段 ${clubs} 组。`,
      `${homework} groups a week in homework blocks, ${clubs} in club blocks.`,
    ),
  };
};

const order: Clause = ({ hours }) => {
  const orders = new Set(
    hours.map(({ blocks }) =>
      blocks
        .filter(({ block }) => block.kind === 'homework' || block.kind === 'club')
        .map(({ block, start }) => `${clockOf(start)} ${block.name}`)
        .join(' → '),
    ),
  );
  const text = [...orders].filter(Boolean).sort();
  return { shown: said(`时段顺序：${text.join('；')}。`, `Order of the blocks: ${text.join('; ')}.`) };
};

const afternoon: Clause = ({ hours, school }) => {
  const starts = [...new Set(hours.flatMap(({ afternoonStart }) => afternoonStart ?? []))].sort();
  const [place, placeEn] = school.setting === 'rural' ? ['农村', 'rural'] : ['县城', 'county town'];
  return {
    shown: said(
      `${place}学校，下午 ${starts.join('、') || '（未填）'} 上课。`,
      `A ${placeEn} school; afternoon lessons start at ${starts.join(', ') || '(not stated)'}.`,
    ),
  };
};

const schoolDays: Clause = ({ plan }) => {
  const days = plan.calendar.days.map(({ date }) => date).sort();
  return {
    shown: said(
      `全部 ${days.length} 天都是上学日（${days.at(0) ?? '—'} 至 ${days.at(-1) ?? '—'}）。`,
      `All ${days.length} dates are school days (${days.at(0) ?? '—'} to ${days.at(-1) ?? '—'}).`,
    ),
  };
};

const afterLessons: Clause = (context) => {
  const starts = endsOf(spansOf(context).map(({ start }) => start));
  const lessons = endsOf(context.hours.flatMap(({ lessonsEnd }) => lessonsEnd ?? []));
  if (!starts || !lessons) return NO_SERVICE;
  return {
    shown: said(
      `课程 ${spanText(lessons, clockOf)} 结束，服务 ${spanText(starts, clockOf)} 开始。`,
      `Lessons end at ${spanText(lessons, clockOf)}; the service starts at ${spanText(starts, clockOf)}.`,
    ),
  };
};

const separate: Clause = ({ school }) => {
  const apart = school.blocks.filter(({ ledger }) => ledger !== 'afterSchool').map(({ name }) => name);
  return {
    shown:
      apart.length === 0
        ? said('没有午间或晚间时段。', 'There are no blocks at noon or in the evening.')
        : said(
            `${apart.join('、')}单独记账，不计入服务时间。`,
            `${apart.join(', ')} have a ledger of their own.`,
          ),
  };
};

const lesson: Clause = ({ school }) => ({
  shown: said(
    `学校定为一课时 ${school.options.lessonMinutes} 分钟。`,
    `The school has decided: ${school.options.lessonMinutes} minutes a lesson.`,
  ),
});

const blockLengths: Clause = ({ hours }) => {
  const texts = hours.flatMap(({ blocks }) =>
    blocks.map(({ block, start, end }) => `${block.name} ${end - start}`),
  );
  const text = [...new Set(texts)].sort();
  return {
    shown: said(`学校定：${text.join('、')} 分钟。`, `The school has decided (minutes): ${text.join(', ')}.`),
  };
};

const seasons: Clause = ({ school }) => {
  const text = school.term.seasons.map(({ name, dates }) => `${name} ${dates.from}–${dates.to}`);
  return {
    shown: said(
      text.length > 0 ? `学校定：${text.join('、')}。` : '全学期一个作息。',
      text.length > 0 ? `The school has decided: ${text.join(', ')}.` : 'One set of bell times all term.',
    ),
  };
};

/** Clauses about the hours of the service. */
export const TIME_CLAUSES: Readonly<Record<string, Clause>> = {
  'earliest-end': ends,
  'end-meets-working-hours': ends,
  'service-minutes': length,
  'five-days': weekdays,
  'extended-care-offered': extended,
  'two-parts': parts,
  'homework-time': parts,
  'block-order': order,
  'afternoon-start': afternoon,
  'service-school-days-only': schoolDays,
  'service-not-before-lessons-end': afterLessons,
  'noon-evening-separate': separate,
  'lesson-length': lesson,
  'block-lengths': blockLengths,
  'season-switch': seasons,
  'service-times': afterLessons,
};
