import type { AuditRule, Finding } from '../audit.ts';
import { clock, datesText, gateName } from '../describe.ts';
import { streamsOn } from '../expected-duties.ts';
import { unitName, walkMinutesOf } from '../leaving.ts';
import { minutes, within } from '../school-days.ts';

/** Centimetres of a gate's clear width that are lost to its edges. */
const EDGE_CENTIMETRES = 30;

/** 只从当时开放的校门放学。 Pupils leave only through gates that exist, have a width and are open on the date and at the minute. */
export const gateOpen: AuditRule = {
  id: 'gate-open',
  check(context) {
    const closedOn = new Map<string, string[]>();
    for (const day of context.days) {
      const shut = new Set(
        context.school.gates
          .filter(({ closedDates }) => closedDates.some((range) => within(day.date, range)))
          .map(({ id }) => id),
      );
      if (shut.size === 0) continue;
      for (const { id, units } of streamsOn(context, day)) {
        for (const gate of new Set(units.map((unit) => unit.gate))) {
          const key = `${id}|${gate}`;
          if (shut.has(gate)) closedOn.set(key, [...(closedOn.get(key) ?? []), day.date]);
        }
      }
    }
    return context.plan.dismissal.streams.flatMap((stream) =>
      stream.units.flatMap((unit): Finding[] => {
        const gate = context.gate.get(unit.gate);
        const open = gate?.open.some(
          ({ from, to }) => minutes(from) <= unit.minute && unit.minute <= minutes(to),
        );
        const wide = (gate?.clearWidthCentimetres ?? 0) > EDGE_CENTIMETRES;
        const dates = closedOn.get(`${stream.id}|${unit.gate}`) ?? [];
        const reached = walkMinutesOf(context, unit) !== null;
        if (open && wide && reached && dates.length === 0) return [];
        const [name, at, minute] = [
          unitName(context, unit),
          gateName(context, unit.gate),
          clock(unit.minute),
        ];
        const why = !reached
          ? { zh: '该门在另一个校区', en: 'on another campus' }
          : open && wide
            ? { zh: `该门关闭（${datesText(dates).zh}）`, en: `closed (${datesText(dates).en})` }
            : { zh: '该门当时不能通行', en: 'not usable then' };
        return [
          {
            who: [unit.id],
            where: `${stream.id} ${unit.gate}`,
            when: dates.length > 0 ? dates.join(', ') : minute,
            sentence: {
              zh: `${name.zh}安排 ${minute} 从${at}离校，但${why.zh}。`,
              en: `${name.en} leaves at ${minute} through ${at}, which is ${why.en}.`,
            },
            remedy: { zh: '换一个开放的校门，或调整时间。', en: 'Choose an open gate, or another minute.' },
          },
        ];
      }),
    );
  },
};
