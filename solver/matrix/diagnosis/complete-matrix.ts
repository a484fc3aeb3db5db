/**
 * What the search left out is looked at once more, exactly: what can be placed is placed, and for the rest a diagnosis
 * tells why not. Deterministic: work is counted in places judged. A table without sections left out costs nothing.
 */
import { pupilsOf } from '../../model/attendance.ts';
import type { TermCalendar } from '../../model/calendar.ts';
import type { Diagnosis } from '../../model/diagnosis.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { WorkControl } from '../../numeric/control.ts';
import type { CompiledMatrix } from '../compile/compile.ts';
import { compileSlots } from '../compile/slots.ts';
import { demandOf } from '../groups/demand.ts';
import { daysByWeekday } from '../places/dated-times.ts';
import { placedSections } from '../result/sessions.ts';
import { RULES } from '../rules/index.ts';
import { polishSlots } from '../search/polish-slots.ts';
import type { Assignment } from '../state/placement.ts';
import { SearchState } from '../state/search-state.ts';
import { type Attempt, tryToPlace } from './attempt.ts';
import { diagnoseSection } from './diagnose.ts';
import { diagnosisOfTwin } from './twin.ts';

/** Sections that are tried and diagnosed at most; the others keep the cause that the finished table shows. */
const MOST_SECTIONS = 12;
/** Places judged for trying one section, and for everything. */
const ATTEMPT_UNITS = 60_000;
const ALL_UNITS = 1_500_000;

export interface CompletedMatrix {
  readonly assignment: Assignment;
  /** By section. */
  readonly diagnoses: ReadonlyMap<number, Diagnosis>;
}

export function completeMatrix(
  input: { readonly school: School; readonly calendar: TermCalendar; readonly groups: readonly Session[] },
  compiled: CompiledMatrix,
  given: Assignment,
): CompletedMatrix {
  const { problem } = compiled;
  const control = new WorkControl({ budgetUnits: ALL_UNITS });
  let assignment = given;
  const diagnoses = new Map<number, Diagnosis>();
  let attempts = new Map<number, Exclude<Attempt, { status: 'placed' }>>();
  for (let placed = true; placed; ) {
    placed = false;
    attempts = new Map();
    for (const section of leftOut(compiled, assignment)) {
      const attempt = tryToPlace(problem, assignment, section, control.stage({ budgetUnits: ATTEMPT_UNITS }));
      if (attempt.status !== 'placed') {
        attempts.set(section, attempt);
        continue;
      }
      assignment = polished(compiled, attempt.assignment);
      placed = true;
    }
  }
  if (attempts.size === 0) return { assignment, diagnoses };
  const { school, calendar, groups } = input;
  const pupils = pupilsOf(school);
  const days = daysByWeekday(calendar);
  const ground = {
    school,
    calendar,
    groups,
    pupils,
    demand: demandOf(school, calendar, pupils),
    compiled,
    problem,
    assignment,
    frame: { calendar, days, slots: compileSlots(school, calendar, days) },
  };
  for (const [section, attempt] of attempts) {
    const alike = [...diagnoses.keys()].find(
      (other) => attempts.get(other)?.status === attempt.status && interchangeable(compiled, section, other),
    );
    const known = alike === undefined ? undefined : diagnoses.get(alike);
    const ids = problem.sections.ids;
    diagnoses.set(
      section,
      known ? diagnosisOfTwin(known, ids[section]) : diagnoseSection(ground, section, attempt, control),
    );
  }
  return { assignment, diagnoses };
}

/** Two groups of a club that nothing tells apart: what is shown for one holds for the other. */
function interchangeable({ problem: { sections } }: CompiledMatrix, a: number, b: number): boolean {
  return (
    sections.club[a] === sections.club[b] &&
    sections.locked[a] === 0 &&
    sections.locked[b] === 0 &&
    sections.conflicts[a].join() === sections.conflicts[b].join()
  );
}

/** Locked sections first. */
function leftOut(compiled: CompiledMatrix, assignment: Assignment): number[] {
  const { locked } = compiled.problem.sections;
  return Array.from(placedSections(compiled, assignment))
    .flatMap((placed, section) => (placed === 0 ? [section] : []))
    .sort((a, b) => locked[b] - locked[a] || a - b)
    .slice(0, MOST_SECTIONS);
}

function polished({ problem }: CompiledMatrix, assignment: Assignment): Assignment {
  const state = new SearchState(problem, RULES);
  state.load(assignment);
  while (polishSlots(state) > 0);
  return state.placement.snapshot();
}
