import type { AuditRule } from '../audit.ts';
import { unrecorded } from '../side/unrecorded.ts';

const RULE = {
  zh: '照顾本人希望和回避的日期',
  en: 'Dates that people wish for or want to avoid are respected',
};

/** 照顾本人希望和回避的日期；做不到的在未落实事项中说明。 Dates that people wish for or want to avoid are respected; where it is not so, an open item says why. */
export const ownDates: AuditRule = {
  id: 'own-dates',
  check: (context) => unrecorded(context, (name) => name === 'own-dates', RULE),
};
