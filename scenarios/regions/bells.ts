import type { Bells, SeasonPlan } from '../region.ts';

/** Clubs, a break with a snack, then homework: 40, 30 and 50 minutes between 15:30 and 17:30. */
export const CLUBS_FIRST: readonly Bells[] = (['primary', 'juniorHigh'] as const).map((stage) => ({
  stage,
  lessonsEnd: '15:20',
  times: {
    club: ['15:30', '16:10'],
    break: ['16:10', '16:40'],
    homework: ['16:40', '17:30'],
    extended: ['17:30', '18:00'],
  },
}));

/** The usual switch of bell times in the north: after the October holidays. */
export const SUMMER_AND_WINTER: readonly SeasonPlan[] = [
  { id: 'summer', name: '夏季作息', from: '2026-09-01', to: '2026-10-07' },
  { id: 'winter', name: '冬季作息', from: '2026-10-08', to: '2027-01-22' },
];
