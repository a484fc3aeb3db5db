import type { School } from '../../model/school.ts';
import type { Satisfaction } from '../../model/term-reports.ts';
import { type ExitDecision, exitDecision, scoreOf } from '../../policy/exits.ts';
import type { ResolvedPolicy } from '../../policy/resolve.ts';

/**
 * Scores and exit of every member of staff, person from outside and vendor of whom something is recorded. The region's exit rule
 * is for people from outside and vendors; school staff are warned at most: where satisfaction decides on renewal, people do.
 */
export function satisfactionReport(school: School, policy: ResolvedPolicy): Satisfaction[] {
  const renewal = policy.rules.find(({ id }) => id === 'satisfaction-decides-renewal');
  const warnBelow = school.money?.satisfaction?.warnBelowPercent;
  const rows: Satisfaction[] = [];
  const add = (
    kind: Satisfaction['kind'],
    id: string,
    name: string,
    decide: (percent: number | null) => ExitDecision,
  ): void => {
    const who = kind === 'vendor' ? { vendor: id } : { person: id };
    const isTheirs = (entry: { person?: string | undefined; vendor?: string | undefined }): boolean =>
      who.vendor === undefined ? entry.person === id : entry.vendor === id;
    const score = scoreOf(school, isTheirs);
    const { records = {} } = school;
    const known = [...(records.satisfaction ?? []), ...(records.exitGrounds ?? [])].some(isTheirs);
    if (!known) return;
    const { decision, grounds, rule } = decide(score.percent);
    rows.push({
      kind,
      id,
      ...score,
      decision,
      grounds: [...grounds],
      rule: rule?.id ?? null,
      sentence: sentenceOf(name, score.percent, decision),
    });
  };
  for (const { id, name } of school.vendors) {
    add('vendor', id, name, () => exitDecision(school, policy, { vendor: id }));
  }
  for (const { id, name } of school.externals) {
    add('external', id, name, () => exitDecision(school, policy, { person: id }));
  }
  for (const { id, name } of school.staff) {
    add('staff', id, name, (percent) => ({
      decision: percent !== null && warnBelow !== undefined && percent < warnBelow ? 'warning' : 'none',
      grounds: [],
      rule: renewal ?? null,
    }));
  }
  return rows;
}

function sentenceOf(name: string, percent: number | null, decision: Satisfaction['decision']) {
  const [zh, en] =
    percent === null
      ? ['没有有效测评', 'no survey counts']
      : [`满意率 ${percent}%`, `${percent} % satisfied`];
  const [then, thenEn] = {
    none: ['没有退出情形', 'no ground of exit'],
    warning: ['请约谈整改', 'talk to them and agree what has to change'],
    exclusion: [
      '按地区的退出规定不再安排，今后的方案不会用到',
      'the exit rule of the region applies: plans made from now on do without them',
    ],
  }[decision];
  return { zh: `${name}：${zh}；${then}。`, en: `${name}: ${en}; ${thenEn}.` };
}
