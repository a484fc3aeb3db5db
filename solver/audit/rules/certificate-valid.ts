import type { Sentence } from '../../model/primitives.ts';
import type { AuditRule, Finding } from '../audit.ts';
import { wrongBound } from '../certificate/bound.ts';
import { wrongClaim } from '../certificate/claims.ts';
import { wrongDiagnosis } from '../certificate/diagnosis.ts';
import { Eligibility } from '../certificate/eligibility.ts';
import { wrongExchange } from '../certificate/exchange.ts';
import { Holdings } from '../certificate/holdings.ts';
import { wrongLayer } from '../certificate/layer.ts';
import { wrongMembership } from '../certificate/membership.ts';
import { needlessCover } from '../certificate/needless-cover.ts';
import { wrongRelief } from '../certificate/relief.ts';
import { rosterView } from '../certificate/roster-view.ts';
import { wrongSide } from '../certificate/side.ts';
import { asMade, wrongChange } from '../changes.ts';
import type { AuditContext } from '../context.ts';

/**
 * 方案附带的最优性凭证经独立复核成立。
 * Every number of the roster's certificates follows from school and plan: items, who may take them, weights, loads
 * before, caps, values, and potentials under which no flow is better; so does the bound of the whole. A plan without
 * layers claims nothing about them. Proofs are about the roster as it was made: absences and swaps since are undone first,
 * and have to lead back to it move by move.
 */
export const certificateValid: AuditRule = {
  id: 'certificate-valid',
  check(changed) {
    const change = wrongChange(changed);
    if (change) return [finding('changes', change)];
    const context = asMade(changed);
    const view = rosterView(context);
    const eligibility = new Eligibility(context, view);
    const findings = wrongFlows(context, view, eligibility);
    const bound = wrongBound(context, view, eligibility);
    if (bound) findings.push(finding('bound', bound));
    const side = wrongSide({ context, view, eligibility });
    if (side) findings.push(finding('side', side));
    for (const item of context.plan.open) {
      const relief = wrongRelief(item, context, view);
      if (relief) findings.push(finding(item.refs[0] ?? item.code, relief));
      const diagnosis = wrongDiagnosis(item, context);
      if (diagnosis) findings.push(finding(item.refs[0] ?? item.code, diagnosis));
    }
    const claim = wrongClaim(context.plan);
    if (claim) findings.push(finding('certificates', claim));
    return findings;
  },
};

function wrongFlows(
  context: AuditContext,
  view: ReturnType<typeof rosterView>,
  eligibility: Eligibility,
): Finding[] {
  const { flows } = context.plan.roster;
  if (flows.length === 0) return [];
  const membership = wrongMembership(flows, view);
  if (!Array.isArray(membership)) return [finding('flows', membership)];
  const holdings = new Holdings(context, view.people.length);
  const give = (entries: (typeof membership)[number]): void => {
    for (const entry of entries) {
      const person = view.person.get(entry.holder ?? '');
      if (person) holdings.add(person, entry);
    }
  };
  const [given, ...layers] = membership;
  give(given);
  const bySeries = new Map<string, (typeof view.duties)[number][]>();
  for (const entry of view.duties) {
    const list = bySeries.get(entry.series);
    if (list) list.push(entry);
    else bySeries.set(entry.series, [entry]);
  }
  for (const list of bySeries.values()) list.sort((a, b) => a.day.index - b.day.index);
  const state = { context, view, eligibility, holdings, bySeries };
  const findings = flows.flatMap((flow, at): Finding[] => {
    const wrong = flow.kind === 'exchange' ? wrongExchange(flow, state) : wrongLayer(flow, state);
    give(layers[at]);
    return wrong ? [finding(flow.layer, wrong)] : [];
  });
  if (findings.length > 0) return findings;
  return flows.flatMap((flow): Finding[] => {
    const needless = needlessCover(flow, state);
    return needless ? [finding(flow.layer, needless)] : [];
  });
}

function finding(where: string, { zh, en }: Sentence): Finding {
  return {
    who: [],
    where,
    when: '',
    sentence: { zh: `凭证“${where}”不成立：${zh}。`, en: `The certificate ${where} does not hold: ${en}.` },
    remedy: { zh: '重新求解，不要手工改动凭证。', en: 'Solve again; certificates are not edited by hand.' },
  };
}
