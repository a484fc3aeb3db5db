import type { StaffInput } from '../parts.ts';
import { UNITS_PER_LESSON } from '../term/posts.ts';

interface Terms {
  /** Agreed amount in lessons a week. */
  readonly lessons: number;
  readonly caps?: { readonly perDay: number; readonly perWeek: number };
}

/** Agreed amounts and caps of people whose posts differ from the teachers': guards stand at every dismissal. */
const TERMS: Readonly<Partial<Record<StaffInput['kind'], Terms>>> = {
  security: { lessons: 6, caps: { perDay: 6, perWeek: 30 } },
  health: { lessons: 4, caps: { perDay: 1, perWeek: 6 } },
  library: { lessons: 4 },
  logistics: { lessons: 4 },
};

/** Two leaders are on duty every second day; with more there is a little room for absences. */
function termsOfLeaders(leaders: number): Terms {
  if (leaders <= 2) return { lessons: 3, caps: { perDay: 2, perWeek: 6 } };
  return { lessons: 2, caps: { perDay: 2, perWeek: leaders === 3 ? 5 : 4 } };
}

export function withOwnTerms(member: StaffInput, leaders: number): StaffInput {
  const terms = member.kind === 'leader' ? termsOfLeaders(leaders) : TERMS[member.kind];
  if (!terms) return member;
  return {
    ...member,
    weeklyLoad: { wished: terms.lessons * UNITS_PER_LESSON },
    ...(terms.caps ? { caps: terms.caps } : {}),
  };
}
