import type { AuditRule, Finding } from '../audit.ts';
import { clock } from '../describe.ts';
import { unitName, walkMinutesOf } from '../leaving.ts';

/**
 * 每一组在最后一个时段结束后的规定时间内离校，不早于时段结束。
 * A group passes the gate after its end, gathering and the way there, and within the window after its end.
 */
export const dismissalWindow: AuditRule = {
  id: 'dismissal-window',
  check(context) {
    const { windowMinutes, gatherMinutes } = context.school.dismissal;
    return context.plan.dismissal.streams.flatMap((stream) =>
      stream.units.flatMap((unit): Finding[] => {
        // No way between campuses is the matter of `gate-open`.
        const walk = walkMinutesOf(context, unit) ?? unit.walkMinutes;
        const ready = unit.endMinute + gatherMinutes;
        const [earliest, latest] = [ready + walk, unit.endMinute + windowMinutes];
        const inTime = earliest <= unit.minute && unit.minute <= latest;
        if (inTime && unit.readyMinute === ready && unit.walkMinutes === walk) return [];
        const name = unitName(context, unit);
        const [end, minute, from, to] = [unit.endMinute, unit.minute, earliest, latest].map(clock);
        return [
          {
            who: [unit.id],
            where: `${stream.id} ${unit.gate}`,
            when: minute,
            sentence: {
              zh: `${name.zh} ${end} 结束，集合 ${gatherMinutes} 分钟、走到校门 ${walk} 分钟，应在 ${from}–${to} 离校，排在 ${minute}。`,
              en: `${name.en} ends at ${end}; with ${gatherMinutes} minutes to gather and ${walk} to walk it leaves within ${from}–${to}, not at ${minute}.`,
            },
            remedy: { zh: '调整批次时间或放宽时间窗。', en: 'Move the wave, or widen the window.' },
          },
        ];
      }),
    );
  },
};
