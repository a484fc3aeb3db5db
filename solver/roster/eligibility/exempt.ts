import type { EligibilityRule } from './rule.ts';

/** 免排人员不排岗。 Whose agreed share is nothing gets nothing, unless the school fixes it by hand. */
export const exempt: EligibilityRule = {
  id: 'exempt',
  sentence: {
    zh: '应承担量为零的人不排岗（学校手工指定的除外）。',
    en: 'Whose agreed share is nothing gets no duty, unless the school fixes it by hand.',
  },
  scope: 'series',
  bars: ({ staff, share }) => staff !== null && share === 0,
};
