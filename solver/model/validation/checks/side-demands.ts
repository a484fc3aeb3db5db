import type { StaffMember } from '../../people.ts';
import { inRange } from '../../primitives.ts';
import type { Check, Report } from '../check.ts';
import type { Facts } from '../facts/facts.ts';
import { locksOf } from '../facts/locks.ts';

/** What the school asks of the roster beyond posts and people fits together: caps and locks, days off, wishes, bands. */
export const checkSideDemands: Check = (facts, report) => {
  for (const [at, person] of facts.school.staff.entries()) {
    checkCaps(facts, report, person, at);
    checkDateWishes(report, person, at);
  }
  checkDaysOff(facts, report);
  for (const [at, { name, least, most }] of (facts.school.options.bands ?? []).entries()) {
    if (least !== undefined && most !== undefined && least > most) {
      report('BAND_REVERSED', ['options', 'bands', at], { band: name, least, most });
    }
  }
  for (const [at, { name, leaders }] of facts.school.clubs.entries()) {
    if (leaders.same && leaders.alternating) {
      report('SAME_LEADER_ALTERNATES', ['clubs', at, 'leaders'], { club: name });
    }
  }
};

function checkCaps(facts: Facts, report: Report, person: StaffMember, at: number): void {
  const { perDay, perWeek } = person.caps;
  const path = ['staff', at, 'caps'];
  if (perDay !== undefined && perWeek !== undefined && perWeek > 0 && perDay > perWeek) {
    report('CAPS_CONTRADICT', path, { person: person.name, perDay, perWeek });
  }
  const most = perWeek ?? facts.school.options.defaultCaps.perWeek;
  const locked = lockedEachWeek(facts, person.id);
  if (locked > most) report('LOCKS_EXCEED_CAP', path, { person: person.name, locked, perWeek: most });
}

/** Duties of every week that locks on supervisors and leaders give to a person: one per weekday and block. */
function lockedEachWeek({ school }: Facts, person: string): number {
  const cells = new Set<string>();
  for (const { lock } of locksOf(school, 'supervisor')) {
    if (lock.person === person) cells.add(`${lock.weekday}/${lock.block}`);
  }
  for (const { lock } of locksOf(school, 'section')) {
    const club = school.clubs.find(({ id }) => id === lock.club);
    const everyWeek = club?.weeks === 'every' && !club.leaders.alternating;
    if (everyWeek && lock.leaders?.includes(person)) cells.add(`${lock.weekday}/${lock.block}`);
  }
  return cells.size;
}

function checkDateWishes(report: Report, person: StaffMember, at: number): void {
  const wishes = person.dateWishes ?? [];
  for (const [position, wish] of wishes.entries()) {
    const other = wishes.slice(0, position).find((before) => {
      const sameBlock = before.block === undefined || wish.block === undefined || before.block === wish.block;
      return (
        sameBlock &&
        before.level !== wish.level &&
        before.dates.from <= wish.dates.to &&
        wish.dates.from <= before.dates.to
      );
    });
    if (!other) continue;
    const from = other.dates.from > wish.dates.from ? other.dates.from : wish.dates.from;
    const to = other.dates.to < wish.dates.to ? other.dates.to : wish.dates.to;
    report('DATE_WISH_CONTRADICTION', ['staff', at, 'dateWishes', position], {
      person: person.name,
      from,
      to,
    });
  }
}

function checkDaysOff(facts: Facts, report: Report): void {
  for (const { at, lock } of locksOf(facts.school, 'duty')) {
    const person = facts.staff.get(lock.person ?? '');
    const [date] = lock.duty.split('/');
    if (!person?.daysOff?.some((dates) => inRange(date, dates))) continue;
    report('LOCK_ON_DAY_OFF', ['locks', at], { person: person.name, date, duty: lock.duty });
  }
}
