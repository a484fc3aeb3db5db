import { clockOf, minuteOf } from '../../model/primitives.ts';
import { deviationFor } from '../deviations.ts';
import type { RuleReader } from '../rule-reader.ts';
import { ruleReader } from '../rule-reader.ts';
import { type ServiceHours, serviceHours } from '../service-hours.ts';
import { paramOf, type RegionContext } from './check.ts';

const DAYS_ZH = ['周一', '周二', '周三', '周四', '周五'];
const DAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const dayParams = (weekday: number) => ({ day: DAYS_ZH[weekday - 1], dayEn: DAYS_EN[weekday - 1] });

/** Rules about the hours of the service: length, end, weekdays, extended care, order and parts, start of the afternoon. */
export function checkTimes(context: RegionContext): void {
  const all = serviceHours(context.school, context.calendar);
  const read = ruleReader(context.policy);
  for (const hours of all) {
    checkLength(context, hours, read);
    checkEnd(context, hours, read);
    checkExtended(context, hours, read);
    checkParts(context, hours);
    checkAfternoon(context, hours, read);
  }
  checkWeekdays(context, all, read);
}

function checkLength(
  { binding, report, school }: RegionContext,
  hours: ServiceHours,
  read: RuleReader,
): void {
  const rule = binding('service-minutes');
  const due = rule && read.whole('service-minutes', 'minutes')?.value;
  if (due === undefined || !hours.span) return;
  const minutes = hours.span.end - hours.span.start;
  const about = paramOf(rule, 'sense') === 'about';
  const tolerance = about ? (read.whole('about-tolerance', 'minutes')?.value ?? 0) : 0;
  if (about ? Math.abs(minutes - due) <= tolerance : minutes >= due) return;
  report('REGION_SERVICE_MINUTES', placeOf(school, hours), rule, {
    grade: hours.grade.name,
    ...dayParams(hours.weekday),
    minutes,
    asked: about ? `${due - tolerance}–${due + tolerance} 分钟` : `至少 ${due} 分钟`,
    askedEn: about ? `${due - tolerance}–${due + tolerance} minutes` : `at least ${due} minutes`,
  });
}

function checkEnd({ binding, report, school }: RegionContext, hours: ServiceHours, read: RuleReader): void {
  const rule = binding('earliest-end');
  const least = rule && read.minute('earliest-end', 'notBefore')?.value;
  if (least === undefined || !hours.span || hours.span.end >= least) return;
  if (rule?.level === 'inPrinciple' && deviationFor(school.deviations, rule.id, hours.grade.id)) return;
  report('REGION_ENDS_EARLY', placeOf(school, hours), rule, {
    grade: hours.grade.name,
    ...dayParams(hours.weekday),
    end: clockOf(hours.span.end),
    least: clockOf(least),
  });
}

function checkExtended(
  { binding, report, school }: RegionContext,
  hours: ServiceHours,
  read: RuleReader,
): void {
  const rule = binding('extended-care-offered');
  if (!rule || !hours.span) return;
  const least = read.whole('extended-care-offered', 'minutes')?.value ?? 1;
  const { end } = hours.span;
  const until = Math.max(
    end,
    ...hours.blocks.map((entry) => (entry.block.kind === 'extended' ? entry.end : 0)),
  );
  if (until - end >= least) return;
  report('REGION_EXTENDED_CARE', placeOf(school, hours), rule, {
    grade: hours.grade.name,
    ...dayParams(hours.weekday),
    minutes: until - end,
  });
}

function checkParts({ binding, report, school }: RegionContext, hours: ServiceHours): void {
  if (!hours.span) return;
  const params = { grade: hours.grade.name, ...dayParams(hours.weekday) };
  const of = (kind: string) => hours.blocks.filter(({ block }) => block.kind === kind);
  const [homework, clubs] = [of('homework'), of('club')];
  const homeworkTime = binding('homework-time');
  if (homeworkTime && homework.length === 0) {
    report('REGION_PART_MISSING', placeOf(school, hours), homeworkTime, {
      ...params,
      part: '作业时段',
      partEn: 'homework block',
    });
  }
  const order = binding('block-order');
  if (order && homework.length > 0 && clubs.length > 0 && clubs[0].start < homework[0].start) {
    report('REGION_BLOCK_ORDER', placeOf(school, hours), order, params);
  }
}

function checkAfternoon(
  { binding, report, school }: RegionContext,
  hours: ServiceHours,
  read: RuleReader,
): void {
  const rule = binding('afternoon-start');
  if (!rule || hours.afternoonStart === null) return;
  const town = school.setting === 'rural' ? 'rural' : 'countyTown';
  const allowed = ['Summer', 'Winter'].flatMap(
    (season) => read.minute('afternoon-start', `${town}${season}`)?.value ?? [],
  );
  if (allowed.length === 0 || allowed.includes(minuteOf(hours.afternoonStart))) return;
  report('REGION_AFTERNOON_START', placeOf(school, hours), rule, {
    grade: hours.grade.name,
    ...dayParams(hours.weekday),
    start: hours.afternoonStart,
    allowed: allowed.map(clockOf).join(' / '),
  });
}

/** Weekdays that a region names and a grade has no service on, and grades without one of the two parts all week. */
function checkWeekdays(context: RegionContext, all: readonly ServiceHours[], read: RuleReader): void {
  const { binding, report, school, calendar } = context;
  const fiveDays = binding('five-days');
  const twoParts = binding('two-parts');
  const taught = new Set(school.classes.map(({ grade }) => grade));
  const taughtDays = new Set(calendar.days.map(({ weekday }) => weekday));
  for (const grade of school.grades.filter(({ id }) => taught.has(id))) {
    const own = all.filter((hours) => hours.grade.id === grade.id);
    const path = `/grades/${school.grades.indexOf(grade)}`;
    for (const weekday of fiveDays ? (read.texts('five-days', 'weekdays')?.value ?? []).map(Number) : []) {
      if (!taughtDays.has(weekday)) continue;
      if (own.some((hours) => hours.weekday === weekday && hours.span)) continue;
      report('REGION_DAY_WITHOUT_SERVICE', path, fiveDays, { grade: grade.name, ...dayParams(weekday) });
    }
    if (!twoParts || own.length === 0) continue;
    for (const [kind, part, partEn] of [
      ['homework', '基础部分（作业时段）', 'basic part (homework)'],
      ['club', '特色部分（社团时段）', 'special part (clubs)'],
    ]) {
      if (own.some(({ blocks }) => blocks.some(({ block }) => block.kind === kind))) continue;
      const when = { day: '每天都', dayEn: 'any day' };
      report('REGION_PART_MISSING', path, twoParts, { grade: grade.name, ...when, part, partEn });
    }
  }
}

/** Where the hours stand in the document: the grade, because several templates can give them. */
function placeOf(school: RegionContext['school'], { grade }: ServiceHours): string {
  return `/grades/${school.grades.findIndex(({ id }) => id === grade.id)}`;
}
