import type { Unit } from './units.ts';

/** A figure that planning or the money pages read from a rule. */
export interface KnownParameter {
  readonly unit: Unit;
  /** The only codes that are understood; missing: any. */
  readonly codes?: readonly string[];
  /** The rule means nothing without it (unless the school decides). */
  readonly required: boolean;
}

const must = (unit: Unit, codes?: readonly string[]): KnownParameter =>
  codes ? { unit, codes, required: true } : { unit, required: true };
const may = (unit: Unit, codes?: readonly string[]): KnownParameter =>
  codes ? { unit, codes, required: false } : { unit, required: false };

export const PRIORITY_FLAGS = [
  'disability',
  'leftBehind',
  'migrantWorkerChild',
  'poorFamily',
  'singleParent',
] as const;
export const BASIC_STAFF = ['ownTeachers', 'ownStaff'] as const;
export const SERVICE_SENSE = ['atLeast', 'about'] as const;
export const SEPARATE_SERVICES = ['earlyArrival', 'lunch', 'evening'] as const;
export const ORDERED_BLOCKS = ['homework', 'club'] as const;

/** Rule id → name of the figure → what it must look like. A pack that says otherwise gets a finding. */
export const KNOWN_PARAMETERS: Readonly<Record<string, Readonly<Record<string, KnownParameter>>>> = {
  'earliest-end': { notBefore: must('HH:mm') },
  'service-minutes': { minutes: must('minutes'), sense: must('code', SERVICE_SENSE) },
  'about-tolerance': { minutes: must('minutes') },
  'five-days': { weekdays: must('iso-weekdays') },
  'block-order': { order: must('codes', ORDERED_BLOCKS) },
  'basic-own-staff': { staff: must('code', BASIC_STAFF) },
  'vendor-only-special': { onlyInClubs: may('flag'), onlyWhenOwnOffersDoNotSuffice: may('flag') },
  'extended-care-offered': { minutes: may('minutes') },
  'afternoon-start': {
    countyTownSummer: must('HH:mm'),
    countyTownWinter: must('HH:mm'),
    ruralSummer: must('HH:mm'),
    ruralWinter: must('HH:mm'),
  },
  'lower-grades-no-written-homework': { grades: must('grades') },
  'priority-pupils': { flags: must('codes', PRIORITY_FLAGS) },
  'noon-evening-separate': { services: must('codes', SEPARATE_SERVICES) },
  'forbidden-content': { categories: must('prohibited-content') },
  'no-training-class': { categories: must('prohibited-content') },
  waiver: { flags: must('codes', PRIORITY_FLAGS), freePercent: may('percent'), registered: may('flag') },
  'basic-fee-planned': { fenPerPupilLesson: must('fen-per-pupil-lesson') },
  'basic-subsidy': { fenPerPupilDay: must('fen-per-pupil-day') },
  'basic-parent-cap': { fenPerPupilLesson: must('fen-per-pupil-lesson') },
  'staff-pay': { fenPerLesson: must('fen-per-lesson'), beforeTax: may('flag') },
  'noon-pay': { fenPerLesson: must('fen-per-lesson') },
  'billing-absence': { billedWhenReported: must('flag'), billedWhenNotReported: must('flag') },
  'billing-cancelled': { billed: must('flag') },
  'billing-late-joining': { from: must('code', ['joiningDate', 'monthStart', 'termStart']) },
  'billing-refund': { when: must('code', ['nextBill', 'termEnd']) },
  'plan-filed': { daysBeforeTerm: may('days') },
  'survey-complete': { percent: may('percent') },
  'survey-each-term': { timesPerTerm: may('times-per-term') },
  'quality-survey': { timesPerTerm: may('times-per-term') },
  'survey-wording': { words: must('words') },
  'december-report': { month: may('month') },
};
