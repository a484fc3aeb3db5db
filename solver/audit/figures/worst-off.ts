import type { Duty } from '../../model/duty.ts';
import type { WorstOff, WorstOffReason } from '../../model/fairness-details.ts';
import type { StaffMember } from '../../model/people.ts';
import type { PersonLoad } from '../../model/reports.ts';
import type { AuditContext } from '../context.ts';
import { willingnessOf } from '../willingness.ts';

type Kind = WorstOffReason['kind'];
type Reason = Omit<WorstOffReason, 'sentence'>;

/**
 * The five with the highest load for their share and why, counted again; sentences have to name the person and the figure.
 */
export function worstOffFigures(
  context: AuditContext,
  people: readonly PersonLoad[],
  counted: readonly Duty[],
  stated: readonly WorstOff[],
): WorstOff[] {
  const loadOf = (load: PersonLoad): number => (load.totalUnits + load.carriedInUnits) / load.shareWeight;
  const falling = [...people].sort((a, b) =>
    loadOf(a) === loadOf(b) ? (a.person < b.person ? -1 : 1) : loadOf(b) - loadOf(a),
  );
  const sharing = people.flatMap(({ person }) => context.staff.get(person) ?? []);
  return falling.slice(0, 5).map((load, at) => {
    const own = counted.filter(({ person }) => person === load.person);
    const member = context.staff.get(load.person) as StaffMember;
    const reasons = reasonsOf(context, member, load, own, sharing);
    return {
      person: load.person,
      loadPerShare: loadOf(load),
      aboveTargetUnits: load.totalUnits - load.targetUnits,
      reasons: reasons.map((reason, k) => ({
        ...reason,
        sentence: sentenceFor(context, member, reason, stated[at]?.reasons[k]),
      })),
    };
  });
}

function reasonsOf(
  context: AuditContext,
  member: StaffMember,
  load: PersonLoad,
  own: readonly Duty[],
  sharing: readonly StaffMember[],
): Reason[] {
  const reasons: Reason[] = [];
  const sumOf = (duties: readonly Duty[]): number => duties.reduce((sum, { units }) => sum + units, 0);
  const byLoad = (kind: Kind, duties: readonly Duty[], people?: number): void => {
    const value = sumOf(duties);
    if (value === 0 || value < load.totalUnits / 4) return;
    reasons.push(people === undefined ? { kind, value } : { kind, value, people });
  };
  const others = new Map(own.map((duty) => [duty, othersFor(context, duty, sharing, member)]));
  const fewOthers = own.filter((duty) => (others.get(duty)?.length ?? 0) <= 2);
  byLoad('fewQualified', fewOthers, Math.min(...fewOthers.map((duty) => others.get(duty)?.length ?? 0)));
  byLoad(
    'clubLeader',
    own.filter(({ role }) => role === 'leader'),
  );
  const classes = [...member.teaches.map((entry) => entry.class), member.homeroomOf];
  byLoad(
    'ownClass',
    own.filter(
      ({ work, session }) =>
        work === 'homework' &&
        context.session.get(session ?? '')?.classes.some((id) => classes.includes(id)) === true,
    ),
  );
  byLoad(
    'refusedByOthers',
    own.filter((duty) => {
      const asked = others.get(duty) ?? [];
      const day = context.dayOn.get(duty.date)?.follows ?? 1;
      const against = asked.filter((other) =>
        ['refuse', 'reluctant'].includes(willingnessOf(other, day, duty.block, duty.work)),
      ).length;
      return against > 0 && against >= asked.length - against;
    }),
  );
  const glad = load.byWillingness.willing + load.byWillingness.eager;
  if (glad > 0 && glad >= load.duties - glad) reasons.push({ kind: 'asked', value: glad });
  if (load.shareWeight < 1) reasons.push({ kind: 'partTime', value: load.shareWeight });
  if (member.carriedInUnits > 0) reasons.push({ kind: 'carriedIn', value: member.carriedInUnits });
  const above = Math.round((load.totalUnits - load.targetUnits) * 1e6) / 1e6;
  const largest = Math.max(
    0,
    ...[...new Set(own.map(({ series }) => series))].map((id) =>
      sumOf(own.filter(({ series }) => series === id)),
    ),
  );
  if (above > 0 && above <= largest) reasons.push({ kind: 'wholeSeries', value: largest });
  return reasons.length === 0 ? [{ kind: 'other', value: above }] : reasons;
}

/** Others with a share who are of the kind, have the skills, and could lead the club if it is to be led. */
function othersFor(
  context: AuditContext,
  duty: Duty,
  sharing: readonly StaffMember[],
  member: StaffMember,
): StaffMember[] {
  const session = context.session.get(duty.session ?? '');
  const leads = session?.kind === 'club' && duty.post === session.post;
  const club = leads ? context.club.get(session.club ?? '') : undefined;
  const post = context.post.get(duty.post);
  return sharing.filter((other) => {
    if (other.id === member.id || !post?.staffKinds.includes(other.kind)) return false;
    const { skill, subjects = [], people = [other.id] } = club?.leaders ?? {};
    const needed = skill === undefined ? post.skills : [...post.skills, skill];
    const teaches = subjects.length === 0 || subjects.some((subject) => other.subjects.includes(subject));
    return teaches && people.includes(other.id) && needed.every((entry) => other.skills.includes(entry));
  });
}

/** The stated sentence where it names the person and the figure of the reason; otherwise what it should name. */
function sentenceFor(
  context: AuditContext,
  member: StaffMember,
  { kind, value }: Reason,
  stated: WorstOffReason | undefined,
): WorstOffReason['sentence'] {
  const plain = kind === 'asked' || kind === 'partTime';
  const figure = plain ? value : Math.round((value / context.school.options.unitsPerLesson) * 100) / 100;
  const names = (text: string): boolean => {
    const numbers: readonly string[] = text.replaceAll(member.name, '').match(/-?\d+(?:\.\d+)?/g) ?? [];
    return text.includes(member.name) && numbers.includes(String(figure));
  };
  if (stated && names(stated.sentence.zh) && names(stated.sentence.en)) return stated.sentence;
  return { zh: `${member.name} … ${figure}`, en: `${member.name} … ${figure}` };
}
