import { UNLIMITED } from '../../numeric/control.ts';
import { applyLayer } from '../apply-layer.ts';
import { buildLayer, type RosterState } from '../build-layer.ts';
import { type RosterInput, rosterContext, rosterDuty } from '../context.ts';
import { dutiesOf } from '../duties.ts';
import { Eligibility } from '../eligible.ts';
import type { LayerProblem } from '../layer-problem.ts';
import { regularLayers } from '../layers.ts';
import { Occupancy } from '../occupancy.ts';
import { solveLayer } from '../solve-layer.ts';

/** The largest weekly and rotating layers of a roster, each given the layers before it in their usual order. */
export function regularProblems(
  input: RosterInput & { readonly seed: number },
  most: number,
): LayerProblem[] {
  const context = rosterContext(input);
  const occupancy = new Occupancy(context);
  const state: RosterState = {
    context,
    eligibility: new Eligibility(context),
    occupancy,
    seed: input.seed,
  };
  const duties = dutiesOf(context).demands.map((demand) => rosterDuty(context, demand));
  for (const duty of duties) {
    const index = context.personIndexOf.get(duty.demand.given ?? '');
    if (index !== undefined) occupancy.add(context.people[index], duty);
  }
  const open = duties.filter(({ demand }) => demand.given === undefined);
  const problems: LayerProblem[] = [];
  for (const spec of regularLayers(context, open, '')) {
    const built = buildLayer(spec, state);
    problems.push(built.problem);
    applyLayer(built, solveLayer(built.problem, UNLIMITED).assigned, state);
  }
  const largest = [...problems].sort((a, b) => b.items.length - a.items.length).slice(0, most);
  return problems.filter((problem) => largest.includes(problem));
}
