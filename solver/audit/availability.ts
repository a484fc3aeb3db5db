import type { Duty } from '../model/duty.ts';
import type { ExternalPerson, StaffMember } from '../model/people.ts';
import type { Sentence } from '../model/primitives.ts';
import type { AuditContext } from './context.ts';
import { type AuditDay, inWeeks, minutes, within } from './school-days.ts';

/** When and in which block somebody has to be there. */
export type DutyTime = Pick<Duty, 'date' | 'block' | 'startMinute' | 'endMinute'>;

/** Block name of duties that last the whole service day. */
const WHOLE_DAY = 'day';

/**
 * Does something said about a block concern a duty? Duties of the block and those leaving after it; a duty of the whole
 * day where its minutes overlap the block's in some grade.
 */
export function concernsBlock(context: AuditContext, day: AuditDay, duty: DutyTime, block: string): boolean {
  if (duty.block === block) return true;
  if (duty.block !== WHOLE_DAY) return false;
  return context.school.grades.some(({ id }) => {
    const span = context.blockSpan(day, id, block);
    return span !== null && span[0] < duty.endMinute && duty.startMinute < span[1];
  });
}

/** Is somebody away by an absence that was told after the plan was made? */
export function awayByChange(context: AuditContext, person: string, day: AuditDay, duty: DutyTime): boolean {
  return (context.plan.changes ?? []).some(
    (change) =>
      change.kind === 'absence' &&
      change.person === person &&
      within(day.date, change.dates) &&
      (change.blocks?.some((block) => concernsBlock(context, day, duty, block)) ?? true),
  );
}

/** Why a member of staff cannot do a duty at its time; null where nothing stands against it. */
export function staffUnavailable(
  context: AuditContext,
  person: StaffMember,
  day: AuditDay,
  duty: DutyTime,
): Sentence | null {
  const concerns = (block: string | undefined): boolean =>
    block === undefined || concernsBlock(context, day, duty, block);
  for (const entry of person.unavailable) {
    if ((entry.weekday ?? day.follows) !== day.follows || !inWeeks(entry.weeks, day.week)) continue;
    if (entry.dates && !within(day.date, entry.dates)) continue;
    const from = entry.from === undefined ? 0 : minutes(entry.from);
    const to = entry.to === undefined ? 24 * 60 : minutes(entry.to);
    if (from >= duty.endMinute || duty.startMinute >= to || !concerns(entry.block)) continue;
    return { zh: '该时间固定不能到岗', en: 'not available at this time' };
  }
  const away = person.absences.some(({ dates, block }) => within(day.date, dates) && concerns(block));
  if (away || awayByChange(context, person.id, day, duty)) {
    return { zh: '当天请假', en: 'absent on this date' };
  }
  if (person.daysOff?.some((dates) => within(day.date, dates))) {
    return { zh: '当天调休', en: 'a day in lieu' };
  }
  const late = ['extended', 'evening'].includes(context.block.get(duty.block)?.kind ?? '');
  for (const { kind, dates, sharePermille } of person.statuses) {
    if (!within(day.date, dates)) continue;
    if (sharePermille === 0) return { zh: '处于免岗期', en: 'exempt during this time' };
    if (late && (kind === 'pregnancy' || kind === 'childUnderOne')) {
      return {
        zh: '孕期和婴儿未满一周岁期间不安排延时和晚间值守',
        en: 'no late duties during pregnancy or with a child under one',
      };
    }
  }
  return null;
}

/** Why an external cannot do a duty on its date. A range that is not stated sets no limit. */
export function externalInvalid(
  context: AuditContext,
  person: ExternalPerson,
  day: AuditDay,
  duty: DutyTime,
): Sentence | null {
  const outside = (range: { from: string; to: string } | undefined): boolean =>
    range !== undefined && !within(day.date, range);
  if (outside(person.approved)) return { zh: '不在批准期内', en: 'outside the approval' };
  if (person.qualificationUntil !== undefined && person.qualificationUntil < day.date) {
    return { zh: '资质已过期', en: 'the qualification has expired' };
  }
  if (person.vendor !== undefined) {
    const vendor = context.school.vendors.find(({ id }) => id === person.vendor);
    if (!vendor) return { zh: '所属机构不在学校名单内', en: 'the vendor is unknown to the school' };
    if (outside(vendor.approved) || outside(vendor.licence)) {
      return {
        zh: `${vendor.name}不在批准期或许可有效期内`,
        en: `outside the approval or licence of ${vendor.name}`,
      };
    }
    if (!day.vendorsCome) return { zh: '当天机构不到校', en: 'vendors do not come on this day' };
  }
  const agreed = person.available.some(
    ({ weekday, block }) => weekday === day.follows && (block ?? duty.block) === duty.block,
  );
  if (person.available.length > 0 && !agreed)
    return { zh: '不在可到校时间内', en: 'outside the agreed hours' };
  const away = person.absences.some(
    ({ dates, block }) =>
      within(day.date, dates) && (block === undefined || concernsBlock(context, day, duty, block)),
  );
  return away || awayByChange(context, person.id, day, duty)
    ? { zh: '当天请假', en: 'absent on this date' }
    : null;
}
