import type { ExitGround, SatisfactionScore } from '../model/records.ts';
import type { School } from '../model/school.ts';
import type { ResolvedPolicy, ResolvedRule } from './resolve.ts';
import { ruleReader } from './rule-reader.ts';
import { binds } from './school-checks/check.ts';

/** Scores of one person or vendor together. */
export interface ScoreSum {
  readonly surveys: number;
  readonly answers: number;
  readonly satisfied: number;
  /** Rounded down; null where no survey counts. */
  readonly percent: number | null;
}

export interface ExitDecision {
  readonly decision: 'none' | 'warning' | 'exclusion';
  readonly grounds: readonly string[];
  readonly rule: ResolvedRule | null;
}

/** Grounds that a low score can be, by the words of the regions. */
const LOW_SCORE: readonly ExitGround['ground'][] = ['lowSatisfaction', 'lowServiceLevel', 'lowQuality'];

/** All surveys of somebody with enough answers, added up. Without a decision of the school every survey counts. */
export function scoreOf(school: School, fits: (score: SatisfactionScore) => boolean): ScoreSum {
  const least = school.money?.satisfaction?.leastAnswers ?? 1;
  const counted = (school.records?.satisfaction ?? []).filter(
    (score) => fits(score) && score.answers >= least,
  );
  const answers = counted.reduce((sum, score) => sum + score.answers, 0);
  const satisfied = counted.reduce((sum, score) => sum + score.satisfied, 0);
  const percent = answers === 0 ? null : Math.floor((100 * satisfied) / answers);
  return { surveys: counted.length, answers, satisfied, percent };
}

/**
 * The exit rule of the region for somebody from outside or a vendor: a recorded ground that the rule names excludes where the
 * rule binds, and warns elsewhere; so does a score below the school's own rate of exit, where the rule names any ground that a
 * low score is. No source states a rate: where the school has decided none, scores decide nothing.
 */
export function exitDecision(
  school: School,
  policy: ResolvedPolicy,
  who: { readonly person?: string; readonly vendor?: string },
): ExitDecision {
  const rule = policy.rules.find(({ id }) => id === 'vendor-exit') ?? null;
  const named = ruleReader(policy).texts('vendor-exit', 'grounds')?.value ?? [];
  const isTheirs = (entry: { person?: string | undefined; vendor?: string | undefined }): boolean =>
    who.vendor === undefined ? entry.person === who.person : entry.vendor === who.vendor;
  const recorded = (school.records?.exitGrounds ?? []).filter(isTheirs).map(({ ground }) => ground);
  const rates = school.money?.satisfaction;
  const { percent } = scoreOf(school, isTheirs);
  const below = (rate: number | undefined): boolean =>
    percent !== null && rate !== undefined && percent < rate;
  const lowScore = below(rates?.excludeBelowPercent)
    ? (LOW_SCORE.find((ground) => named.includes(ground)) ?? 'lowSatisfaction')
    : null;
  const grounds = [...new Set([...recorded, ...(lowScore ? [lowScore] : [])])].sort();
  if (rule && binds(rule) && grounds.some((ground) => named.includes(ground))) {
    return { decision: 'exclusion', grounds, rule };
  }
  const warned = grounds.length > 0 || below(rates?.warnBelowPercent);
  return { decision: warned ? 'warning' : 'none', grounds, rule };
}
