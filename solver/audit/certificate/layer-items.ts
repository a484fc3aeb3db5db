import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { CoverageClass } from '../../model/menu.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { AuditContext } from '../context.ts';
import { affinityCost, willingnessCost } from './costs.ts';
import type { Eligibility } from './eligibility.ts';
import { clash, type Holdings } from './holdings.ts';
import type { RosterDuty, RosterPerson, RosterView } from './roster-view.ts';
import { nearestWhole } from './shares.ts';

/** A series with its duties, or one dated duty. */
export interface LayerItem {
  readonly id: string;
  /** By date. */
  readonly duties: readonly RosterDuty[];
  readonly coverage: CoverageClass;
  readonly dayCell: string;
  readonly weekCell: string;
}

/** That a person may take an item, with what it costs at each linear level. */
export interface Taker {
  readonly person: RosterPerson;
  readonly externals: number;
  readonly affinity: number;
  readonly willingness: number;
  readonly missingDates: number;
}

/** What stands before a layer: who may take what, and what everybody has already. */
export interface LayerState {
  readonly context: AuditContext;
  readonly view: RosterView;
  readonly eligibility: Eligibility;
  readonly holdings: Holdings;
  /** Duties by series, in order of dates. */
  readonly bySeries: ReadonlyMap<string, readonly RosterDuty[]>;
}

/** The items of a certificate with their duties, or what is wrong with the list. */
export function layerItems(
  flow: FlowCertificate,
  { context, view, bySeries }: LayerState,
): LayerItem[] | Sentence {
  const items: LayerItem[] = [];
  for (const [at, id] of flow.items.entries()) {
    if (at > 0 && !(flow.items[at - 1] < id)) {
      return { zh: `条目 ${id} 重复或次序不对`, en: `item ${id} is listed twice or out of order` };
    }
    const single = view.byId.get(id);
    const duties = flow.kind === 'dated' ? (single ? [single] : []) : (bySeries.get(id) ?? []);
    if (duties.length === 0)
      return { zh: `条目 ${id} 没有对应的任务`, en: `item ${id} is no duty of the plan` };
    const [first] = duties;
    const rotating = first.role === 'rotating';
    const kindFits = {
      weekly: !rotating,
      cycle: rotating,
      dated: first.cover || (rotating && context.school.options.rotation.kind === 'dated'),
      exchange: false,
    }[flow.kind];
    if (!kindFits)
      return { zh: `条目 ${id} 不属于这类层`, en: `item ${id} does not belong to a layer of this kind` };
    if (duties.some(({ duty }) => duty.units !== flow.loadUnits)) {
      return {
        zh: `条目 ${id} 的工作量与本层不符`,
        en: `item ${id} weighs something else than the layer says`,
      };
    }
    items.push({ id, duties, coverage: first.post.coverage, ...cellsOf(context, flow.kind, first) });
  }
  const dates = items.reduce((sum, { duties }) => sum + duties.length, 0);
  const unit = nearestWhole(flow.loadUnits * dates, Math.max(1, items.length));
  if (items.length === 0 || flow.unit !== unit) {
    return {
      zh: `每项应计 ${unit} 单位，证书写 ${flow.unit}`,
      en: `an item counts ${unit} units, not ${flow.unit}`,
    };
  }
  return items;
}

function cellsOf(
  context: AuditContext,
  kind: FlowCertificate['kind'],
  { day }: RosterDuty,
): { dayCell: string; weekCell: string } {
  if (kind === 'weekly') return { dayCell: `${day.follows}`, weekCell: 'term' };
  if (kind === 'dated') return { dayCell: day.date, weekCell: `${day.week}` };
  const { rotation } = context.school.options;
  const turn = rotation.kind === 'cycle' ? ((day.week - 1) % rotation.weeks) + 1 : 1;
  return { dayCell: `${day.follows}/${turn}`, weekCell: `${turn}` };
}

/**
 * Who may take each item: all rules of the series hold, and on at least three quarters of the dates (a dated item: on
 * its date) the person can be there and has nothing else. By order of people.
 */
export function takersOf(
  item: LayerItem,
  kind: FlowCertificate['kind'],
  { context, view, eligibility, holdings }: LayerState,
): Taker[] {
  const [first] = item.duties;
  const as = kind === 'dated' && first.cover ? 'cover' : 'own';
  const qualified = eligibility.qualified(first, as);
  const present = item.duties.map((entry) => eligibility.present(entry));
  const dates = item.duties.length;
  const mayMiss = kind === 'dated' ? 0 : Math.floor(dates / 4);
  const takers: Taker[] = [];
  for (const person of view.people) {
    if (qualified[person.index] === 0) continue;
    let missingDates = 0;
    for (let at = 0; at < dates && missingDates <= mayMiss; at++) {
      if (present[at][person.index] === 0 || holdings.busy(person, item.duties[at])) missingDates += 1;
    }
    if (missingDates > mayMiss) continue;
    takers.push({
      person,
      externals: person.external ? 1 : 0,
      affinity: affinityCost(context, person, first, as === 'cover'),
      willingness: willingnessCost(person, first),
      missingDates,
    });
  }
  return takers;
}

/** Do two items overlap on a common date? */
export function itemsClash(context: AuditContext, a: LayerItem, b: LayerItem): boolean {
  if (a.dayCell !== b.dayCell) return false;
  let next = 0;
  for (const one of a.duties) {
    while (next < b.duties.length && b.duties[next].day.index < one.day.index) next += 1;
    for (let at = next; at < b.duties.length && b.duties[at].day.index === one.day.index; at++) {
      if (clash(context, one, b.duties[at])) return true;
    }
  }
  return false;
}
