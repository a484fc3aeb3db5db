/** Both ends included. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What holds for every generated school, whatever size, region and seed. */
export interface TightnessBounds {
  readonly pupilsPerStaff: Bounds;
  readonly participation: Bounds;
  /** Use of the club rooms by the full menu. */
  readonly clubRoomUse: Bounds;
  /** First choices over seats of the most wanted fifth of the clubs. */
  readonly topFifthDemand: Bounds;
  /** Supply over demand of the posts that run short first; below 1 nothing could be planned. */
  readonly tightest: Bounds;
  /** The stated share of refused cells. */
  readonly refusals: Bounds;
}

/** What a finished plan of a reference school must show. */
export interface PlanExpectation {
  readonly status: 'complete';
  readonly hardViolations: 0;
  /** Pupil-blocks without a supervised place. */
  readonly unplacedPupilBlocks: 0;
  readonly uncoveredDuties: number;
  /** Share of applicants who get one of their first choices, at least. */
  readonly withinFirstChoices: number;
  /** Largest gap of the whole roster between value and bound. */
  readonly rosterGap: number;
}

export interface Expectation extends TightnessBounds {
  readonly classes: number;
  readonly pupils: number;
  readonly staff: number;
  readonly schoolDays: 99;
  /** Missing: nothing is said about the plan. */
  readonly plan?: PlanExpectation;
}

/** About nineteen pupils to one of the staff; the smallest schools need more people, because lessons have to be given. */
export const GENERATED: TightnessBounds = {
  pupilsPerStaff: { least: 15, most: 20.5 },
  participation: { least: 0.7, most: 0.95 },
  clubRoomUse: { least: 0.85, most: 1 },
  topFifthDemand: { least: 1.3, most: 2.2 },
  tightest: { least: 1.05, most: 1.25 },
  refusals: { least: 0.02, most: 0.14 },
};

/** Every reference school is planned whole; the last two figures hold for any seed with a margin. */
const COMPLETE: PlanExpectation = {
  status: 'complete',
  hardViolations: 0,
  unplacedPupilBlocks: 0,
  uncoveredDuties: 0,
  withinFirstChoices: 0.95,
  rosterGap: 0.04,
};

/** By id of the reference school. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  'helan-primary': {
    ...GENERATED,
    classes: 24,
    pupils: 1000,
    staff: 53,
    schoolDays: 99,
    refusals: { least: 0.02, most: 0.07 },
    plan: COMPLETE,
  },
  'helan-junior': {
    ...GENERATED,
    classes: 18,
    pupils: 783,
    staff: 45,
    schoolDays: 99,
    refusals: { least: 0.02, most: 0.07 },
    plan: COMPLETE,
  },
  'sanya-primary': {
    ...GENERATED,
    classes: 36,
    pupils: 1561,
    staff: 82,
    schoolDays: 99,
    refusals: { least: 0.02, most: 0.07 },
    plan: COMPLETE,
  },
  'chongming-nine-year': {
    ...GENERATED,
    classes: 27,
    pupils: 1048,
    staff: 57,
    schoolDays: 99,
    refusals: { least: 0.02, most: 0.07 },
    plan: COMPLETE,
  },
  'hubei-village': {
    ...GENERATED,
    classes: 12,
    pupils: 433,
    staff: 23,
    schoolDays: 99,
    refusals: { least: 0.02, most: 0.07 },
    plan: COMPLETE,
  },
  'henan-junior': {
    ...GENERATED,
    classes: 18,
    pupils: 844,
    staff: 48,
    schoolDays: 99,
    refusals: { least: 0.02, most: 0.07 },
    plan: COMPLETE,
  },
};
