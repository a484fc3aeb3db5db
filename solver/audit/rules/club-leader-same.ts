import type { AuditRule } from '../audit.ts';
import { unrecorded } from '../side/unrecorded.ts';

const RULE = {
  zh: '要求同一带队人的社团，各班次由同一人带',
  en: 'A club that asks for it has the same leader in all sections',
};

/** 要求同一带队人的社团，各班次由同一人带；做不到的在未落实事项中说明。 A club that asks for it has the same leader in all sections; where it is not so, an open item says why. */
export const clubLeaderSame: AuditRule = {
  id: 'club-leader-same',
  check: (context) => unrecorded(context, (name) => name === 'club-leader-same', RULE),
};
