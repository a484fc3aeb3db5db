/**
 * The published format of a week of duties (`AFTERBELL_BENCHMARKS/duty`), read into the roster's own form of a layer:
 * the same items, people, overlaps, caps and levels that a school's layer has. Nothing is solved here.
 */
import type { Candidate, LayerLimit, LayerProblem } from '../solver/roster/layer-problem.ts';

/** A week of duties: who may take which, at what cost, and at most how many. */
export interface DutyWeek {
  readonly name: string;
  readonly teachers: number;
  readonly dailyCap: number;
  readonly weeklyCap: number;
  readonly duties: readonly { readonly day: number; readonly slot: number }[];
  /** Per duty the teachers who may take it. */
  readonly eligible: readonly (readonly number[])[];
  /** Per duty and eligible teacher the preference cost, a whole number. */
  readonly cost: readonly (readonly number[])[];
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a document of the format; a text says what is wrong with it. `name` counts where the document has none. */
export function readDutyWeek(document: unknown, name: string): DutyWeek | string {
  if (!isRecord(document)) return 'not an object';
  const { teachers, dailyCap, weeklyCap, duties, eligible, cost } = document;
  if (!isCount(teachers) || !isCount(dailyCap) || !isCount(weeklyCap)) {
    return 'teachers, dailyCap and weeklyCap must be whole numbers';
  }
  if (!Array.isArray(duties) || !Array.isArray(eligible) || !Array.isArray(cost)) {
    return 'duties, eligible and cost must be lists';
  }
  if (eligible.length !== duties.length || cost.length !== duties.length) {
    return 'eligible and cost must have one list per duty';
  }
  for (const [at, duty] of duties.entries()) {
    if (!isRecord(duty) || !isCount(duty.day) || !isCount(duty.slot)) return `duty ${at} has no day and slot`;
    const people: unknown = eligible[at];
    const costs: unknown = cost[at];
    if (!Array.isArray(people) || !Array.isArray(costs) || people.length !== costs.length) {
      return `duty ${at}: one cost per eligible teacher is needed`;
    }
    if (!people.every((teacher) => isCount(teacher) && teacher < teachers)) {
      return `duty ${at}: an eligible teacher does not exist`;
    }
    if (new Set(people).size !== people.length) return `duty ${at}: a teacher is listed twice`;
    if (!costs.every((value) => Number.isSafeInteger(value)))
      return `duty ${at}: costs must be whole numbers`;
  }
  const own = document.name;
  return {
    name: typeof own === 'string' && own !== '' ? own : name,
    teachers,
    dailyCap,
    weeklyCap,
    duties: duties as DutyWeek['duties'],
    eligible: eligible as DutyWeek['eligible'],
    cost: cost as DutyWeek['cost'],
  };
}

/** The week as a layer: everything covered first, then the sum of squared loads, then the preference. */
export function layerOfWeek(week: DutyWeek): LayerProblem {
  const items = week.duties.map((_, at) => ({ id: `${at}`, coverage: 'other' as const, units: 1 }));
  const candidates = week.eligible.map((people, duty) =>
    people
      .map(
        (person, at): Candidate => ({
          person,
          externals: 0,
          affinity: 0,
          willingness: week.cost[duty][at],
          missingDates: 0,
          ties: 0,
        }),
      )
      .sort((a, b) => a.person - b.person),
  );
  const cells = new Map<string, number[]>();
  week.duties.forEach(({ day, slot }, duty) => {
    append(cells, `${day}/${slot}`, duty);
  });
  const overlaps: number[][] = week.duties.map(() => []);
  for (const cell of cells.values()) {
    for (const duty of cell) overlaps[duty] = cell.filter((other) => other !== duty);
  }
  return {
    name: week.name,
    items,
    people: Array.from({ length: week.teachers }, (_, at) => ({ person: `${at}`, weight: 1, offset: 0 })),
    candidates,
    overlaps,
    limits: capsOf(week),
    willingnessFirst: false,
  };
}

function capsOf(week: DutyWeek): LayerLimit[] {
  const days = Array.from({ length: week.teachers }, () => new Map<string, number[]>());
  const all: number[][] = Array.from({ length: week.teachers }, () => []);
  week.eligible.forEach((people, duty) => {
    for (const person of people) {
      append(days[person], `${week.duties[duty].day}`, duty);
      all[person].push(duty);
    }
  });
  return all.flatMap((items, person) => {
    const daily = [...days[person]].map(
      ([cell, own]): LayerLimit => ({ person, kind: 'day', cell, items: own, cap: week.dailyCap }),
    );
    const weekly: LayerLimit = { person, kind: 'week', cell: 'week', items, cap: week.weeklyCap };
    return [...daily, weekly].filter((limit) => limit.items.length > limit.cap);
  });
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
