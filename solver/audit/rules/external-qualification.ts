import type { AuditRule, Finding } from '../audit.ts';
import { externalsAtWork } from '../vendors.ts';

/** 校外专业人员具备资质；志愿者除外。 Everybody from outside with duties states a qualification, volunteers excepted. */
export const externalQualification: AuditRule = {
  id: 'external-qualification',
  check(context) {
    return externalsAtWork(context)
      .filter(({ kind, qualification }) => kind !== 'volunteer' && !qualification?.trim())
      .map(
        ({ id, name }): Finding => ({
          who: [id],
          where: id,
          when: '',
          sentence: {
            zh: `校外人员${name}承担课后服务，但没有登记资质。`,
            en: `${name} from outside has duties, but no qualification is on record.`,
          },
          remedy: { zh: '登记资质证明，或换人。', en: 'Record the qualification, or choose somebody else.' },
        }),
      );
  },
};
