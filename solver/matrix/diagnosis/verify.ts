import type { DiagnosisRemedy, SchoolChange } from '../../model/diagnosis.ts';
import type { Control } from '../../numeric/control.ts';
import { compileMatrix } from '../compile/compile.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import { applyChange } from './apply-change.ts';
import { tryToPlace } from './attempt.ts';
import type { DiagnosisGround } from './ground.ts';
import { compileUnits } from './part.ts';
import { meetingsOf, translated } from './table.ts';

/**
 * Compiles the changed school anew and asks whether the section finds a place beside all others at no cost on a higher
 * level. Null where it does not, or where the budget ends.
 */
export function verifyRemedy(
  ground: DiagnosisGround,
  section: string,
  changes: readonly SchoolChange[],
  control: Control,
): Omit<DiagnosisRemedy, 'sentence'> | null {
  const { calendar, pupils, groups, demand } = ground;
  const school = changes.reduce(applyChange, ground.school);
  const { problem } = compileMatrix({ school, calendar, pupils, groups, demand });
  // The whole school takes its wishes and its staff besides.
  control.spend(4 * compileUnits(problem));
  const nameThere = survivors(ground.problem, changes);
  const given = translated(ground.problem, ground.assignment, problem, nameThere);
  const at = problem.sections.ids.indexOf(section);
  if (at < 0) return null;
  const attempt = tryToPlace(problem, given, at, control);
  if (attempt.status !== 'placed') return null;
  const moved = problem.sections.ids.flatMap((_, other) => {
    if (other === at) return [];
    const meetings = meetingsOf(problem, attempt.assignment, other);
    const before = meetingsOf(problem, given, other);
    return JSON.stringify(meetings) === JSON.stringify(before) ? [] : meetings;
  });
  return { changes: [...changes], meetings: [...meetingsOf(problem, attempt.assignment, at)], moved };
}

/** Names of sections after clubs have got fewer: the last ones of a club are not opened. */
function survivors(
  { sections }: MatrixProblem,
  changes: readonly SchoolChange[],
): (section: string) => string | null {
  return (section) => {
    const gone = changes.some((change) => {
      if (change.kind !== 'fewerSections') return false;
      const at = sections.ids.indexOf(section);
      return section.startsWith(`${change.club}#`) && sections.number[at] > change.sections;
    });
    return gone ? null : section;
  };
}
