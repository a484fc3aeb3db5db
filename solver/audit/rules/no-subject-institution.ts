import type { AuditRule, Finding } from '../audit.ts';
import { vendorsAtWork } from '../vendors.ts';

/** 不引入学科类校外培训机构。 No institution that teaches school subjects has clubs or people in the plan. */
export const noSubjectInstitution: AuditRule = {
  id: 'no-subject-institution',
  check(context) {
    return vendorsAtWork(context)
      .filter(({ vendor }) => vendor?.kind === 'subject')
      .map(
        ({ id, vendor, dates }): Finding => ({
          who: [id],
          where: id,
          when: dates.join(', '),
          sentence: {
            zh: `${vendor?.name ?? id}是学科类机构，却承担了课后服务。`,
            en: `${vendor?.name ?? id} teaches school subjects, but works in the service.`,
          },
          remedy: { zh: '改用非学科类机构。', en: 'Use a vendor that teaches no school subjects.' },
        }),
      );
  },
};
