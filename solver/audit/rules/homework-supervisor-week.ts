import type { AuditRule } from '../audit.ts';
import { unrecorded } from '../side/unrecorded.ts';

const RULE = {
  zh: '学校要求时，每个作业小组一周五天由同一人看护',
  en: 'Where the school asks for it, one supervisor for a homework group on all weekdays',
};

/** 学校要求时，每个作业小组一周五天由同一人看护；做不到的在未落实事项中说明。 Where the school asks for it, one supervisor for a homework group on all weekdays; where it is not so, an open item says why. */
export const homeworkSupervisorWeek: AuditRule = {
  id: 'homework-supervisor-week',
  check: (context) => unrecorded(context, (name) => name === 'homework-supervisor-week', RULE),
};
