import type { BarredPerson } from '../../model/substitution.ts';
import type { RosterDuty, RosterPerson } from '../context.ts';
import { ELIGIBILITY_RULES } from '../eligibility/rules.ts';
import { clash } from '../occupancy.ts';
import type { SubstitutionState } from './state.ts';
import { dutyWords } from './words.ts';

/** The first reason why a person cannot take a duty now; null: nothing stands against it. `taken`: as somebody else's. */
export function barredBy(
  state: SubstitutionState,
  person: RosterPerson,
  taken: RosterDuty,
): BarredPerson | null {
  const { context, occupancy } = state;
  const barred = (rule: string, zh: string, en: string): BarredPerson => ({
    person: person.id,
    rule,
    sentence: { zh: `${person.name}：${zh}`, en: `${person.name}: ${en}` },
  });
  for (const rule of ELIGIBILITY_RULES) {
    if (rule.bars(person, taken, context)) return barred(rule.id, rule.sentence.zh, rule.sentence.en);
  }
  const busy = occupancy.dutiesOn(person, taken.dayIndex).find((other) => clash(other, taken, context));
  if (busy) {
    const { zh, en } = dutyWords(state, busy);
    return barred('busy', `当时有${zh}。`, `has ${en} at the time.`);
  }
  if (occupancy.leftOnDay(person, taken.dayIndex) === 0) {
    const cap = person.perDay;
    return barred(
      'per-day',
      `当天已到上限 ${cap} 个任务。`,
      `has the ${cap} duties of the daily cap already.`,
    );
  }
  const { week } = taken.day;
  if (occupancy.leftInWeek(person, week, 0) === 0) {
    const cap = person.perWeek;
    return barred(
      'per-week',
      `第 ${week} 周已到上限 ${cap} 个任务。`,
      `has the ${cap} duties of the weekly cap in week ${week}.`,
    );
  }
  if (occupancy.leftInWeek(person, week, taken.demand.units) === 0) {
    return barred(
      'weekly-load',
      `再加一项会超过第 ${week} 周的工作量上限。`,
      `would exceed the weekly load in week ${week}.`,
    );
  }
  return null;
}
