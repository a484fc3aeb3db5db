import type { Budget } from '../../../model/budget.ts';
import { buildCalendar, type TermCalendar } from '../../../model/calendar.ts';
import type { Club, Post } from '../../../model/menu.ts';
import type { ExternalPerson, StaffMember } from '../../../model/people.ts';
import type { Plan } from '../../../model/plan-document.ts';
import { compareText, inRange } from '../../../model/primitives.ts';
import type { School } from '../../../model/school.ts';
import type { Session } from '../../../model/session.ts';
import { clubMeets, sessionTime } from '../../../model/session-dates.ts';
import type { Control } from '../../../numeric/control.ts';
import { planningParameters } from '../../../policy/parameters.ts';
import type { ResolvedPolicy } from '../../../policy/resolve.ts';
import { sumOf } from '../account.ts';
import { accountsReport } from '../accounts.ts';
import { payRate } from '../fee-basis.ts';
import { moneyRulesOf } from '../money-rules.ts';
import { cheapestStaffing, type StaffedSession } from './cheapest-staffing.ts';
import { largestMenu, type MenuOffer } from './largest-menu.ts';

/**
 * What a fee cap would buy: the largest menu of clubs within it, and the cheapest leaders for the menu of the plan. Pay is that
 * of the region or the school (nothing, where both are silent); vendors cost their fee for every pupil. Leaders keep the
 * fixed duties they have; duties that rotate are not looked at.
 */
export async function budgetWhatIf(
  school: School,
  plan: Plan,
  policy: ResolvedPolicy,
  feeCapFen: number,
  control?: Control,
): Promise<Budget> {
  const calendar = buildCalendar(school);
  const rate = payRate(school, 'afterSchool', moneyRulesOf(planningParameters(policy))) ?? 0;
  const accounts = accountsReport(school, plan, policy);
  const service = accounts.pupilMonths.filter(
    ({ ledger, plannedLessons }) => ledger === 'afterSchool' && plannedLessons > 0,
  );
  const clubSessions = new Set(
    plan.matrix.sessions.filter(({ kind }) => kind === 'club').map(({ id }) => id),
  );
  const rates = new Map<string, number>([
    ...school.staff.map(({ id }) => [id, rate] as const),
    ...school.externals.map(({ id, payFenPerLesson }) => [id, payFenPerLesson] as const),
  ]);
  const ledgerOf = new Map(school.blocks.map(({ id, ledger }) => [id, ledger]));
  const duties = plan.roster.duties.filter(
    ({ person, block }) => person !== null && (ledgerOf.get(block) ?? 'afterSchool') === 'afterSchool',
  );
  const payOf = (leads: boolean): number =>
    sumOf(duties, ({ person, payUnits, session, role }) =>
      (session !== undefined && clubSessions.has(session) && role === 'leader') === leads
        ? Math.round((payUnits * (rates.get(person ?? '') ?? 0)) / school.options.unitsPerLesson)
        : 0,
    );
  const fixedFen = payOf(false);
  const subsidyFen = sumOf(service, (row) => row.subsidyFen);
  const budgetFen = feeCapFen * service.length + subsidyFen - fixedFen;
  const offers = menuOffers(school, calendar, rate);
  const { sessions, most } = staffedSessions(school, plan, calendar, rate);
  return {
    feeCapFen,
    pupilMonths: service.length,
    subsidyFen,
    fixedFen,
    budgetFen,
    menu: await largestMenu(offers, budgetFen, control),
    nowFen: payOf(true),
    staffing: await cheapestStaffing(sessions, most, control),
  };
}

/** Every club of the menu with its cost, its seats and who asks for it. */
export function menuOffers(school: School, calendar: TermCalendar, rate: number): MenuOffer[] {
  const posts = new Map(school.posts.map((post) => [post.id, post]));
  const gradeOf = new Map(school.classes.map(({ id, grade }) => [id, grade]));
  return school.clubs
    .filter(({ members }) => members === undefined)
    .map((club) => {
      const meetings = club.sessionsPerWeek * meetingsAWeekday(club, calendar);
      const leader = cheapestRate(school, club, posts.get(club.post), rate);
      const units = posts.get(club.post)?.payUnits ?? 0;
      const lessonFen = (leader * units * club.leaders.count) / school.options.unitsPerLesson;
      const vendor = club.provider === 'vendor';
      return {
        club: club.id,
        fenPerSection: vendor ? 0 : Math.round(lessonFen * meetings),
        fenPerPupil: vendor ? club.feeFenPerSession * meetings : 0,
        seats: club.maxSize,
        leastSize: club.minSize,
        mostSections: club.sections,
        demand: (school.pupils ?? []).filter(
          ({ class: own, choices }) =>
            choices.includes(club.id) && club.grades.includes(gradeOf.get(own) ?? ''),
        ).length,
      };
    });
}

/** Dates of the weekday on which the club meets most often. */
function meetingsAWeekday(club: Club, calendar: TermCalendar): number {
  const dates = [0, 0, 0, 0, 0, 0];
  for (const day of calendar.days) {
    if (club.weekdays && !club.weekdays.includes(day.weekday)) continue;
    if (club.grades.some((grade) => clubMeets(club, day, grade))) dates[day.weekday] += 1;
  }
  return Math.max(...dates);
}

function cheapestRate(school: School, club: Club, post: Post | undefined, rate: number): number {
  if (club.provider === 'school') return rate;
  const able = school.externals.filter((person) => mayLead(club, post, null, person));
  return able.length === 0 ? rate : Math.min(...able.map(({ payFenPerLesson }) => payFenPerLesson));
}

/** By what the club asks of its leaders; dates and times are another matter. */
function mayLead(
  club: Club,
  post: Post | undefined,
  staff: StaffMember | null,
  external: ExternalPerson | null,
): boolean {
  const { people, skill, subjects } = club.leaders;
  const person = staff ?? external;
  if (!person || !post) return false;
  if (staff ? club.provider === 'vendor' || !post.staffKinds.includes(staff.kind) : !post.externals)
    return false;
  if (external && (club.provider === 'school' || external.vendor !== club.vendor)) return false;
  if (people && !people.includes(person.id)) return false;
  if (skill !== undefined && !person.skills.includes(skill)) return false;
  return subjects.length === 0 || (staff?.subjects.some((subject) => subjects.includes(subject)) ?? true);
}

/** The clubs of the plan that are not vendors', with everybody who could lead them and at what cost. */
function staffedSessions(school: School, plan: Plan, calendar: TermCalendar, rate: number) {
  const clubs = new Map(school.clubs.map((club) => [club.id, club]));
  const posts = new Map(school.posts.map((post) => [post.id, post]));
  const taken = new Set<string>();
  const weekly = new Map<string, Set<string>>();
  const slotOf = new Map(plan.matrix.sessions.map((entry) => [entry.id, `${entry.weekday}/${entry.block}`]));
  for (const { role, person, session } of plan.roster.duties) {
    if (role === 'leader' || role === 'rotating' || person === null || session === undefined) continue;
    taken.add(`${person} ${slotOf.get(session)}`);
    weekly.set(person, (weekly.get(person) ?? new Set()).add(slotOf.get(session) ?? ''));
  }
  const sessions = plan.matrix.sessions.flatMap((entry): StaffedSession[] => {
    const club = clubs.get(entry.club ?? '');
    if (!club || club.provider === 'vendor') return [];
    const dates = calendar.days.filter((day) => sessionTime(entry, day, calendar, club) !== null);
    const units = (posts.get(entry.post)?.payUnits ?? 0) * dates.length;
    const candidate = (id: string, fenPerLesson: number) => ({
      person: id,
      fen: Math.round((units * fenPerLesson) / school.options.unitsPerLesson),
    });
    const own = (id: string): boolean => entry.leaders.includes(id);
    const slot = slotOf.get(entry.id) ?? '';
    const candidates = [
      ...school.staff
        .filter(
          (person) =>
            own(person.id) ||
            (mayLead(club, posts.get(entry.post), person, null) &&
              !taken.has(`${person.id} ${slot}`) &&
              isAvailable(person, entry)),
        )
        .map(({ id }) => candidate(id, rate)),
      ...school.externals
        .filter(
          (person) =>
            own(person.id) ||
            (mayLead(club, posts.get(entry.post), null, person) &&
              comes(person, entry) &&
              dates.every(({ date }) => person.approved !== undefined && inRange(date, person.approved))),
        )
        .map(({ id, payFenPerLesson }) => candidate(id, payFenPerLesson)),
    ].sort((a, b) => compareText(a.person, b.person));
    return [{ session: entry.id, leaders: club.leaders.count, slot, candidates }];
  });
  const most = new Map(
    school.staff.map(({ id, caps }) => [
      id,
      Math.max(0, (caps.perWeek ?? school.options.defaultCaps.perWeek) - (weekly.get(id)?.size ?? 0)),
    ]),
  );
  return { sessions, most };
}

/** Conservative: a bar that reaches into the weekday and block at all counts as a whole. */
function isAvailable({ unavailable, statuses }: StaffMember, { weekday, block }: Session): boolean {
  return (
    statuses.every(({ sharePermille }) => sharePermille > 0) &&
    !unavailable.some(
      (entry) =>
        (entry.weekday === undefined || entry.weekday === weekday) &&
        (entry.block === undefined || entry.block === block),
    )
  );
}

function comes({ available }: ExternalPerson, { weekday, block }: Session): boolean {
  return (
    available.length === 0 ||
    available.some(
      (entry) => entry.weekday === weekday && (entry.block === undefined || entry.block === block),
    )
  );
}
