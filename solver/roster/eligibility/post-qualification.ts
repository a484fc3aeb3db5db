import type { EligibilityRule } from './rule.ts';

/** 岗位只安排给规定类别、具备所需资质的人。 A post goes only to the kinds of staff and the skills it asks for. */
export const postQualification: EligibilityRule = {
  id: 'post-qualification',
  sentence: {
    zh: '岗位只安排给规定类别、具备所需资质的人。',
    en: 'A post goes only to people of the staff kinds and with the skills it asks for.',
  },
  scope: 'series',
  bars({ staff, external }, { post }) {
    const skills = staff?.skills ?? external?.skills ?? [];
    if (staff && !post.staffKinds.includes(staff.kind)) return true;
    return post.skills.some((skill) => !skills.includes(skill));
  },
};
