import type { AuditRule } from '../audit.ts';
import { missingPost } from '../posts-on-dates.ts';

/** 课后服务期间配备卫生保健人员。 On every date with service somebody for first aid is there all the time. */
export const healthPost: AuditRule = {
  id: 'health-post',
  check: (context) => missingPost(context, 'firstAid', true, { zh: '卫生保健人员', en: 'health staff' }),
};
