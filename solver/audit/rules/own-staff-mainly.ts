import type { AuditRule } from '../audit.ts';

/** 以本校教职工为主。 More than half of the load of all duties with a person is carried by own staff. */
export const ownStaffMainly: AuditRule = {
  id: 'own-staff-mainly',
  check(context) {
    let own = 0;
    let outside = 0;
    for (const { person, units } of context.plan.roster.duties) {
      if (person === null) continue;
      if (context.external.has(person)) outside += units;
      else own += units;
    }
    if (own > outside || own + outside === 0) return [];
    const permille = Math.round((1000 * own) / (own + outside));
    const percent = permille / 10;
    return [
      {
        who: [],
        where: '',
        when: '',
        sentence: {
          zh: `本校教职工只承担了 ${percent}% 的工作量（${own} / ${own + outside} 个课时单位）。`,
          en: `Own staff carries ${percent}% of the load only (${own} of ${own + outside} units).`,
        },
        remedy: { zh: '由本校教职工承担更多任务。', en: 'Give more duties to own staff.' },
      },
    ];
  },
};
