import type { PlanningParameters } from '../../policy/parameters.ts';

/** Figures of a region; undefined where its sources are silent. */
export interface MoneyRules {
  readonly plannedFenPerPupilLesson?: number;
  readonly subsidyFenPerPupilDay?: number;
  readonly parentCapFenPerPupilLesson?: number;
  readonly staffPayFenPerLesson?: number;
  readonly noonPayFenPerLesson?: number;
  readonly freeOfCharge: boolean;
}

/** The figures of the region that money is counted by; silent sources stay silent. */
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
    ...(money.noonPayFenPerLesson ? { noonPayFenPerLesson: money.noonPayFenPerLesson.value } : {}),
  };
}
