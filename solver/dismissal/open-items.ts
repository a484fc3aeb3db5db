import type { OpenItem } from '../model/plan-document.ts';
import { clockOf } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { LeavingStream } from './leavers.ts';
import type { WavePlan, WaveProblem } from './wave-plan.ts';

/** Groups that cannot reach any open gate within their window. */
export function noWayToGate(school: School, leaving: LeavingStream, problem: WaveProblem): OpenItem[] {
  const stuck = leaving.units.filter((_, u) =>
    problem.units[u].earliest.every((minute) => !Number.isFinite(minute)),
  );
  if (stuck.length === 0) return [];
  const names = stuck.map((unit) => nameOf(school, unit.id)).join('、');
  return [
    {
      code: 'DISMISSAL_NO_OPEN_GATE',
      stage: 'dismissal',
      refs: stuck.map((unit) => unit.id),
      sentence: {
        zh: `星期${leaving.weekday}有 ${stuck.length} 组学生在 ${school.dismissal.windowMinutes} 分钟内到不了任何开放的校门：${names}。`,
        en: `On weekday ${leaving.weekday}, ${stuck.length} groups reach no open gate within ${school.dismissal.windowMinutes} minutes: ${names}.`,
      },
      remedy: {
        zh: '延长校门开放时间、检查校门净宽（须大于 30 厘米），或放宽放学时间窗。',
        en: 'Keep a gate open longer, check the clear width (more than 30 cm), or widen the window.',
      },
    },
  ];
}

/** Groups that leave after their window although a gate is open: too many waves for it. */
export function outsideWindow(
  school: School,
  leaving: LeavingStream,
  problem: WaveProblem,
  plan: WavePlan,
): OpenItem[] {
  const late = leaving.units.flatMap((unit, u) => {
    const { earliest, latest } = problem.units[u];
    const reachable = earliest.some((minute) => Number.isFinite(minute));
    return reachable && plan.minute[u] > latest ? [{ unit, minute: plan.minute[u] }] : [];
  });
  if (late.length === 0) return [];
  const last = Math.max(...late.map(({ minute }) => minute));
  return [
    {
      code: 'DISMISSAL_WINDOW_TOO_SHORT',
      stage: 'dismissal',
      refs: late.map(({ unit }) => unit.id),
      sentence: {
        zh: `星期${leaving.weekday}的时间窗（${school.dismissal.windowMinutes} 分钟）放不下所有批次：${late.length} 组晚于时间窗，最晚 ${clockOf(last)}。`,
        en: `The window of ${school.dismissal.windowMinutes} minutes does not hold all waves on weekday ${leaving.weekday}: ${late.length} groups leave later, the last at ${clockOf(last)}.`,
      },
      remedy: {
        zh: '放宽时间窗、缩短批次间隔，或多开一个校门。',
        en: 'Widen the window, shorten the gap between waves, or open another gate.',
      },
    },
  ];
}

function nameOf(school: School, unit: string): string {
  return school.classes.find(({ id }) => id === unit)?.name ?? unit;
}
