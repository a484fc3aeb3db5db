/**
 * Ranked substitutes for every duty of an absence, each duty by itself: who qualifies, is there, has nothing else and
 * reaches no cap; ordered as the roster orders its levels (staff before externals, whom the school would ask first,
 * least growth of the weighted sum of squared loads, willingness; `rosterOrder` may put willingness before fairness), then
 * by id. Where nobody is directly free, chains of two.
 */
import type { Sentence } from '../../model/primitives.ts';
import type {
  AbsenceRequest,
  BarredPerson,
  DutyRecommendation,
  Recommendations,
  Substitute,
} from '../../model/substitution.ts';
import { willingnessFor } from '../../model/willingness.ts';
import { affinityCost } from '../affinity.ts';
import type { RosterDuty, RosterPerson } from '../context.ts';
import { barredBy } from './barred.ts';
import { chainsOfTwo, compareScores, takingCost } from './chains.ts';
import {
  affectedDuties,
  asTaken,
  growth,
  loadOf,
  personIn,
  type SubstitutionInput,
  type SubstitutionState,
  substitutionState,
  sumOfSquares,
  targets,
} from './state.ts';
import { dutyWords, lessons, willingnessWords } from './words.ts';

/** Chains shown for a duty that nobody can take directly. */
const MOST_CHAINS = 5;

export interface RecommendOptions {
  /** Also say why everybody else cannot. */
  readonly barred?: boolean;
}

/** Recommendations for all duties that the absence concerns, by id. The absent person holds none of them any more. */
export function recommendSubstitutes(
  input: SubstitutionInput,
  absence: AbsenceRequest,
  options: RecommendOptions = {},
): Recommendations {
  const { frozenBefore } = absence;
  const state = substitutionState(input, { absence, frozenBefore });
  const duties = affectedDuties(state, absence);
  const target = targets(state);
  const before = sumOfSquares(state);
  const absent = personIn(state.context, absence.person);
  const load = absent ? loadOf(state, absent) : 0;
  for (const duty of duties) if (absent) state.occupancy.remove(absent, duty);
  return {
    person: absence.person,
    dates: absence.dates,
    duties: duties.map((duty) =>
      recommendFor(state, duty, absent && { absent, load }, before, target, options),
    ),
  };
}

function recommendFor(
  state: SubstitutionState,
  duty: RosterDuty,
  from: { readonly absent: RosterPerson; readonly load: number } | undefined,
  before: number,
  target: ReadonlyMap<string, number>,
  { barred: wanted = false }: RecommendOptions,
): DutyRecommendation {
  const { context } = state;
  const taken = asTaken(state, duty);
  const direct: { person: RosterPerson; score: number[] }[] = [];
  const barred: BarredPerson[] = [];
  const { units } = duty.demand;
  for (const person of context.people) {
    const reason = barredBy(state, person, taken);
    if (reason) barred.push(reason);
    else direct.push({ person, score: takingCost(state, person, taken, growth(state, person, units)) });
  }
  direct.sort((a, b) => compareScores(a.score, b.score) || a.person.index - b.person.index);
  // Each duty is looked at by itself: the absent person gives up this one only.
  const relieved = from ? from.absent.weight * units * (2 * from.load - units) : 0;
  const after = (grown: number): number => before - relieved + grown;
  const one = (person: RosterPerson, grown: number): Omit<Substitute, 'sentence'> => ({
    person: person.id,
    external: person.external !== null,
    changes: 1,
    affinity: affinityCost(person, taken, context),
    willingness: person.staff
      ? willingnessFor(person.staff, taken.day.weekday, taken.demand.block, taken.demand.work)
      : null,
    sumOfSquares: { before, after: after(grown) },
    load: {
      beforeUnits: loadOf(state, person) - carriedIn(person),
      afterUnits: loadOf(state, person) - carriedIn(person) + units,
      targetUnits: target.get(person.id) ?? 0,
    },
  });
  const substitutes = direct.map(({ person }): Substitute => {
    const entry = one(person, growth(state, person, units));
    return { ...entry, sentence: whyFit(state, person, entry) };
  });
  if (substitutes.length === 0) {
    for (const { person, gives, to, score } of chainsOfTwo(state, duty, MOST_CHAINS)) {
      const fairAt = context.school.options.rosterOrder === 'willingnessFirst' ? 3 : 2;
      const entry = one(person, score[fairAt]);
      const through = { duty: gives.demand.id, to: to.id };
      const load = { ...entry.load, afterUnits: entry.load.afterUnits - gives.demand.units };
      const chained = { ...entry, changes: 2, through, load };
      substitutes.push({ ...chained, sentence: whyChain(state, person, gives, to, chained) });
    }
  }
  const { given: _, ...demand } = duty.demand;
  return {
    duty: { ...demand, person: state.personOf.get(demand.id) ?? null },
    substitutes,
    ...(wanted ? { barred: barred.filter(({ person }) => person !== from?.absent.id) } : {}),
    sentence: summary(state, duty, substitutes, direct.length),
  };
}

const carriedIn = ({ staff }: RosterPerson): number => staff?.carriedInUnits ?? 0;

const AFFINITY_WORDS: readonly Sentence[] = [
  { zh: '是这项任务优先考虑的人', en: 'is whom the school asks first' },
  { zh: '与这项任务较近（同年级或同学科等）', en: 'is near to it (grade or subject)' },
  { zh: '不是优先考虑的人', en: 'is not asked first' },
];

function whyFit(
  state: SubstitutionState,
  person: RosterPerson,
  entry: Omit<Substitute, 'sentence'>,
): Sentence {
  const affinity = AFFINITY_WORDS[Math.min(entry.affinity, AFFINITY_WORDS.length - 1)];
  const willing = willingnessWords(entry.willingness);
  const load = loadWords(state, entry);
  return {
    zh: `${person.name}：符合岗位要求，当时有空，不超上限；${affinity.zh}，${willing.zh}；${load.zh}。`,
    en: `${person.name} qualifies, is free and within all caps; ${affinity.en}, ${willing.en}; ${load.en}.`,
  };
}

function whyChain(
  state: SubstitutionState,
  person: RosterPerson,
  gives: RosterDuty,
  to: RosterPerson,
  entry: Omit<Substitute, 'sentence'>,
): Sentence {
  const words = dutyWords(state, gives);
  const load = loadWords(state, entry);
  return {
    zh: `没有人直接有空；${person.name}可以接，其${words.zh}改由${to.name}承担；${load.zh}。`,
    en: `Nobody is directly free; ${person.name} can take it if ${to.name} takes ${words.en}; ${load.en}.`,
  };
}

function loadWords(
  state: SubstitutionState,
  { load, external, sumOfSquares: sum }: Omit<Substitute, 'sentence'>,
): Sentence {
  const [before, after, target] = [load.beforeUnits, load.afterUnits, load.targetUnits].map((units) =>
    lessons(state, units),
  );
  if (external) {
    return { zh: `本学期 ${before} → ${after} 课时`, en: `${before} → ${after} lessons this term` };
  }
  const change = Math.round(sum.after - sum.before);
  const sign = change > 0 ? `+${change}` : String(change);
  return {
    zh: `本学期 ${before} → ${after} 课时（应承担 ${target}），公平指标变化 ${sign}`,
    en: `${before} → ${after} lessons this term (target ${target}), measure of fairness ${sign}`,
  };
}

function summary(
  state: SubstitutionState,
  duty: RosterDuty,
  substitutes: readonly Substitute[],
  direct: number,
): Sentence {
  const { zh, en } = dutyWords(state, duty);
  if (direct > 0)
    return { zh: `${zh}：${direct} 人可以直接顶班。`, en: `${en}: ${direct} people can step in.` };
  return substitutes.length > 0
    ? {
        zh: `${zh}：没有人直接有空，但换一步就能排上。`,
        en: `${en}: nobody is free, but one exchange makes room.`,
      }
    : { zh: `${zh}：没有人可以顶班。`, en: `${en}: nobody can step in.` };
}
