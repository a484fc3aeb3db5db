import type { AuditRule, Finding } from '../audit.ts';
import { externalsAtWork } from '../vendors.ts';

/** 机构不得聘用在职教师参与课后服务。 Nobody whom a vendor sends is employed as a teacher elsewhere. */
export const noInServiceTeacherAtVendor: AuditRule = {
  id: 'no-in-service-teacher-at-vendor',
  check(context) {
    return externalsAtWork(context)
      .filter(({ vendor, inServiceTeacher }) => vendor !== undefined && inServiceTeacher)
      .map(({ id, name, vendor }): Finding => {
        const from = context.school.vendors.find((entry) => entry.id === vendor)?.name ?? vendor;
        return {
          who: [id],
          where: vendor ?? '',
          when: '',
          sentence: {
            zh: `${from}派来的${name}是在职教师。`,
            en: `${name}, sent by ${from}, is a teacher in service.`,
          },
          remedy: { zh: '请机构另派人员。', en: 'Ask the vendor for somebody else.' },
        };
      });
  },
};
