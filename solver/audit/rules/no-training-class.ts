import type { AuditRule } from '../audit.ts';
import { contentFindings } from '../content.ts';

/** 课后服务不办成培训班、补习班。 No club or activity of the plan is a training or cram class. */
export const noTrainingClass: AuditRule = {
  id: 'no-training-class',
  check: (context) => contentFindings(context, 'no-training-class'),
};
