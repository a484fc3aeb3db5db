import type { Options } from '../solver/model/school.ts';
import { Draw } from './draw.ts';
import type { TermInput } from './parts.ts';
import type { BlockOrder, Region, RegionId, SchoolKind, StageKind } from './region.ts';
import { REGION_IDS } from './region.ts';
import { REGIONS } from './regions/index.ts';

export const FEWEST_CLASSES = 6;
export const MOST_CLASSES = 120;
const CLASSES_FOR_EXTRAS = 12;

/** What a caller may choose about a generated school. */
export interface GenerateOptions {
  /** 6 to 120. */
  readonly classes: number;
  /** Whole number from 0; the same seed gives the same school. */
  readonly seed: number;
  /** Policy pack and way of life, one of `REGION_IDS`; `national` if missing. */
  readonly region?: string;
  /** Missing: what is usual in the region. */
  readonly kind?: SchoolKind;
  /** Missing: what is usual in the region; Helan knows only homework first. */
  readonly order?: BlockOrder;
  /** Head counts instead of a list of pupils; missing: what is usual in the region. */
  readonly headCounts?: boolean;
}

export interface GradePlan {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly stage: StageKind;
  readonly classes: number;
}

/** Everything decided before the parts of a school are drawn. */
export interface Blueprint {
  readonly id: string;
  readonly name: string;
  readonly seed: number;
  readonly region: Region;
  readonly kind: SchoolKind;
  readonly order: BlockOrder;
  readonly grades: readonly GradePlan[];
  readonly classes: number;
  readonly headCounts: boolean;
  readonly participationPermille: number;
  /** Assistants beside people from outside, and Q&A rooms: only schools with enough people have them. */
  readonly extras: boolean;
  /** Refusals bind; where every hand is needed no school promises that. */
  readonly refusalBinds: boolean;
  /** Pupils to one member of staff of any kind. */
  readonly pupilsPerStaff: Readonly<Record<StageKind, number>>;
  /** Adjustments of single schools to the term and the options. */
  readonly term: Partial<TermInput>;
  readonly options: Partial<Options>;
}

const GRADE_NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * Settles the open choices of the options by the region's habits and the seed.
 * Throws a RangeError for options that no school can have (a caller's mistake; the command line checks before).
 */
export function blueprintOf(options: GenerateOptions): Blueprint {
  const { classes, seed, region: regionId = 'national' } = options;
  if (!Number.isInteger(classes) || classes < FEWEST_CLASSES || classes > MOST_CLASSES) {
    throw new RangeError(
      `classes must be a whole number from ${FEWEST_CLASSES} to ${MOST_CLASSES}, got ${classes}`,
    );
  }
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed must be a whole number from 0, got ${seed}`);
  if (!isRegionId(regionId))
    throw new RangeError(`unknown region ${regionId}; known: ${REGION_IDS.join(', ')}`);
  const region = REGIONS[regionId];
  const kind = options.kind ?? (region.kind === 'nineYear' && classes < 9 ? 'primary' : region.kind);
  if (kind === 'nineYear' && classes < 9) throw new RangeError('a nine-year school has at least 9 classes');
  const order = options.order ?? region.order;
  if (!region.bells[order]) throw new RangeError(`${regionId} fixes another order of blocks than ${order}`);
  const draw = new Draw(seed);
  return {
    id: `${regionId}-${kind}-${classes}-${seed}`,
    name: draw.pick(region.schoolNames[kind], 'school name'),
    seed,
    region,
    kind,
    order,
    grades: gradePlans(region, kind, classes),
    classes,
    headCounts: options.headCounts ?? region.headCounts,
    participationPermille: draw.between(...region.participationPermille, 'participation'),
    extras: classes >= CLASSES_FOR_EXTRAS,
    refusalBinds: region.refusalBinds && classes >= CLASSES_FOR_EXTRAS,
    pupilsPerStaff: { primary: 19, juniorHigh: 17.5 },
    term: {},
    options: {},
  };
}

function isRegionId(id: string): id is RegionId {
  return (REGION_IDS as readonly string[]).includes(id);
}

function gradePlans(region: Region, kind: SchoolKind, classes: number): GradePlan[] {
  const first = kind === 'juniorHigh' ? region.primaryGrades + 1 : 1;
  const last = kind === 'primary' ? region.primaryGrades : 9;
  const count = last - first + 1;
  const even = Math.floor(classes / count);
  const more = classes - even * count;
  return Array.from({ length: count }, (_, i) => {
    const number = first + i;
    return {
      id: `g${number}`,
      name: `${GRADE_NAMES[number - 1]}年级`,
      number,
      stage: number <= region.primaryGrades ? 'primary' : 'juniorHigh',
      // The entry years are the large ones.
      classes: even + (i < more ? 1 : 0),
    };
  });
}

export function hasStage(blueprint: Blueprint, stage: StageKind): boolean {
  return blueprint.grades.some((grade) => grade.stage === stage);
}

export function gradesOfStage(blueprint: Blueprint, stage: StageKind): string[] {
  return blueprint.grades.filter((grade) => grade.stage === stage).map((grade) => grade.id);
}
