import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { type ResolvedPolicy, resolvePolicy } from '../../../solver/policy/resolve.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';
import { smallSchool } from '../../support/small-school.ts';

/** All regions at once: every rule that any region lets a plan break is in force. The last named wins where they differ. */
export const EVERY_REGION = PolicyPack.parse({
  schema: 'afterbell.policy/1',
  id: 'every-region',
  name: { zh: '全部地区', en: 'Every region' },
  extends: ['hubei-school', 'henan', 'sanya', 'chongming', 'helan'],
  rules: [],
});

export const EVERY_POLICY: ResolvedPolicy = resolvePolicy([...BUNDLED_PACKS, EVERY_REGION], EVERY_REGION.id, {
  withBase: true,
});

/**
 * The small school with what the rules of all regions ask for: extended care in which a few pupils of grade 1 stay, and
 * posts for those who leave. `roll` is the number of pupils a class.
 */
export function auditedSchoolInput(roll = 15): SchoolInput {
  const base = smallSchool();
  const [allYear] = base.templates;
  const pupils = (base.pupils ?? []).flatMap((pupil) => {
    const copies = roll > 15 ? [pupil, { ...pupil, id: `${pupil.id}b` }] : [pupil];
    return copies;
  });
  return {
    ...base,
    region: EVERY_REGION.id,
    options: { defaultCaps: { perDay: 6, perWeek: 24 }, pupilsPerSupervisor: 40 },
    blocks: [
      ...base.blocks,
      { id: 'late', name: '延时托管', kind: 'extended', defaults: [{ activity: 'care' }] },
    ],
    templates: [
      {
        ...allYear,
        afternoonStart: '14:00',
        times: [...allYear.times, { block: 'late', start: '17:30', end: '18:00' }],
      },
    ],
    activities: [
      ...base.activities,
      { id: 'care', name: '延时看护', kind: 'care', merge: 'school', post: 'late-care' },
    ],
    classes: base.classes.map((entry) => ({ ...entry, pupils: roll })),
    pupils: pupils.map((pupil) => {
      const late = /^g1c[12]-0[1-3]$/.test(pupil.id);
      const stay = (pupil.stay ?? []).map((entry) => ({
        ...entry,
        blocks: late && entry.blocks.includes('clubs') ? [...entry.blocks, 'late'] : entry.blocks,
      }));
      return { ...pupil, ...(pupil.stay ? { stay } : {}) };
    }),
    posts: [
      ...base.posts.map((post) =>
        post.id === 'waiting' ? { ...post, rotating: { during: 'firstDismissal' as const } } : post,
      ),
      {
        id: 'late-care',
        name: '延时看护',
        work: 'extended' as const,
        coverage: 'pupils' as const,
        loadUnits: 3,
        payUnits: 3,
        staffKinds: ['teacher' as const, 'leader' as const],
      },
    ],
  };
}

/** What the stages and the audit get; `options` replace the school's. */
export function auditedSchool(roll?: number, options?: SchoolInput['options']): School {
  const input = auditedSchoolInput(roll);
  return canonicalSchool(School.parse(options ? { ...input, options } : input));
}
