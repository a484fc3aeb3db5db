import type { DismissalStream, LeavingUnit } from '../../model/dismissal-plan.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { clock, gateName } from '../describe.ts';
import { expectedStreams, streamKey, unitName } from '../leaving.ts';
import { minutes } from '../school-days.ts';

type Bus = AuditContext['school']['grounds']['buses'][number];

/**
 * 乘校车的学生随班组及时走出校门，赶上发车。
 * A group passes its gate early enough for those of its pupils who take a bus to walk there and board. Each takes the first of
 * his or her buses that departs after the group has gathered.
 */
export const busDeparture: AuditRule = {
  id: 'bus-departure',
  check(context) {
    const { buses } = context.school.grounds;
    if (buses.length === 0) return [];
    const usual = (context.school.pupils ?? []).filter(({ transport }) => transport === 'bus');
    const riders = new Map(buses.map((bus) => [bus.id, new Set(bus.pupils ?? usual.map(({ id }) => id))]));
    const expected = expectedStreams(context);
    return context.plan.dismissal.streams.flatMap((stream) =>
      stream.units.flatMap((unit): Finding[] => {
        const ready = unit.endMinute + context.school.dismissal.gatherMinutes;
        const running = buses
          .filter((bus) => bus.weekdays.includes(stream.weekday) && minutes(bus.departs) >= ready)
          .sort((a, b) =>
            a.departs === b.departs ? (a.id < b.id ? -1 : 1) : a.departs < b.departs ? -1 : 1,
          );
        const members = expected.get(streamKey(stream))?.units.get(unit.id)?.members ?? [];
        const taken = new Set(
          members.flatMap((pupil) => running.find(({ id }) => riders.get(id)?.has(pupil)) ?? []),
        );
        const missed = [...taken].find((bus) => unit.minute > lastMinute(context, bus, unit.gate));
        return missed ? [finding(context, stream, unit, missed)] : [];
      }),
    );
  },
};

/** Last minute at a gate from which the bus is reached; along the street at the pace of the youngest. */
function lastMinute({ gate, school }: AuditContext, bus: Bus, id: string): number {
  const [from, to] = [gate.get(id), gate.get(bus.gate)];
  if (!from || !to || from.campus !== to.campus) return Number.NEGATIVE_INFINITY;
  const metres = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
  const walk = Math.ceil(metres / school.dismissal.walkMetresPerMinuteLower);
  return minutes(bus.departs) - bus.boardMinutes - walk;
}

function finding(context: AuditContext, stream: DismissalStream, unit: LeavingUnit, bus: Bus): Finding {
  const [name, gate, minute] = [unitName(context, unit), gateName(context, unit.gate), clock(unit.minute)];
  return {
    who: [unit.id],
    where: `${stream.id} ${bus.id}`,
    when: minute,
    sentence: {
      zh: `${name.zh} ${minute} 从${gate}离校，赶不上 ${bus.departs} 发车的${bus.name}（上车 ${bus.boardMinutes} 分钟）。`,
      en: `${name.en} passes ${gate} at ${minute}: too late for ${bus.name}, which departs at ${bus.departs} (${bus.boardMinutes} minutes to board).`,
    },
    remedy: { zh: '提早这一批，或推迟发车。', en: 'Let the wave leave earlier, or the bus later.' },
  };
}
