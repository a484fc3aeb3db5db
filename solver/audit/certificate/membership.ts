import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { RosterDuty, RosterView } from './roster-view.ts';

/**
 * Which duties were given before, and which each layer gave: the dated layer that lists the id, else the layer that lists
 * the series (covers excepted). A sentence where a duty belongs to no layer though nobody has fixed its person, or to
 * one though somebody has, or where an item is listed twice.
 */
export function wrongMembership(
  flows: readonly FlowCertificate[],
  { duties }: RosterView,
): RosterDuty[][] | Sentence {
  const single = new Map<string, number>();
  const series = new Map<string, number>();
  for (const [at, { kind, items }] of flows.entries()) {
    if (kind === 'exchange') {
      if (at === flows.length - 1) continue;
      return { zh: '调换必须在各层之后，只有一次', en: 'the exchange comes once, after all layers' };
    }
    const lists = kind === 'dated' ? single : series;
    for (const id of items) {
      if (lists.has(id)) return { zh: `条目 ${id} 出现在两层`, en: `item ${id} is in two layers` };
      lists.set(id, at);
    }
  }
  const groups: RosterDuty[][] = [[], ...flows.map(() => [])];
  for (const entry of duties) {
    const { id, person } = entry.duty;
    const layer = single.get(id) ?? (entry.cover ? undefined : series.get(entry.series));
    if (layer === undefined && !entry.given) {
      return {
        zh: `任务 ${id}（${person ?? '无人'}）不属于任何一层，也没有事先确定人选`,
        en: `duty ${id} (${person ?? 'nobody'}) is in no layer, and nobody had fixed its person`,
      };
    }
    if (layer !== undefined && entry.given) {
      return {
        zh: `任务 ${id} 的人选事先已定，却算作第 ${layer + 1} 层的选择`,
        en: `the person of duty ${id} was fixed before, but layer ${layer + 1} counts it as its choice`,
      };
    }
    groups[layer === undefined ? 0 : layer + 1].push(entry);
  }
  return groups;
}
