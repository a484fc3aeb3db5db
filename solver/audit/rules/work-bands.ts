import type { AuditRule } from '../audit.ts';
import { unrecorded } from '../side/unrecorded.ts';

const RULE = {
  zh: '各类工作每人的次数在学校定的上下限之内',
  en: 'Duties of each kind stay within the bands that the school has set for everybody',
};

/** 各类工作每人的次数在学校定的上下限之内；做不到的在未落实事项中说明。 Duties of each kind stay within the bands that the school has set for everybody; where it is not so, an open item says why. */
export const workBands: AuditRule = {
  id: 'work-bands',
  check: (context) => unrecorded(context, (name) => name.startsWith('band/'), RULE),
};
