import type { EligibilityRule } from './rule.ts';

/**
 * 校外人员只上允许的岗位。 Externals take posts that are open to them, clubs that name them, and the place of a leader they
 * substitute; a vendor's instructors only lead their vendor's clubs.
 */
export const externalsAllowed: EligibilityRule = {
  id: 'externals-allowed',
  sentence: {
    zh: '校外人员只上允许的岗位；机构教师只带本机构的课。',
    en: "People from outside take only posts open to them; a vendor's instructors only lead its clubs.",
  },
  scope: 'series',
  bars({ external }, { demand, post, session }, context) {
    if (!external) return false;
    const club = session?.club === undefined ? undefined : context.club.get(session.club);
    const leads = club !== undefined && demand.post === club.post && demand.role !== 'assistant';
    if (external.vendor !== undefined && !(leads && club.vendor === external.vendor)) return true;
    const substitute = leads && session?.leaders.some((leader) => external.substitutesFor.includes(leader));
    const named = leads && club.leaders.people?.includes(external.id);
    return !(post.externals || substitute || named);
  },
};
