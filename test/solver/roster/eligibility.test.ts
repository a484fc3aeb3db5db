import { describe, expect, it } from 'vitest';
import { ELIGIBILITY_RULES } from '../../../solver/roster/eligibility/rules.ts';
import { smallSchool } from '../../support/small-school.ts';
import { CASES } from './eligibility-cases.ts';
import { clubDuty, withExternal } from './eligibility-parts.ts';
import { clubSession, dutyIn, personIn, smallContext } from './small-roster.ts';

describe('who may take a duty', () => {
  it.each(CASES)('$rule: $what → $bars', ({ rule, person, school, sessions, duty, basicStaff, bars }) => {
    const context = { ...smallContext(school, sessions), ...(basicStaff ? { basicStaff } : {}) };
    const found = ELIGIBILITY_RULES.find((entry) => entry.id === rule);
    expect(found?.bars(personIn(context, person), dutyIn(context, duty), context)).toBe(bars);
  });

  it('has a breaking and a harmless case for every rule', () => {
    for (const { id } of ELIGIBILITY_RULES) {
      const answers = CASES.filter((entry) => entry.rule === id).map((entry) => entry.bars);
      expect(answers).toContain(true);
      expect(answers).toContain(false);
    }
    expect(new Set(CASES.map((entry) => entry.rule)).size).toBe(ELIGIBILITY_RULES.length);
  });

  it('admits a named substitute of the leader', () => {
    const school = withExternal('x-jian', { substitutesFor: ['t-fang'] });
    const football = clubSession(1, 'football', ['t-fang']);
    const posts = smallSchool().posts.map((post) =>
      post.id === 'club' ? { ...post, externals: false } : post,
    );
    const context = smallContext({ ...school, posts }, [football]);
    const rule = ELIGIBILITY_RULES.find((entry) => entry.id === 'externals-allowed');
    const duty = dutyIn(context, clubDuty(football));
    expect(rule?.bars(personIn(context, 'x-jian'), duty, context)).toBe(false);
  });
});
