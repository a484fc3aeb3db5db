import type { Duty } from '../../model/duty.ts';
import type { Post } from '../../model/menu.ts';
import type { ExternalPerson, StaffMember } from '../../model/people.ts';
import type { Session } from '../../model/session.ts';
import type { AuditContext } from '../context.ts';
import { type ExpectedDuty, expectedDuties } from '../expected-duties.ts';
import { fixedBySchool } from '../locked.ts';
import { type DutyPlace, placeOf } from '../places.ts';
import type { AuditDay } from '../school-days.ts';
import { type AgreedShare, agreedShares } from './shares.ts';

/** Somebody who may have duties; indices follow the order of ids. */
export interface RosterPerson {
  readonly index: number;
  readonly id: string;
  readonly staff: StaffMember | null;
  readonly external: ExternalPerson | null;
  /** Weight of the squared load; 0: outside fairness. */
  readonly weight: number;
  /** Twentieths of a full-time equivalent; 0: exempt, and externals. */
  readonly shareParts: number;
  readonly carriedInUnits: number;
  /** Classes the person teaches or is homeroom teacher of, with their grades and stages. */
  readonly classes: ReadonlySet<string>;
  readonly grades: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly perDay: number;
  readonly perWeek: number;
  readonly mostUnits: number;
}

/** A duty of the plan that is called for, with what rules look up. */
export interface RosterDuty {
  readonly duty: Duty;
  readonly day: AuditDay;
  readonly post: Post;
  readonly session: Session | null;
  readonly place: DutyPlace;
  /** What the duty is by its kind, also where somebody covers it. */
  readonly role: ExpectedDuty['role'];
  /** The series of the duty, or its own id where it is locked. */
  readonly series: string;
  /** The person was fixed before the roster: by a lock, or as leader by the matrix. */
  readonly given: boolean;
  /** Who had it when the layers were solved, before single dates changed hands; null: nobody. */
  readonly holder: string | null;
  /** The layers gave it as a cover on its date, not with its series. */
  readonly cover: boolean;
}

export interface RosterView {
  readonly people: readonly RosterPerson[];
  readonly person: ReadonlyMap<string, RosterPerson>;
  readonly duties: readonly RosterDuty[];
  readonly byId: ReadonlyMap<string, RosterDuty>;
}

/** The roster of the plan against what is called for. Duties that nothing calls for are left to `duty-set`. */
export function rosterView(context: AuditContext): RosterView {
  const expected = expectedDuties(context);
  const before = exchangedFrom(context);
  const singles = new Set(
    context.plan.roster.flows.flatMap(({ kind, items }) => (kind === 'dated' ? items : [])),
  );
  const duties = context.plan.roster.duties.flatMap((duty): RosterDuty[] => {
    const due = expected.get(duty.id);
    const day = context.dayOn.get(duty.date);
    if (!due || !day) return [];
    const locked = fixedBySchool(context, duty);
    const led = duty.role === 'leader' && duty.person !== null && due.leader === duty.person;
    const exchanged = before.has(duty.id);
    return [
      {
        duty,
        day,
        post: due.post,
        session: due.session ?? null,
        place: placeOf(context, duty),
        role: due.role,
        series: duty.series === duty.id ? duty.id : due.series,
        given: locked || led,
        holder: exchanged ? (before.get(duty.id) ?? null) : duty.person,
        cover: duty.role === 'cover' && (!exchanged || singles.has(duty.id)),
      },
    ];
  });
  const people = rosterPeople(context, agreedShares(context));
  return {
    people,
    person: new Map(people.map((person) => [person.id, person])),
    duties,
    byId: new Map(duties.map((entry) => [entry.duty.id, entry])),
  };
}

/** Who had the duties that changed hands after the layers. */
function exchangedFrom({ plan }: AuditContext): Map<string, string | null> {
  const before = new Map<string, string | null>();
  for (const { kind, items, from = [], people } of plan.roster.flows) {
    if (kind !== 'exchange') continue;
    for (const [at, id] of items.entries()) before.set(id, people[from[at]]?.person ?? null);
  }
  return before;
}

function rosterPeople(context: AuditContext, shares: ReadonlyMap<string, AgreedShare>): RosterPerson[] {
  const { staff, externals, options } = context.school;
  const stageOf = new Map(context.school.grades.map(({ id, stage }) => [id, stage]));
  const own = staff.map((person) => {
    const classes = new Set(person.teaches.map((entry) => entry.class));
    if (person.homeroomOf !== undefined) classes.add(person.homeroomOf);
    const grades = new Set([...classes].flatMap((id) => context.gradeOfClass.get(id) ?? []));
    const stages = new Set([...grades].flatMap((id) => stageOf.get(id) ?? []));
    return {
      id: person.id,
      classes,
      grades,
      stages,
      staff: person,
      external: null,
      weight: shares.get(person.id)?.weight ?? 0,
      shareParts: shares.get(person.id)?.parts ?? 0,
      carriedInUnits: person.carriedInUnits,
      perDay: person.caps.perDay ?? options.defaultCaps.perDay,
      perWeek: person.caps.perWeek ?? options.defaultCaps.perWeek,
      mostUnits: person.weeklyLoad.most ?? Number.POSITIVE_INFINITY,
    };
  });
  const nothing: ReadonlySet<string> = new Set();
  const outside = externals.map((person) => ({
    id: person.id,
    staff: null,
    external: person,
    classes: nothing,
    grades: nothing,
    stages: nothing,
    weight: 0,
    shareParts: 0,
    carriedInUnits: 0,
    perDay: Number.POSITIVE_INFINITY,
    perWeek: Number.POSITIVE_INFINITY,
    mostUnits: Number.POSITIVE_INFINITY,
  }));
  return [...own, ...outside]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((person, index) => ({ ...person, index }));
}
