import type { AuditRule } from '../audit.ts';
import { missingPost } from '../posts-on-dates.ts';

/** 落实巡查制度。 On every date with service somebody patrols. */
export const patrolPost: AuditRule = {
  id: 'patrol-post',
  check: (context) => missingPost(context, 'patrol', false, { zh: '巡查人员', en: 'patrol' }),
};
