import type { PlanningParameters } from '../policy/parameters.ts';
import type { MoneyRules } from '../report/pupil-money.ts';

/** The figures of the region that the finance report needs; silent sources stay silent. */
export function moneyRulesOf({ money }: PlanningParameters): MoneyRules {
  return {
    freeOfCharge: money.freeOfCharge !== undefined,
    ...(money.plannedFenPerPupilLesson
      ? { plannedFenPerPupilLesson: money.plannedFenPerPupilLesson.value }
      : {}),
    ...(money.subsidyFenPerPupilDay ? { subsidyFenPerPupilDay: money.subsidyFenPerPupilDay.value } : {}),
    ...(money.parentCapFenPerPupilLesson
      ? { parentCapFenPerPupilLesson: money.parentCapFenPerPupilLesson.value }
      : {}),
    ...(money.staffPayFenPerLesson ? { staffPayFenPerLesson: money.staffPayFenPerLesson.value } : {}),
  };
}
