import type { StaffMember } from '../../people.ts';
import type { Check, Report } from '../check.ts';
import { always, approvedInTerm, qualifies } from '../facts/abilities.ts';
import { type Facts, nameIn } from '../facts/facts.ts';
import { type Word, weekdayWord, workWord } from '../words.ts';

/** What is said about each person fits together: limits, wishes, statuses, approvals, homerooms. */
export const checkPeople: Check = (facts, report) => {
  for (const [at, person] of facts.school.staff.entries()) {
    checkLimits(facts, report, person, at);
    checkWillingness(facts, report, person, at);
    checkStatuses(report, person, at);
    for (const [position, entry] of person.unavailable.entries()) {
      const limited = [entry.weekday, entry.block, entry.from, entry.to].some((part) => part !== undefined);
      if (limited || !always(facts.school.term, entry)) continue;
      report('PERSON_NEVER_AVAILABLE', ['staff', at, 'unavailable', position], { person: person.name });
    }
  }
  checkExternals(facts, report);
  checkHomerooms(facts, report);
};

function checkLimits(facts: Facts, report: Report, person: StaffMember, at: number): void {
  const { least, wished, most } = person.weeklyLoad;
  const path = ['staff', at, 'weeklyLoad'];
  if (least !== undefined && most !== undefined && least > most) {
    report('PERSON_LOAD_REVERSED', path, { person: person.name, least, most });
  } else if (wished !== undefined && (wished < (least ?? 0) || wished > (most ?? wished))) {
    const limits = { least: least ?? 0, most: most ?? '∞' };
    report('PERSON_WISH_OUTSIDE', path, { person: person.name, wished, ...limits });
  }
  const { perDay, perWeek } = person.caps;
  if (perDay === 0 || perWeek === 0) {
    report('PERSON_CAP_ZERO', ['staff', at, 'caps'], { person: person.name });
    return;
  }
  const { defaultCaps } = facts.school.options;
  const duties = Math.min(perWeek ?? defaultCaps.perWeek, 7 * (perDay ?? defaultCaps.perDay));
  const heaviest = facts.school.posts.filter((post) => qualifies(post, person)).map((post) => post.loadUnits);
  const reachable = duties * Math.max(0, ...heaviest);
  if (least !== undefined && least > reachable && heaviest.length > 0 && least <= (most ?? least)) {
    report('PERSON_LEAST_UNREACHABLE', path, { person: person.name, least, perWeek: duties, reachable });
  }
}

function checkWillingness(facts: Facts, report: Report, person: StaffMember, at: number): void {
  const seen = new Map<string, string>();
  for (const [position, wish] of person.willingness.entries()) {
    const key = JSON.stringify([wish.weekday ?? null, wish.block ?? null, wish.work ?? null]);
    const before = seen.get(key);
    if (before !== undefined && before !== wish.level) {
      const what: Word[] = [];
      if (wish.weekday !== undefined) what.push(weekdayWord(wish.weekday));
      if (wish.block !== undefined) {
        const block = nameIn(facts.blocks, wish.block);
        what.push({ value: wish.block, zh: `“${block}”`, en: `“${block}”` });
      }
      if (wish.work !== undefined) what.push(workWord(wish.work));
      if (what.length === 0) what.push({ value: '', zh: '全部', en: 'everything' });
      report('WILLINGNESS_CONTRADICTION', ['staff', at, 'willingness', position], {
        person: person.name,
        what,
      });
    }
    seen.set(key, wish.level);
  }
}

function checkStatuses(report: Report, person: StaffMember, at: number): void {
  for (const [position, { dates }] of person.statuses.entries()) {
    for (const { dates: other } of person.statuses.slice(0, position)) {
      const from = dates.from > other.from ? dates.from : other.from;
      const to = dates.to < other.to ? dates.to : other.to;
      if (from > to) continue;
      report('STATUSES_OVERLAP', ['staff', at, 'statuses', position], { person: person.name, from, to });
    }
  }
}

function checkExternals({ school }: Facts, report: Report): void {
  const { start, end } = school.term;
  for (const [at, person] of school.externals.entries()) {
    if (person.kind === 'vendorInstructor' && person.vendor === undefined) {
      report('EXTERNAL_VENDOR_MISSING', ['externals', at], { person: person.name });
    }
    if (start > end) continue;
    const { approved, qualificationUntil } = person;
    if (!approved || !approvedInTerm(school.term, approved)) {
      report('EXTERNAL_NOT_APPROVED', ['externals', at, ...(approved ? ['approved'] : [])], {
        person: person.name,
      });
    } else if (approved.from > start || approved.to < end) {
      const { from, to } = approved;
      report('EXTERNAL_APPROVAL_PARTIAL', ['externals', at, 'approved'], {
        person: person.name,
        from,
        to,
        start,
        end,
      });
    }
    if (qualificationUntil !== undefined && qualificationUntil < end) {
      const path = ['externals', at, 'qualificationUntil'];
      report('EXTERNAL_QUALIFICATION_ENDS', path, { person: person.name, until: qualificationUntil, end });
    }
  }
}

function checkHomerooms(facts: Facts, report: Report): void {
  const teachers = new Map<string, StaffMember>();
  for (const [at, person] of facts.school.staff.entries()) {
    const schoolClass = facts.classes.get(person.homeroomOf ?? '');
    if (!schoolClass) continue;
    const before = teachers.get(schoolClass.id);
    if (!before) teachers.set(schoolClass.id, person);
    else {
      const params = { class: schoolClass.name, first: before.name, second: person.name };
      report('HOMEROOM_TWICE', ['staff', at, 'homeroomOf'], params);
    }
  }
  for (const [at, schoolClass] of facts.school.classes.entries()) {
    if (!teachers.has(schoolClass.id)) {
      report('CLASS_WITHOUT_HOMEROOM_TEACHER', ['classes', at], { class: schoolClass.name });
    }
  }
}
