import { Move, MoveRunner } from '../kernel/move.ts';
import { TEAM } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';

/** A move that may also give sections another team. All placed events of such a section are listed. */
export class TeamMove extends Move {
  readonly sections: number[] = [];
  readonly teams: number[][] = [];

  override clear(): void {
    super.clear();
    if (this.sections.length === 0) return;
    this.sections.length = 0;
    this.teams.length = 0;
  }

  setTeam(section: number, team: ArrayLike<number>): void {
    this.sections.push(section);
    this.teams.push(Array.from({ length: TEAM }, (_, i) => team[i] ?? -1));
  }
}

/** Applies and takes back moves with their teams. */
export class TeamMoveRunner extends MoveRunner<TeamMove> {
  readonly #state: SearchState;
  readonly #oldTeams: number[][] = [];

  constructor(state: SearchState) {
    super(state);
    this.#state = state;
  }

  protected override changeRest(move: TeamMove): void {
    const { placement } = this.#state;
    for (let i = 0; i < move.sections.length; i++) {
      const section = move.sections[i];
      this.#oldTeams[i] = Array.from(placement.team.subarray(section * TEAM, section * TEAM + TEAM));
      placement.setTeam(section, move.teams[i]);
    }
  }

  protected override undoRest(move: TeamMove): void {
    for (let i = 0; i < move.sections.length; i++) {
      this.#state.placement.setTeam(move.sections[i], this.#oldTeams[i]);
    }
  }
}
