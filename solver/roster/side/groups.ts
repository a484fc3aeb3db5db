/** Constraints on who holds the series of one group of pupils over the week. */
import { compareText } from '../../model/primitives.ts';
import type { RosterContext, RosterDuty } from '../context.ts';
import type { Offence, SideConstraint } from './constraint.ts';
import type { SideRoster } from './side-roster.ts';

const NONE: readonly number[] = [];

/** Duties of one group on all weekdays. */
interface Group {
  readonly label: string;
  readonly duties: number[];
  /** Subjects that take turns. */
  readonly subjects: readonly string[];
}

/** Puts duties together by label; duties without one belong to no group. */
function groupsOf(
  duties: readonly RosterDuty[],
  labelOf: (duty: RosterDuty) => string | null,
  subjectsOf: (duty: RosterDuty) => readonly string[] = () => [],
): Group[] {
  const groups = new Map<string, Group>();
  duties.forEach((duty, at) => {
    const label = labelOf(duty);
    if (label === null) return;
    const known = groups.get(label);
    if (known) known.duties.push(at);
    else groups.set(label, { label, duties: [at], subjects: subjectsOf(duty) });
  });
  return [...groups.values()].sort((a, b) => compareText(a.label, b.label));
}

function onGroups(
  name: string,
  groups: readonly Group[],
  value: (group: Group, roster: SideRoster) => number,
  offences: (group: Group, roster: SideRoster) => Offence[],
): SideConstraint {
  const cellOf = new Map(groups.flatMap(({ duties }, cell) => duties.map((duty) => [duty, [cell]] as const)));
  return {
    name,
    rank: 'group',
    cells: groups.length,
    labelOf: (cell) => groups[cell].label,
    cellsOfPerson: () => NONE,
    cellsOfDuty: (duty) => cellOf.get(duty) ?? NONE,
    valueOf: (cell, roster) => value(groups[cell], roster),
    offences: (cell, roster) => offences(groups[cell], roster),
  };
}

/** Who holds the group beyond covers on single dates; nobody left out. */
function regularHolders(group: Group, roster: SideRoster): Set<number> {
  const holders = new Set<number>();
  for (const duty of group.duties) {
    if (roster.holder[duty] >= 0 && !roster.isCover(duty)) holders.add(roster.holder[duty]);
  }
  return holders;
}

const beyondOne = (group: Group, roster: SideRoster): number =>
  Math.max(0, regularHolders(group, roster).size - 1);

function gather(group: Group, roster: SideRoster): Offence[] {
  const series = new Set(group.duties.map((duty) => roster.seriesOf[duty]).filter((number) => number >= 0));
  return series.size === 0 ? [] : [{ kind: 'gather', series: [...series] }];
}

/** The series of a duty without its weekday, which comes first: the same place of the same group on every weekday. */
function groupLabel({ demand }: RosterDuty): string {
  return demand.series.slice(demand.series.indexOf('/') + 1);
}

/** The same supervisor for a homework group on all weekdays; counts people beyond the first. */
export function sameSupervisor(context: RosterContext, duties: readonly RosterDuty[]): SideConstraint {
  const groups = groupsOf(duties, (duty) => {
    const kind = context.activity.get(duty.session?.activity ?? '')?.kind;
    return kind === 'homework' && isOfSeries(duty, 'fixed') ? groupLabel(duty) : null;
  });
  return onGroups('homework-supervisor-week', groups, beyondOne, gather);
}

/** The same leader in all sections of a club that asks for it, place by place; counts people beyond the first. */
export function sameLeader(context: RosterContext, duties: readonly RosterDuty[]): SideConstraint {
  const groups = groupsOf(duties, (duty) => {
    const club = context.club.get(duty.session?.club ?? '');
    if (!club?.leaders.same || !duty.session || !isOfSeries(duty, 'leader')) return null;
    return club.id + duty.demand.series.slice(duty.session.id.length);
  });
  return onGroups('club-leader-same', groups, beyondOne, gather);
}

/** Whether a duty belongs to its series by its kind (a lock may have taken it out). */
function isOfSeries({ demand }: RosterDuty, role: 'fixed' | 'leader'): boolean {
  return demand.role === role && demand.series !== demand.id;
}

/**
 * Turns in Q&A rooms whose activity asks for them: over the week the supervisors teach as many of its subjects as there
 * are weekdays (all subjects, where there are fewer); counts the subjects that are missing.
 */
export function subjectTurns(context: RosterContext, duties: readonly RosterDuty[]): SideConstraint {
  const groups = groupsOf(
    duties,
    (duty) => {
      const activity = context.activity.get(duty.session?.activity ?? '');
      const asks = activity?.turns === true && activity.subjects.length > 1;
      return asks && isOfSeries(duty, 'fixed') ? groupLabel(duty) : null;
    },
    (duty) => context.activity.get(duty.session?.activity ?? '')?.subjects ?? [],
  );
  const covered = (group: Group, roster: SideRoster): Set<string> => {
    const subjects = new Set<string>();
    for (const person of regularHolders(group, roster)) {
      for (const subject of context.people[person].staff?.subjects ?? []) {
        if (group.subjects.includes(subject)) subjects.add(subject);
      }
    }
    return subjects;
  };
  return onGroups(
    'qa-subject-turns',
    groups,
    (group, roster) => {
      const weekdays = new Set(group.duties.map((duty) => roster.duties[duty].day.weekday));
      return Math.max(0, Math.min(new Set(group.subjects).size, weekdays.size) - covered(group, roster).size);
    },
    (group, roster) => {
      const series = new Set(
        group.duties.map((duty) => roster.seriesOf[duty]).filter((number) => number >= 0),
      );
      return [...series].flatMap((number): Offence[] => {
        const duty = group.duties.find((at) => roster.seriesOf[at] === number && !roster.isCover(at));
        return duty === undefined ? [] : [{ kind: 'away', duty }];
      });
    },
  );
}
