import type { AuditRule } from '../audit.ts';
import { unrecorded } from '../side/unrecorded.ts';

const RULE = {
  zh: '要求轮流的答疑室，一周内各学科教师轮流',
  en: 'Where a Q&A room asks for turns, teachers of its subjects take turns over the week',
};

/** 要求轮流的答疑室，一周内各学科教师轮流；做不到的在未落实事项中说明。 Where a Q&A room asks for turns, teachers of its subjects take turns over the week; where it is not so, an open item says why. */
export const qaSubjectTurns: AuditRule = {
  id: 'qa-subject-turns',
  check: (context) => unrecorded(context, (name) => name === 'qa-subject-turns', RULE),
};
