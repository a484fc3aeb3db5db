import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { LayerState } from './layer-items.ts';

/**
 * A date on which somebody covers a series although its holder could be there, has nothing else and reaches no cap even
 * with all duties that the layers gave out; null where there is none. A cover may stand only for a date that the holder
 * could not take.
 */
export function needlessCover(flow: FlowCertificate, state: LayerState): Sentence | null {
  const { view, eligibility, holdings, bySeries } = state;
  if (flow.kind === 'dated' || flow.kind === 'exchange') return null;
  for (const [at, id] of flow.items.entries()) {
    const holder = view.person.get(flow.people[flow.assigned[at]]?.person ?? '');
    if (!holder) continue;
    for (const entry of bySeries.get(id) ?? []) {
      if (!entry.cover || entry.holder === holder.id) continue;
      const free =
        eligibility.present(entry)[holder.index] === 1 &&
        !holdings.busy(holder, entry) &&
        holdings.leftOnDay(holder, entry.day.index) > 0 &&
        holdings.leftInWeek(holder, entry.day.week, entry.duty.units) > 0;
      if (!free) continue;
      return {
        zh: `${entry.duty.id} 由他人代班，而固定人选 ${holder.id} 当天能到岗`,
        en: `${entry.duty.id} is covered by somebody else, though its holder ${holder.id} could take it`,
      };
    }
  }
  return null;
}
