import type { AuditRule, Finding } from '../audit.ts';

/** 午间看管和晚自习不算课后服务，单独记账。 Blocks of lunch and evening care have their own ledger, and only they. */
export const noonEveningSeparate: AuditRule = {
  id: 'noon-evening-separate',
  check(context) {
    return context.school.blocks.flatMap(({ id, name, kind, ledger }): Finding[] => {
      const due = kind === 'lunch' || kind === 'evening' ? kind : 'afterSchool';
      if (ledger === due) return [];
      return [
        {
          who: [],
          where: id,
          when: '',
          sentence: {
            zh: `“${name}”记入了 ${ledger} 账，应记入 ${due} 账。`,
            en: `${name} is kept in the ledger ${ledger}; it belongs to ${due}.`,
          },
          remedy: { zh: '把该时段改到自己的账上。', en: 'Give the block its own ledger.' },
        },
      ];
    });
  },
};
