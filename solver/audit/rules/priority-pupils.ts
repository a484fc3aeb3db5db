import type { Club } from '../../model/menu.ts';
import type { Session } from '../../model/session.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { pupilName } from '../describe.ts';
import { listParam } from '../policy-params.ts';
import { type AuditPupil, staysOn } from '../pupils.ts';

/**
 * 困难学生等优先。
 * No justified envy: no pupil with one of the region's flags, with wishes and without any club, could take the seat
 * that somebody without a flag has in a club on the list. Seats of closed groups and by lock are not drawn.
 */
export const priorityPupils: AuditRule = {
  id: 'priority-pupils',
  check(context) {
    const flags = listParam(context.policy, 'priority-pupils', 'flags');
    const isFirst = ({ source }: AuditPupil): boolean =>
      source?.priority.some((flag) => flags.includes(flag)) ?? false;
    const placed = new Set(context.plan.enrolment.placements.map(({ pupil }) => pupil));
    const seats = drawnSeats(context);
    return context.pupils.flatMap((pupil): Finding[] => {
      if (!pupil.source || pupil.source.want === 0 || placed.has(pupil.id) || !isFirst(pupil)) return [];
      for (const choice of pupil.choices) {
        const club = context.club.get(choice);
        if (!club || !mayTake(context, pupil, club)) continue;
        for (const { section, sessions, members } of seats.get(club.id) ?? []) {
          const other = members.find((id) => {
            const member = context.pupil.get(id);
            return member !== undefined && !isFirst(member);
          });
          if (other === undefined || !canAttend(context, pupil, club, sessions)) continue;
          const [who, whom] = [pupilName(context, pupil.id), pupilName(context, other)];
          return [
            {
              who: [pupil.id, other],
              where: section,
              when: '',
              sentence: {
                zh: `${who}属于优先对象，没有排上任何社团，而${whom}占有${club.name}的名额。`,
                en: `${who} is to be served first and has no club, while ${whom} has a seat in ${club.name}.`,
              },
              remedy: { zh: '先为优先对象安排。', en: 'Place pupils with priority first.' },
            },
          ];
        }
      }
      return [];
    });
  },
};

interface DrawnSection {
  readonly section: string;
  readonly sessions: Session[];
  readonly members: string[];
}

/** Sections of clubs with the members who got their seats by wish, by club. */
function drawnSeats(context: AuditContext): Map<string, DrawnSection[]> {
  const locked = new Set(
    context.school.locks.flatMap((lock) => (lock.kind === 'member' ? [`${lock.pupil}|${lock.club}`] : [])),
  );
  const sections = new Map<string, DrawnSection>();
  const result = new Map<string, DrawnSection[]>();
  for (const session of context.plan.matrix.sessions) {
    const club = context.club.get(session.club ?? '');
    if (!club || club.members || session.section === undefined) continue;
    const known = sections.get(session.section);
    if (known) known.sessions.push(session);
    else {
      const section = { section: session.section, sessions: [session], members: [] };
      sections.set(session.section, section);
      result.set(club.id, [...(result.get(club.id) ?? []), section]);
    }
  }
  for (const { pupil, session: at } of context.plan.enrolment.placements) {
    const session = context.session.get(at);
    if (locked.has(`${pupil}|${session?.club}`)) continue;
    const members = sections.get(session?.section ?? '')?.members;
    if (members && !members.includes(pupil)) members.push(pupil);
  }
  return result;
}

function mayTake(context: AuditContext, pupil: AuditPupil, club: Club): boolean {
  const { source } = pupil;
  const grade = context.gradeOfClass.get(pupil.class) ?? '';
  const barred = context.school.locks.some(
    (lock) => lock.kind === 'notMember' && lock.pupil === pupil.id && lock.club === club.id,
  );
  const consent = club.feeFenPerSession === 0 || (source?.paidConsent.includes(club.id) ?? false);
  return !barred && consent && club.grades.includes(grade) && club.sessionsPerWeek <= (source?.want ?? 0);
}

/** Stays at every meeting, on weekdays asked for, within the limit of fees. */
function canAttend(
  context: AuditContext,
  pupil: AuditPupil,
  club: Club,
  sessions: readonly Session[],
): boolean {
  const pins = pupil.pins.filter((pin) => pin.club === club.id).map(({ weekday }) => weekday);
  const fits = sessions.every(
    ({ weekday, block }) => staysOn(pupil, weekday, block) && (pins.length === 0 || pins.includes(weekday)),
  );
  const grade = context.gradeOfClass.get(pupil.class) ?? '';
  const dates = sessions.flatMap((session) =>
    context.runsOn(session).filter(({ day }) => day.clubs.has(grade)),
  );
  const fee = dates.length * club.feeFenPerSession;
  return fits && fee <= (pupil.source?.feeLimitFenPerTerm ?? Number.POSITIVE_INFINITY);
}
