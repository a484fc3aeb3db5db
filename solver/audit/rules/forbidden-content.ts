import type { AuditRule } from '../audit.ts';
import { contentFindings } from '../content.ts';

/** 课后服务不刷题备考、不讲新课、不集体补课。 No club or activity of the plan is named or described as forbidden content. */
export const forbiddenContentRule: AuditRule = {
  id: 'forbidden-content',
  check: (context) => contentFindings(context, 'forbidden-content'),
};
