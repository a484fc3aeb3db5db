import type { StageCertificate } from '../../model/certificate.ts';
import type { Plan } from '../../model/plan-document.ts';
import type { Sentence } from '../../model/primitives.ts';

const STATUS = { network: 'optimal', relaxed: 'optimal', partial: 'bounded', none: 'unproven' } as const;

/** What is claimed in the list of certificates beyond what the numbers prove; null: nothing. */
export function wrongClaim(plan: Plan): Sentence | null {
  const { flows, bound, side } = plan.roster;
  const roster = plan.certificates.filter(({ stage }) => stage === 'roster');
  const due = new Map<string, Pick<StageCertificate, 'status' | 'objective'>>();
  for (const { layer, kind, proof, levels, assigned, from = [] } of flows) {
    if (kind === 'exchange') {
      const gained = assigned.filter((to, at) => to >= 0 && from[at] === -1).length;
      const dropped = assigned.filter((to) => to < 0).length;
      const value = gained - dropped;
      due.set(layer, { status: 'unproven', objective: [{ name: 'covered', value, bound: null }] });
      continue;
    }
    const objective = levels.map(({ name, value, bound: least }) => ({ name, value, bound: least }));
    due.set(layer, { status: STATUS[proof], objective });
  }
  due.set('whole', {
    status: bound.value === bound.lowerBound ? 'optimal' : 'bounded',
    objective: [{ name: 'sumOfSquares', value: bound.value, bound: bound.lowerBound }],
  });
  if (side) {
    const objective = [
      ...side.constraints.map(({ name, value, bound: least }) => ({ name, value, bound: least })),
      { name: 'sumOfSquares', value: bound.value, bound: bound.lowerBound },
    ];
    const kept = objective.every(({ value, bound: least }) => value === least);
    due.set('side', { status: kept ? 'optimal' : 'bounded', objective });
  }
  for (const { name, status, objective } of roster) {
    const shown = due.get(name);
    if (shown && shown.status === status && sameObjective(shown.objective, objective)) continue;
    return {
      zh: `证书“${name}”所称（${status}）与凭证中的数字不符`,
      en: `certificate ${name} claims (${status}) what its numbers do not show`,
    };
  }
  const names = new Set(roster.map(({ name }) => name));
  const asked =
    flows.length === 0 ? [] : [...flows.map(({ layer }) => layer), ...(side ? ['side'] : []), 'whole'];
  const missing = asked.find((layer) => !names.has(layer));
  if (missing !== undefined || names.size !== roster.length) {
    const name = missing ?? '';
    return { zh: `证书“${name}”缺失或重复`, en: `certificate ${name} is missing or listed twice` };
  }
  for (const { stage, name, status, objective } of plan.certificates) {
    const open = objective.find(({ value, bound: least }) => least !== null && value !== least);
    if (status !== 'optimal' || !open) continue;
    return {
      zh: `${stage}“${name}”称为最优，但 ${open.name} 为 ${open.value}，界为 ${open.bound}`,
      en: `${stage} ${name} is called optimal, but ${open.name} is ${open.value} and its bound ${open.bound}`,
    };
  }
  return null;
}

function sameObjective(a: StageCertificate['objective'], b: StageCertificate['objective']): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, value, bound }, at) => {
      const other = b[at];
      return name === other.name && value === other.value && bound === other.bound;
    })
  );
}
