import type { AuditRule } from '../audit.ts';
import { unrecorded } from '../side/unrecorded.ts';

const RULE = { zh: '希望集中的人，值守日尽量少', en: 'Those who wish it have their duties on few days' };

/** 希望集中的人，值守日尽量少；做不到的在未落实事项中说明。 Those who wish it have their duties on few days; where it is not so, an open item says why. */
export const fewDays: AuditRule = {
  id: 'few-days',
  check: (context) => unrecorded(context, (name) => name === 'few-days', RULE),
};
