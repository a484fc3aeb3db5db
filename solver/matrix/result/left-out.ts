import type { Diagnosis } from '../../model/diagnosis.ts';
import type { OpenItem } from '../../model/plan-document.ts';
import type { School } from '../../model/school.ts';
import type { CompiledMatrix } from '../compile/compile.ts';
import { vendorMayWork } from '../compile/people.ts';
import { type ClosedSection, lockNotKept } from '../compile/sections.ts';
import { outcomeWords } from '../diagnosis/outcome-words.ts';
import type { SearchState } from '../state/search-state.ts';
import { placedSections } from './sessions.ts';
import { VENDOR_NOT_ALLOWED, whyClosed } from './why-closed.ts';

/** Sections that are not on the finished table, with their reasons and diagnoses: `SECTION_NOT_PLACED`, `LOCK_NOT_KEPT`. */
export function leftOutSections(
  school: School,
  compiled: CompiledMatrix,
  state: SearchState,
  diagnoses: ReadonlyMap<number, Diagnosis>,
): { readonly closed: readonly ClosedSection[]; readonly open: readonly OpenItem[] } {
  const placed = placedSections(compiled, state.placement);
  const closed: ClosedSection[] = [];
  const open: OpenItem[] = [];
  compiled.opened.forEach(({ club: index, locks }, section) => {
    if (placed[section] === 1) return;
    const club = school.clubs[index];
    const barred = club.provider === 'vendor' && !vendorMayWork(club, school.vendors);
    const seen = barred ? VENDOR_NOT_ALLOWED : whyClosed(state, section);
    const id = compiled.problem.sections.ids[section];
    const diagnosis = diagnoses.get(section);
    const { sentence, remedy, causes } = outcomeWords(school, id, diagnosis, seen);
    closed.push({ section: id, reason: sentence });
    open.push({
      code: 'SECTION_NOT_PLACED',
      stage: 'matrix',
      refs: [id],
      sentence,
      remedy,
      ...(diagnosis ? { diagnosis } : {}),
    });
    open.push(...locks.map((lock) => lockNotKept(school, lock, { sentence: causes, remedy })));
  });
  return { closed, open };
}
