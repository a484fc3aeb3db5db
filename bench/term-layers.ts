/** The layers of a whole term as the roster meets them, one after another, each built upon what the last one gave. */
import { generateSchool } from '../scenarios/index.ts';
import { buildCalendar, type TermCalendar } from '../solver/model/calendar.ts';
import { canonicalSchool } from '../solver/model/canonical.ts';
import type { DismissalPlan } from '../solver/model/dismissal-plan.ts';
import { School } from '../solver/model/school.ts';
import type { Session } from '../solver/model/session.ts';
import { UNLIMITED } from '../solver/numeric/control.ts';
import { planSchool } from '../solver/plan.ts';
import { applyLayer } from '../solver/roster/apply-layer.ts';
import { buildLayer, type RosterState } from '../solver/roster/build-layer.ts';
import { type RosterDuty, rosterContext, rosterDuty } from '../solver/roster/context.ts';
import { dutiesOf } from '../solver/roster/duties.ts';
import { Eligibility } from '../solver/roster/eligible.ts';
import type { LayerProblem } from '../solver/roster/layer-problem.ts';
import { coverLayers, type LayerSpec, regularLayers } from '../solver/roster/layers.ts';
import { Occupancy } from '../solver/roster/occupancy.ts';
import { solveLayer } from '../solver/roster/solve-layer.ts';

interface TermInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly sessions: readonly Session[];
  readonly dismissal: DismissalPlan;
  readonly seed: number;
}

export interface TermProblems {
  /** Every layer of the term, in the order `load` of `solver/roster/run-layers.ts`. */
  readonly layers: readonly LayerProblem[];
  /** All dated duties of the commonest load that somebody has to be found for, as one network: nothing merged. */
  readonly raw: LayerProblem;
  /** Layers (places in `layers`) that give out the same duties, merged to series. */
  readonly merged: readonly number[];
}

function termProblems(input: TermInput): TermProblems {
  const context = rosterContext(input);
  const occupancy = new Occupancy(context);
  const eligibility = new Eligibility(context);
  const state: RosterState = { context, eligibility, occupancy, seed: input.seed };
  const duties = dutiesOf(context).demands.map((demand) => rosterDuty(context, demand));
  const open: RosterDuty[] = [];
  for (const duty of duties) {
    const { given } = duty.demand;
    const index = given == null ? undefined : context.personIndexOf.get(given);
    if (given === undefined) open.push(duty);
    else if (index !== undefined) occupancy.add(context.people[index], duty);
  }
  const covers = open.filter(({ demand }) => demand.role === 'cover');
  const raw = buildLayer(rawSpec(open), state).problem;
  const unit = raw.items[0]?.units;
  const merged: number[] = [];
  const layers: LayerProblem[] = [];
  const give = (spec: LayerSpec): void => {
    const built = buildLayer(spec, state);
    if (spec.loadUnits === unit) merged.push(layers.length);
    layers.push(built.problem);
    const { assigned } = solveLayer(built.problem, UNLIMITED);
    covers.push(...applyLayer(built, assigned, state).covers);
  };
  for (const spec of regularLayers(context, open, '')) give(spec);
  for (const spec of coverLayers(covers, '')) give(spec);
  return { layers, raw, merged };
}

/** Every duty a thing of its own. */
function rawSpec(open: readonly RosterDuty[]): LayerSpec {
  const counts = new Map<number, number>();
  for (const { post } of open) counts.set(post.loadUnits, (counts.get(post.loadUnits) ?? 0) + 1);
  const loadUnits = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
  const items = open
    .filter(({ post }) => post.loadUnits === loadUnits)
    .map((duty) => ({
      id: duty.demand.id,
      duties: [duty],
      coverage: duty.post.coverage,
      dayCell: duty.demand.date,
      weekCell: `${duty.day.week}`,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { name: 'raw', covers: false, kind: 'dated', unit: loadUnits, loadUnits, items };
}

/** The term of a generated school, as a quick plan leaves it to the roster. */
export async function generatedTerm(classes: number): Promise<TermProblems> {
  const input = generateSchool({ classes, seed: 1, region: 'helan' });
  const plan = await planSchool(input, { seed: 1, iterations: 200 });
  const school = canonicalSchool(School.parse(input));
  return termProblems({
    school,
    calendar: buildCalendar(school),
    sessions: plan.matrix.sessions,
    dismissal: plan.dismissal,
    seed: 1,
  });
}
