import type { DiagnosisCauseCode } from '../../model/diagnosis.ts';
import { EVERY } from '../compile/problem.ts';
import { type Cause, type Find, inSchool, withoutLocks } from './cause.ts';
import { withPerson } from './edit.ts';
import { alwaysApproved, noCaps, noRefusals, present } from './person-edits.ts';

/** What keeps the people who may lead away. */
export const peopleCauses: Find = (part, { sections, events, profiles, people: tables, slots, clubs }) => {
  const { school } = part;
  const list = [...school.staff, ...school.externals];
  const used = [
    ...new Set(clubs.profile.subarray(sections.club[0] * slots.count, (sections.club[0] + 1) * slots.count)),
  ];
  return [...sections.candidates[0]].flatMap((index): Cause[] => {
    const person = list[index];
    const causes: Cause[] = [];
    const away = used.some(
      (profile) => profile >= 0 && tables.available[index * profiles.count + profile] !== EVERY,
    );
    const add = (code: DiagnosisCauseCode, lift: Cause['lift']): void => {
      causes.push({ code, ref: person.id, lift });
    };
    const edit = (change: Parameters<typeof withPerson>[2]): Cause['lift'] =>
      inSchool((given) => withPerson(given, person.id, change));
    const off = tables.onCampus
      .subarray(index * tables.campusCount, (index + 1) * tables.campusCount)
      .includes(0);
    if (away && 'available' in person) add('approval', edit({ external: alwaysApproved }));
    if (away || off) add('personAway', edit(present));
    if (away && school.locks.some((lock) => lock.kind === 'freePerson' && lock.person === person.id)) {
      add(
        'personLockedFree',
        withoutLocks((lock) => lock.kind === 'freePerson' && lock.person === person.id),
      );
    }
    if ('willingness' in person && school.options.refusalBinds) {
      const refuses = person.willingness.some(({ level }) => level === 'refuse');
      if (refuses) add('refusal', edit({ staff: noRefusals }));
    }
    const most = events.count * Math.max(1, ...sections.load);
    const capped =
      tables.perWeek[index] < events.count ||
      tables.perDay[index] < events.count ||
      tables.mostLoad[index] < most;
    if ('caps' in person && capped) add('personCaps', edit({ staff: noCaps }));
    return causes;
  });
};
