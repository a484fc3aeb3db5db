import type { Diagnosis, DiagnosisCause, DiagnosisCauseCode } from '../../model/diagnosis.ts';
import type { OpenItem } from '../../model/plan-document.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { AuditContext } from '../context.ts';
import { wrongWitness } from './diagnosis-witness.ts';

/**
 * What is wrong with the diagnosis of a section that stays out; null for nothing. The section really stays out; every
 * cause is a thing that the school document says or that is on the table; the witness of every remedy stands under the
 * rules after the change it names and no other. That the causes leave no place, and that none can be spared, would take
 * the search again and is not recomputed.
 */
export function wrongDiagnosis(item: OpenItem, context: AuditContext): Sentence | null {
  const { diagnosis } = item;
  if (!diagnosis) return null;
  const { section, causes, remedies, status } = diagnosis;
  if (!item.refs.includes(section) || !sectionExists(context, section)) {
    return { zh: `没有班次 ${section}`, en: `there is no section ${section}` };
  }
  if (context.plan.matrix.sessions.some((session) => session.section === section)) {
    return { zh: `班次 ${section} 其实已经排进`, en: `${section} is on the table` };
  }
  if ((status === 'limit') !== (causes.length === 0)) {
    return { zh: `班次 ${section} 的原因与结论不符`, en: `causes and status of ${section} do not fit` };
  }
  for (const cause of causes) {
    if (!holds(cause, diagnosis, context)) {
      const about = `${cause.code} ${cause.refs.join(' ')}`;
      return { zh: `原因 ${about} 与学校数据不符`, en: `the cause ${about} is not what the school says` };
    }
  }
  for (const remedy of remedies) {
    const wrong = wrongWitness(section, remedy, context);
    if (wrong) return wrong;
  }
  return null;
}

function sectionExists(context: AuditContext, section: string): boolean {
  const [id, number] = split(section);
  const club = context.club.get(id);
  return club !== undefined && number >= 1 && number <= club.sections;
}

function split(section: string): [club: string, number: number] {
  const at = section.lastIndexOf('#');
  return [section.slice(0, at), Number(section.slice(at + 1))];
}

type Test = (context: AuditContext, ref: string, section: string) => boolean;

const clubSays =
  (says: (club: NonNullable<ReturnType<AuditContext['club']['get']>>) => boolean): Test =>
  ({ club: clubs }, ref, section) => {
    const club = clubs.get(ref);
    return club !== undefined && split(section)[0] === ref && says(club);
  };

const locked =
  (
    kind: AuditContext['school']['locks'][number]['kind'],
    names: (lock: object, ref: string) => boolean,
  ): Test =>
  ({ school }, ref) =>
    school.locks.some((lock) => lock.kind === kind && names(lock, ref));

const field =
  (name: string) =>
  (lock: object, ref: string): boolean =>
    Object.entries(lock).some(([key, value]) => key === name && value === ref);

const sectionLocked: Test = ({ school }, ref) =>
  school.locks.some((lock) => lock.kind === 'section' && `${lock.club}#${lock.section}` === ref);

const itself: Test = (_, ref, section) => ref === section;

const personExists: Test = ({ staff, external }, ref) => staff.has(ref) || external.has(ref);

const SAYS: Readonly<Record<DiagnosisCauseCode, Test>> = {
  ownLock: (context, ref, section) => ref === section && sectionLocked(context, ref, section),
  otherLock: (context, ref, section) => ref !== section && sectionLocked(context, ref, section),
  otherSection: ({ plan, ...context }, ref, section) =>
    ref !== section &&
    sectionExists({ plan, ...context }, ref) &&
    // The enrolment may have closed it afterwards, for want of pupils.
    (plan.matrix.sessions.some((session) => session.section === ref) ||
      plan.matrix.closedSections.some((closed) => closed.section === ref)),
  clubDays: clubSays(({ weekdays, blocks }) => weekdays !== undefined || blocks !== undefined),
  clubDates: clubSays(({ window, weeks }) => window !== undefined || weeks !== 'every'),
  cellLocked: locked('noClub', field('club')),
  roomKind: clubSays(({ room }) => room.kinds.length > 0 || room.rooms !== undefined),
  equipment: clubSays(({ room }) => room.equipment.length > 0),
  roomSeats: clubSays(() => true),
  leaderAsked: clubSays(() => true),
  teamSize: clubSays(({ leaders }) => leaders.count > 1 || leaders.alternating),
  meetings: clubSays(({ sessionsPerWeek }) => sessionsPerWeek > 1),
  vendorDates: ({ school, club }, ref, section) =>
    school.vendors.some(({ id }) => id === ref) && club.get(split(section)[0])?.vendor === ref,
  approval: ({ external }, ref) => external.has(ref),
  personAway: personExists,
  refusal: ({ school, staff }, ref) =>
    school.options.refusalBinds &&
    (staff.get(ref)?.willingness.some(({ level }) => level === 'refuse') ?? false),
  personLockedFree: locked('freePerson', field('person')),
  personCaps: ({ staff }, ref) => staff.has(ref),
  roomShared: ({ room }, ref) => (room.get(ref)?.groupsAtOnce ?? 0) > 1,
  roomClosed: ({ room }, ref) => (room.get(ref)?.closed.length ?? 0) > 0,
  roomLockedEmpty: locked('emptyRoom', field('room')),
  fixedGroups: ({ plan }, ref) =>
    plan.matrix.sessions.some(
      ({ mode, room, fallbackRoom }) => mode === 'always' && (room === ref || fallbackRoom === ref),
    ),
  travel: ({ school: { travel } }) => travel.betweenBuildingsMinutes > 0 || travel.betweenCampusesMinutes > 0,
  shelter: ({ school }) => school.rooms.some(({ outdoors }) => outdoors),
  commonMembers: clubSays(() => true),
  nothingFits: clubSays(() => true),
  peopleNeeded: itself,
  roomsNeeded: itself,
};

function holds({ code, refs }: DiagnosisCause, { section }: Diagnosis, context: AuditContext): boolean {
  return refs.length > 0 && refs.every((ref) => SAYS[code](context, ref, section));
}
