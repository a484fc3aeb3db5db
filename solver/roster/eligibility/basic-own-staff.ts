import type { EligibilityRule } from './rule.ts';

/** 地区规定基础课后服务由本校教师（教职工）承担时，作业时段的看护不安排别人。 Homework groups are for own staff, or own teachers, where the region says so. */
export const basicOwnStaff: EligibilityRule = {
  id: 'basic-own-staff',
  sentence: {
    zh: '地区规定作业时段由本校教师承担。',
    en: 'The region gives the homework part to own teachers.',
  },
  scope: 'series',
  bars({ staff }, { session }, { basicStaff, block }) {
    if (basicStaff === undefined || session?.kind !== 'group') return false;
    const at = block.get(session.block);
    if (at?.kind !== 'homework' || at.ledger !== 'afterSchool') return false;
    if (!staff) return true;
    if (basicStaff === 'ownStaff' || staff.kind === 'teacher') return false;
    return staff.kind !== 'leader' || staff.subjects.length + staff.teaches.length === 0;
  },
};
