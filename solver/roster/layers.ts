import type { CoverageClass } from '../model/menu.ts';
import { compareText } from '../model/primitives.ts';
import { divideNearest } from '../numeric/integer-math.ts';
import type { RosterContext, RosterDuty } from './context.ts';
import { WHOLE_DAY } from './eligibility/covers-block.ts';
import { COVERAGE_CLASSES } from './layer-problem.ts';

export type LayerKind = 'weekly' | 'cycle' | 'dated';

/** A series with the duties that somebody has to be found for, or a single duty. */
export interface RosterItem {
  readonly id: string;
  /** By date. */
  readonly duties: readonly RosterDuty[];
  readonly coverage: CoverageClass;
  readonly dayCell: string;
  readonly weekCell: string;
}

/** Items that are given out together: equal dated load, nearly equal numbers of dates. */
export interface LayerSpec {
  readonly name: string;
  readonly covers: boolean;
  readonly kind: LayerKind;
  /** Load counted for one item. */
  readonly unit: number;
  /** Load of one dated duty. */
  readonly loadUnits: number;
  /** By id. */
  readonly items: readonly RosterItem[];
}

/**
 * Layers of the weekly posts, then of the rotating posts. `duties`: those that somebody has to be found for; `prefix`
 * tells the names of layers apart.
 */
export function regularLayers(
  context: RosterContext,
  duties: readonly RosterDuty[],
  prefix: string,
): LayerSpec[] {
  const { rotation } = context.school.options;
  const weekly = duties.filter(({ demand }) => demand.role !== 'rotating' && demand.role !== 'cover');
  const rotating = duties.filter(({ demand }) => demand.role === 'rotating');
  const weeklyItems = seriesItems(weekly, (duty) => [`${duty.day.weekday}`, 'term']);
  const weeklyLayers = splitByLoad('weekly', weeklyItems, ({ duties: [first] }) => {
    const replacement = first.session?.mode === 'replacement' ? '-replacement' : '';
    return `${prefix}${first.session?.weeks ?? 'every'}${replacement}`;
  });
  // A post of the whole day overlaps with every block, which do not overlap: together they would be no network.
  const rotatingGroup = ({ duties: [first] }: RosterItem): string =>
    `${prefix}${first.demand.block === WHOLE_DAY ? 'day' : 'rotating'}`;
  if (rotation.kind === 'dated') {
    const layers = splitByLoad('dated', rotating.map(singleItem), rotatingGroup);
    return [...weeklyLayers, ...layers];
  }
  const cycleItems = seriesItems(rotating, ({ day }) => {
    const turn = ((day.week - 1) % rotation.weeks) + 1;
    return [`${day.weekday}/${turn}`, `${turn}`];
  });
  return [...weeklyLayers, ...splitByLoad('cycle', cycleItems, rotatingGroup)];
}

/** Layers of covers: by coverage class, then load. */
export function coverLayers(covers: readonly RosterDuty[], prefix: string): LayerSpec[] {
  const items = covers.map(singleItem);
  return COVERAGE_CLASSES.flatMap((coverage) =>
    splitByLoad(
      'dated',
      items.filter((item) => item.coverage === coverage),
      () => `${prefix}cover/${coverage}`,
    ),
  );
}

function singleItem(duty: RosterDuty): RosterItem {
  return {
    id: duty.demand.id,
    duties: [duty],
    coverage: duty.post.coverage,
    dayCell: duty.demand.date,
    weekCell: `${duty.day.week}`,
  };
}

function seriesItems(
  duties: readonly RosterDuty[],
  cellsOf: (duty: RosterDuty) => [dayCell: string, weekCell: string],
): RosterItem[] {
  const bySeries = new Map<string, RosterDuty[]>();
  for (const duty of duties) {
    const list = bySeries.get(duty.demand.series);
    if (list) list.push(duty);
    else bySeries.set(duty.demand.series, [duty]);
  }
  return [...bySeries].map(([id, list]) => {
    const [dayCell, weekCell] = cellsOf(list[0]);
    list.sort((a, b) => a.dayIndex - b.dayIndex);
    return { id, duties: list, coverage: list[0].post.coverage, dayCell, weekCell };
  });
}

/**
 * One layer per group and dated load, largest unit first; series with less than three quarters of the dates of the
 * layer's longest one begin a new layer.
 */
function splitByLoad(
  kind: LayerKind,
  items: readonly RosterItem[],
  groupOf: (item: RosterItem) => string,
): LayerSpec[] {
  const groups = new Map<string, RosterItem[]>();
  for (const item of items) {
    const key = `${kind}/${groupOf(item)}/${item.duties[0].post.loadUnits}`;
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  const layers: LayerSpec[] = [];
  for (const [key, list] of groups) {
    list.sort((a, b) => b.duties.length - a.duties.length || compareText(a.id, b.id));
    let part = 0;
    for (let first = 0; first < list.length; ) {
      const longest = list[first].duties.length;
      let next = first;
      while (next < list.length && 4 * list[next].duties.length >= 3 * longest) next += 1;
      part += 1;
      layers.push(layerOf(`${key}/${part}`, kind, list.slice(first, next)));
      first = next;
    }
  }
  return layers.sort((a, b) => b.unit - a.unit || compareText(a.name, b.name));
}

function layerOf(name: string, kind: LayerKind, items: readonly RosterItem[]): LayerSpec {
  const { loadUnits } = items[0].duties[0].post;
  const dates = items.reduce((sum, item) => sum + item.duties.length, 0);
  return {
    name,
    covers: items[0].duties[0].demand.role === 'cover',
    kind,
    unit: divideNearest(loadUnits * dates, items.length),
    loadUnits,
    items: [...items].sort((a, b) => compareText(a.id, b.id)),
  };
}
