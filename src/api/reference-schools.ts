import { REFERENCE_SCHOOLS } from '../../scenarios/index.ts';
import { newSchool } from './resources/school-writes.ts';
import type { Services } from './services.ts';

const MARK = 'reference-schools';

/**
 * Stores the reference schools in a new installation, once: whoever removes one does not get it back. What is cut off
 * in the middle goes on at the next start.
 */
export async function loadReferenceSchools({ store, desk, district, clock, log }: Services): Promise<void> {
  if (await store.marks.has({ district }, MARK)) return;
  for (const { id } of REFERENCE_SCHOOLS) {
    if (await store.schools.get({ district, school: id })) continue;
    const built = await desk.demoSchool(id);
    if (built?.outcome !== 'answer') throw new Error(`the reference school ${id} cannot be built`);
    const checked = await desk.school(built.json, []);
    if (checked.outcome === 'valid') await store.schools.create(newSchool(checked, district, clock.now()));
    else log.error({ school: id, outcome: checked.outcome }, 'a reference school has errors and is left out');
  }
  await store.marks.set({ district }, MARK, clock.now());
}
