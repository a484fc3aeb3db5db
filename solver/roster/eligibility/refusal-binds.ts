import { willingnessFor } from '../../model/willingness.ts';
import type { EligibilityRule } from './rule.ts';

/** 学校规定“不愿意”有约束力时，不安排不愿意的人。 Where the school lets refusals bind, nobody is given what he or she refuses. */
export const refusalBinds: EligibilityRule = {
  id: 'refusal-binds',
  sentence: {
    zh: '学校规定“不愿意”有约束力时，不安排不愿意的人。',
    en: 'Where the school lets refusals bind, nobody is given what he or she refuses.',
  },
  scope: 'series',
  bars({ staff }, { demand, day }, { school }) {
    if (!staff || !school.options.refusalBinds) return false;
    return willingnessFor(staff, day.weekday, demand.block, demand.work) === 'refuse';
  },
};
