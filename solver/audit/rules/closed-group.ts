import type { Club } from '../../model/menu.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { pupilName } from '../describe.ts';
import { staysOn } from '../pupils.ts';

/**
 * 校队等固定成员的班次，成员与名单完全一致。
 * A closed group holds nobody but its members, and every member who stays at all meetings of one of its sections is in
 * it, unless another closed group or a lock has the pupil at that time.
 */
export const closedGroup: AuditRule = {
  id: 'closed-group',
  check(context) {
    return context.school.clubs.flatMap((club): Finding[] => {
      if (!club.members) return [];
      const { strangers, missing } = compare(context, club, club.members);
      if (strangers.length + missing.length === 0) return [];
      const names = (ids: readonly string[]): string => ids.map((id) => pupilName(context, id)).join('、');
      const parts = [
        ...(strangers.length > 0
          ? [{ zh: `多出${names(strangers)}`, en: `not a member: ${names(strangers)}` }]
          : []),
        ...(missing.length > 0 ? [{ zh: `缺少${names(missing)}`, en: `missing: ${names(missing)}` }] : []),
      ];
      return [
        {
          who: [...strangers, ...missing].sort(),
          where: club.id,
          when: '',
          sentence: {
            zh: `${club.name}的成员与名单不一致：${parts.map(({ zh }) => zh).join('；')}。`,
            en: `${club.name} does not match its list: ${parts.map(({ en }) => en).join('; ')}.`,
          },
          remedy: { zh: '按名单调整成员。', en: 'Set the members as listed.' },
        },
      ];
    });
  },
};

function compare(
  context: AuditContext,
  club: Club,
  members: readonly string[],
): { strangers: string[]; missing: string[] } {
  const { placements } = context.plan.enrolment;
  const placed = new Set(
    placements
      .filter(({ session }) => context.session.get(session)?.club === club.id)
      .map(({ pupil }) => pupil),
  );
  const sections = new Map<string, { weekday: number; block: string }[]>();
  for (const { club: of, section = '', weekday, block } of context.plan.matrix.sessions) {
    if (of === club.id) sections.set(section, [...(sections.get(section) ?? []), { weekday, block }]);
  }
  const missing = members.filter((id) => {
    const pupil = context.pupil.get(id);
    if (!pupil || placed.has(id) || excused(context, club, id)) return false;
    const taken = placements.filter((entry) => entry.pupil === id && isFixed(context, entry));
    return [...sections.values()].some((meetings) =>
      meetings.every(
        ({ weekday, block }) =>
          staysOn(pupil, weekday, block) &&
          !taken.some((entry) => entry.weekday === weekday && entry.block === block),
      ),
    );
  });
  return { strangers: [...placed].filter((id) => !members.includes(id)).sort(), missing: missing.sort() };
}

/** Locked out by the school, of a grade the group is not open to, or without consent to its fee. */
function excused(context: AuditContext, club: Club, id: string): boolean {
  const pupil = context.pupil.get(id);
  const grade = context.gradeOfClass.get(pupil?.class ?? '') ?? '';
  const agreed = club.feeFenPerSession === 0 || (pupil?.source?.paidConsent.includes(club.id) ?? false);
  return (
    !agreed ||
    !club.grades.includes(grade) ||
    context.school.locks.some(
      (lock) => lock.kind === 'notMember' && lock.club === club.id && lock.pupil === id,
    )
  );
}

/** A place by another closed group or by a lock. */
function isFixed(context: AuditContext, placement: { pupil: string; session: string }): boolean {
  const club = context.club.get(context.session.get(placement.session)?.club ?? '');
  return (
    club?.members !== undefined ||
    context.school.locks.some(
      (lock) => lock.kind === 'member' && lock.pupil === placement.pupil && lock.club === club?.id,
    )
  );
}
