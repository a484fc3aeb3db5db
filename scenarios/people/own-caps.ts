import type { StaffInput } from '../parts.ts';

/** Caps of people whose posts differ from the teachers': guards stand at every dismissal, leaders take turns. */
export function withOwnCaps(member: StaffInput, leaders: number): StaffInput {
  switch (member.kind) {
    case 'security':
      return { ...member, caps: { perDay: 6, perWeek: 30 } };
    case 'health':
      return { ...member, caps: { perDay: 1, perWeek: 6 } };
    case 'leader':
      // With two leaders each is on duty every second day; with more there is a little room for absences.
      return { ...member, caps: { perDay: 2, perWeek: leaders <= 2 ? 6 : leaders <= 3 ? 5 : 4 } };
    default:
      return member;
  }
}
