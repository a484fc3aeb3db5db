import type { AuditRule, Finding } from '../audit.ts';
import { dutyName, nameOf } from '../describe.ts';

/** 校外机构只参与特色服务。 A vendor's people have duties in clubs only. Whether own offers suffice is for people to judge. */
export const vendorOnlySpecial: AuditRule = {
  id: 'vendor-only-special',
  check(context) {
    return context.plan.roster.duties.flatMap((duty): Finding[] => {
      const vendor = context.external.get(duty.person ?? '')?.vendor;
      const kind = context.session.get(duty.session ?? '')?.kind;
      if (duty.person === null || vendor === undefined || kind === 'club') return [];
      const [name, what] = [nameOf(context, duty.person), dutyName(context, duty)];
      return [
        {
          who: [duty.person],
          where: duty.id,
          when: duty.date,
          sentence: {
            zh: `机构人员${name}承担了社团以外的${what.zh}。`,
            en: `${name} comes from a vendor, but has a duty outside clubs: ${what.en}.`,
          },
          remedy: { zh: '改由本校教职工承担。', en: 'Give the duty to own staff.' },
        },
      ];
    });
  },
};
