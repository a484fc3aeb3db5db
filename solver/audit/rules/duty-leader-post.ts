import type { AuditRule } from '../audit.ts';
import { missingPost } from '../posts-on-dates.ts';

/** 配备课后服务值班人员。 On every date with service somebody leads the duty. */
export const dutyLeaderPost: AuditRule = {
  id: 'duty-leader-post',
  check: (context) => missingPost(context, 'dutyLeader', false, { zh: '值班负责人', en: 'duty leader' }),
};
