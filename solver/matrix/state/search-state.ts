import type { MatrixProblem } from '../compile/problem.ts';
import { TermState } from '../kernel/term-state.ts';
import type { Rule } from '../rules/rule.ts';
import { levelIndex, WEIGHTS } from './objective.ts';
import { schoolOccupancy } from './occupancy.ts';
import { type Assignment, Placement, TEAM, UNPLACED } from './placement.ts';

/** The general state with the school's rules as its terms and the leaders of sections. */
export class SearchState extends TermState<Placement> {
  readonly problem: MatrixProblem;

  constructor(problem: MatrixProblem, rules: readonly Rule[]) {
    const placement = new Placement(problem);
    const terms = rules.map((rule) => ({
      bound: rule.bind(problem, placement),
      level: levelIndex(rule.level),
      weight: rule.weight,
    }));
    super(placement, schoolOccupancy(problem, placement), terms, WEIGHTS);
    this.problem = problem;
  }

  /** Takes over an assignment. */
  load(assignment: Assignment): void {
    const { slot } = this.placement;
    for (let event = 0; event < slot.length; event++) if (slot[event] !== UNPLACED) this.remove(event);
    const sections = this.problem.sections.ids.length;
    for (let s = 0; s < sections; s++) {
      this.placement.setTeam(s, assignment.team.subarray(s * TEAM, s * TEAM + TEAM));
    }
    for (let event = 0; event < slot.length; event++) {
      if (assignment.slot[event] !== UNPLACED)
        this.place(event, assignment.slot[event], assignment.room[event]);
    }
  }
}
