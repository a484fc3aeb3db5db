/** Which sections open: closing those below their least number, and trying to open closed ones again. */
import type { Control } from '../../numeric/control.ts';
import type { Allocation } from './allocation.ts';
import { restore, takeSnapshot } from './close-gap.ts';
import type { ExchangeGraph } from './exchange-graph.ts';
import { compareLevels, LEVELS } from './problem.ts';
import { settle } from './settle.ts';
import type { PathFinder } from './shortest-path.ts';

/** The section farthest below its least number in proportion, of equals the first; −1 if every section may open. */
export function smallestTooSmall(state: Allocation): number {
  const { least, mustOpen, sectionCount } = state.problem;
  let found = -1;
  for (let section = 0; section < sectionCount; section++) {
    const fill = state.fill[section];
    if (fill === 0 || fill >= least[section] || mustOpen[section] === 1) continue;
    if (found < 0 || fill * least[found] < state.fill[found] * least[section]) found = section;
  }
  return found;
}

/** Closes sections, the least filled first, until no open one is below its least number. */
export function closeTooSmall(graph: ExchangeGraph, finder: PathFinder, control: Control): void {
  const { state } = graph;
  for (let section = smallestTooSmall(state); section >= 0; section = smallestTooSmall(state)) {
    setClosed(graph, section, 1);
    settle(graph, finder, control);
  }
}

/** At most this many sections are opened on trial, those with most applicants first. */
const MOST_TRIALS = 24;

/** Opens closed sections on trial, filled to their least number at least cost; keeps one open where that gains. */
export function reopenSections(graph: ExchangeGraph, finder: PathFinder, control: Control): void {
  const { state } = graph;
  let total = state.total();
  for (const section of closedByApplicants(state).slice(0, MOST_TRIALS)) {
    if (control.shouldStop()) return;
    const before = takeSnapshot(graph, finder);
    const closed = state.closed.slice();
    setClosed(graph, section, 0);
    state.lower[section] = state.problem.least[section];
    const filled = settle(graph, finder, control) === 'done';
    if (filled) closeTooSmall(graph, finder, control);
    state.lower[section] = 0;
    const now = state.total();
    if (filled && compareLevels(now, total, LEVELS) < 0) {
      total = now;
      continue;
    }
    closed.forEach((flag, other) => {
      if (state.closed[other] !== flag) setClosed(graph, other, flag);
    });
    restore(graph, finder, before);
  }
}

/** Closes (1) or opens (0) a section; its members stay until the next `settle`. */
export function setClosed(graph: ExchangeGraph, section: number, closed: number): void {
  graph.state.closed[section] = closed;
  graph.refreshSection(section);
}

/** Closed sections that enough agents apply for, those with most applicants first. */
function closedByApplicants(state: Allocation): number[] {
  const { itemSection, sectionCount, least, capacity } = state.problem;
  const applicants = new Int32Array(sectionCount);
  for (const section of itemSection) applicants[section]++;
  const sections: number[] = [];
  for (let section = 0; section < sectionCount; section++) {
    const most = Math.min(applicants[section], capacity[section]);
    if (state.closed[section] === 1 && most >= least[section]) sections.push(section);
  }
  return sections.sort((a, b) => applicants[b] - applicants[a] || a - b);
}
