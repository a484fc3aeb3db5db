import type { ExternalPerson } from '../solver/model/people.ts';
import type { Pupil } from '../solver/model/pupil.ts';
import type { Weighted } from './draw.ts';

export const REGION_IDS = ['national', 'sanya', 'hubei-school', 'henan', 'helan', 'chongming'] as const;
/** Policy pack of the school. */
export type RegionId = (typeof REGION_IDS)[number];

export type StageKind = 'primary' | 'juniorHigh';
export type SchoolKind = StageKind | 'nineYear';
export type BlockOrder = 'homeworkFirst' | 'clubsFirst';
export type BlockId = 'homework' | 'club' | 'break' | 'extended' | 'lunch' | 'evening';
export type Range = readonly [low: number, high: number];
export type PriorityFlag = Pupil['priority'][number];
export type Transport = Pupil['transport'];

/** Bell times of one stage in one season. */
export interface Bells {
  readonly stage: StageKind;
  readonly season?: string;
  readonly afternoonStart?: string;
  readonly lessonsEnd: string;
  readonly times: Readonly<Partial<Record<BlockId, readonly [start: string, end: string]>>>;
}

export interface SeasonPlan {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Care beside homework and clubs, for part of the pupils. */
export interface ExtraCare {
  readonly name: string;
  /** Of 1,000 pupils (lunch) or of 1,000 who take part (extended, evening). */
  readonly pupilsPermille: number;
  /** What one duty weighs and pays, in sub-units of a lesson. */
  readonly units: number;
  readonly weekdays?: readonly number[];
}

/** A project of the menu that somebody from outside leads. */
export interface OutsideOffer {
  readonly item: string;
  readonly kind: ExternalPerson['kind'];
  readonly qualification: string;
}

export interface VendorPlan {
  readonly id: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly feeFenPerSession: number;
}

/** How schools of a region live, as data. What a document fixes and what is assumed is told in `reference/`. */
export interface Region {
  readonly id: RegionId;
  readonly setting: 'countyTown' | 'rural' | 'city';
  readonly kind: SchoolKind;
  readonly schoolNames: Readonly<Record<SchoolKind, readonly string[]>>;
  readonly surnames: readonly Weighted<string>[];
  readonly primaryGrades: 5 | 6;
  readonly classSize: Range;
  readonly participationPermille: Range;
  /** The school hands in head counts instead of a list of pupils. */
  readonly headCounts: boolean;
  readonly lessonMinutes: number;
  readonly seasons: readonly SeasonPlan[];
  readonly bells: Readonly<Partial<Record<BlockOrder, readonly Bells[]>>>;
  readonly order: BlockOrder;
  /** Weekdays whose tables Sunday 20 September and Saturday 10 October follow. */
  readonly makeUpsFollow: readonly [sunday20September: number, saturday10October: number];
  readonly extended?: ExtraCare;
  readonly lunch?: ExtraCare;
  readonly evening?: ExtraCare;
  /** Classes of a grade may share a homework group. */
  readonly homeworkMerged: boolean;
  /** Grades 1 and 2 play, read and work outdoors instead of doing homework. */
  readonly lowerGradesOutdoors: boolean;
  /** Q&A rooms 答疑室 beside the clubs. */
  readonly qaRooms: boolean;
  /** Films and the reading room, open to all. */
  readonly openOffers: boolean;
  readonly outside: readonly OutsideOffer[];
  readonly vendors: readonly VendorPlan[];
  readonly assistants: boolean;
  readonly localItems: readonly string[];
  /** People from outside (parents, retired teachers) may supervise groups that are not lessons' homework. */
  readonly outsideSupervision: boolean;
  readonly refusalBinds: boolean;
  /** There is supervision also on the sports day. */
  readonly serviceOnEvents: boolean;
  /** Cases in 1,000 pupils. */
  readonly flags: Readonly<Record<PriorityFlag, number>>;
  readonly waiver: boolean;
  readonly transport: readonly Weighted<Transport>[];
  readonly minderPermille: number;
}
