/** What the dismissal plan claims: values and bounds over all streams. */
import type { StageCertificate } from '../model/certificate.ts';
import type { FinishedStream } from './stream-document.ts';

export function dismissalCertificate(streams: readonly FinishedStream[]): StageCertificate {
  let missed = 0;
  let over = 0;
  let peak = 0;
  let peakBound = 0;
  let peakBoundAtGap = 0;
  let pupils = 0;
  let wait = 0;
  let waitBound = 0;
  for (const { stream, missed: own, meanWaitBound } of streams) {
    const { figures } = stream;
    missed += own.length;
    over += figures.minutesOverCapacity;
    peak = Math.max(peak, figures.expectedPeak);
    peakBound = Math.max(peakBound, figures.expectedPeakBound);
    peakBoundAtGap = Math.max(peakBoundAtGap, figures.expectedPeakBoundAtGap ?? figures.expectedPeakBound);
    pupils += figures.pupils;
    wait += figures.meanWaitSeconds * figures.pupils;
    waitBound += meanWaitBound * figures.pupils;
  }
  const mean = (sum: number): number => (pupils === 0 ? 0 : Math.round(sum / pupils));
  const objective = [
    { name: 'groupsOutsideWindow', value: missed, bound: 0 },
    { name: 'minutesOverCapacity', value: over, bound: 0 },
    { name: 'expectedPeak', value: peak, bound: peakBound },
    { name: 'expectedPeakAtGap', value: peak, bound: peakBoundAtGap },
    { name: 'meanWaitSeconds', value: mean(wait), bound: Math.min(mean(wait), mean(waitBound)) },
  ];
  return {
    stage: 'dismissal',
    name: 'waves',
    status: objective.every(({ value, bound }) => value === bound) ? 'optimal' : 'bounded',
    claim: {
      zh: '下界由流体模型按家长预期到达算出：任何批次与校门的安排，候学区预期高峰和学生预期平均等候都不低于它；对百分位数不作声明。expectedPeakAtGap 的下界只对批次间隔不小于本方案的安排成立。高峰按服务水平分级比较，未达拥挤的级别不再推迟批次。',
      en: 'Bounds come from a fluid model fed with expected arrivals: no choice of waves and gates within the windows has a lower expected peak or mean wait. No percentile is bounded. The bound of expectedPeakAtGap holds for plans whose waves are at least as far apart as in this one. Peaks are compared by level of service; waves are not spread further once the area is at ease.',
    },
    objective,
  };
}
