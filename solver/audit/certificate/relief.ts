import type { OpenItem } from '../../model/plan-document.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { Relief, Remedy } from '../../model/relief.ts';
import type { AuditContext } from '../context.ts';
import { Eligibility } from './eligibility.ts';
import { clash } from './holdings.ts';
import type { RosterDuty, RosterPerson, RosterView } from './roster-view.ts';

/** What each remedy costs (`solver/roster/README.md`, section 10). */
const COSTS: Readonly<Record<Remedy['kind'], number>> = {
  raiseWeekCap: 2,
  raiseWeekLoad: 2,
  raiseDayCap: 3,
  askRefuser: 4,
  addPerson: 10,
};

/**
 * What is wrong with a remedy that an open item promises; null: after the changes it lists, with caps raised and people
 * asked as it says and nothing else, somebody who may take it has every duty that it covers, and every rule holds.
 */
export function wrongRelief(item: OpenItem, context: AuditContext, view: RosterView): Sentence | null {
  const { relief } = item;
  if (!relief) return null;
  const { remedies, covers, changes, cost } = relief;
  const due = remedies.reduce(
    (sum, remedy) => sum + COSTS[remedy.kind] * (remedy.kind === 'addPerson' ? remedy.count : 1),
    0,
  );
  if (cost !== due)
    return { zh: `补救费用应为 ${due}，写 ${cost}`, en: `the remedies cost ${due}, not ${cost}` };
  const raised = remedies.find((remedy) => !startsFromNow(remedy, view));
  if (raised)
    return { zh: `补救 ${raised.kind} 的现值不符`, en: `${raised.kind} does not start from what holds now` };
  const open = new Set(item.refs);
  const filled = new Set(changes.filter(({ from }) => from === null).map(({ duty }) => duty));
  const fits =
    covers.length === filled.size &&
    covers.every((duty) => open.has(duty) && filled.has(duty)) &&
    new Set(changes.map(({ duty }) => duty)).size === changes.length;
  if (!fits)
    return { zh: '补救后落实的任务与所列不符', en: 'the duties covered are not those of the changes' };
  return wrongChanges(relief, context, view);
}

function startsFromNow(remedy: Remedy, view: RosterView): boolean {
  if (remedy.kind === 'addPerson') return true;
  const person = view.person.get(remedy.person);
  if (!person?.staff) return false;
  if (remedy.kind === 'askRefuser') return true;
  const now = { raiseDayCap: person.perDay, raiseWeekCap: person.perWeek, raiseWeekLoad: person.mostUnits };
  return remedy.from === now[remedy.kind] && remedy.to > remedy.from;
}

function wrongChanges(
  { remedies, changes }: Relief,
  context: AuditContext,
  view: RosterView,
): Sentence | null {
  const usual = new Eligibility(context, view);
  const { school } = context;
  const options = { ...school.options, refusalBinds: false };
  const asked = new Eligibility({ ...context, school: { ...school, options } }, view);
  const to = new Map(changes.map((change) => [change.duty, change.to]));
  const byPerson = new Map<string, RosterDuty[]>();
  for (const entry of view.duties) {
    const { id, person } = entry.duty;
    const holder = to.has(id) ? to.get(id) : person;
    if (holder) byPerson.set(holder, [...(byPerson.get(holder) ?? []), entry]);
  }
  const newcomers = new Map<string, RosterDuty[]>();
  for (const { duty, from, to: taker } of changes) {
    const entry = view.byId.get(duty);
    if (!entry || entry.given || entry.duty.person !== from || (taker !== null && from === taker)) {
      return { zh: `补救中 ${duty} 的变动与方案不符`, en: `the change of ${duty} is not the plan's` };
    }
    if (taker === null) {
      const key = `${entry.duty.post}/${entry.day.follows}/${entry.duty.block}`;
      newcomers.set(key, [...(newcomers.get(key) ?? []), entry]);
      continue;
    }
    const person = view.person.get(taker);
    const refusal = remedies.some(
      (remedy) =>
        remedy.kind === 'askRefuser' &&
        remedy.person === taker &&
        remedy.post === entry.duty.post &&
        remedy.weekday === entry.day.follows &&
        remedy.block === entry.duty.block,
    );
    const rows = refusal ? asked : usual;
    const as = entry.role === 'rotating' ? 'own' : 'cover';
    const able =
      person !== undefined &&
      rows.qualified(entry, as)[person.index] === 1 &&
      rows.present(entry)[person.index] === 1 &&
      hasRoom(person, entry, byPerson.get(taker) ?? [], remedies, context);
    if (!able)
      return { zh: `按补救方案，${taker} 仍不能承担 ${duty}`, en: `even then ${taker} cannot take ${duty}` };
  }
  return wrongNewcomers(newcomers, remedies, context);
}

/** Everything the person would have fits together with the duty, under the caps as raised. */
function hasRoom(
  person: RosterPerson,
  entry: RosterDuty,
  held: readonly RosterDuty[],
  remedies: readonly Remedy[],
  context: AuditContext,
): boolean {
  const raisedTo = (kind: 'raiseDayCap' | 'raiseWeekCap' | 'raiseWeekLoad', now: number): number =>
    remedies.reduce(
      (most, remedy) =>
        remedy.kind === kind && remedy.person === person.id ? Math.max(most, remedy.to) : most,
      now,
    );
  const onDate = held.filter(({ day }) => day === entry.day);
  const inWeek = held.filter(({ day }) => day.week === entry.day.week);
  const units = inWeek.reduce((sum, { duty }) => sum + duty.units, 0);
  return (
    onDate.every((other) => other === entry || !clash(context, other, entry)) &&
    onDate.length <= raisedTo('raiseDayCap', person.perDay) &&
    inWeek.length <= raisedTo('raiseWeekCap', person.perWeek) &&
    units <= raisedTo('raiseWeekLoad', person.mostUnits)
  );
}

/** No more new people at once than the remedies name. */
function wrongNewcomers(
  newcomers: ReadonlyMap<string, readonly RosterDuty[]>,
  remedies: readonly Remedy[],
  context: AuditContext,
): Sentence | null {
  for (const [key, duties] of newcomers) {
    const count = remedies.reduce(
      (sum, remedy) =>
        remedy.kind === 'addPerson' && `${remedy.post}/${remedy.weekday}/${remedy.block}` === key
          ? sum + remedy.count
          : sum,
      0,
    );
    const crowded = duties.some(
      (entry) =>
        duties.filter((other) => other.day === entry.day && (other === entry || clash(context, entry, other)))
          .length > count,
    );
    if (crowded) return { zh: `新增人员不足以承担 ${key}`, en: `there are not enough new people for ${key}` };
  }
  return null;
}
