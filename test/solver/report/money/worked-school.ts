import type { Accounts } from '../../../../solver/model/accounts.ts';
import { canonicalSchool } from '../../../../solver/model/canonical.ts';
import type { Duty } from '../../../../solver/model/duty.ts';
import type { Plan } from '../../../../solver/model/plan-document.ts';
import { School, type SchoolInput } from '../../../../solver/model/school.ts';
import type { Placement, Session } from '../../../../solver/model/session.ts';
import { BUNDLED_PACKS } from '../../../../solver/policy/index.ts';
import { type ResolvedPolicy, resolvePolicy } from '../../../../solver/policy/resolve.ts';
import type { PolicyPack } from '../../../../solver/policy/schema.ts';
import { accountsReport } from '../../../../solver/report/money/accounts.ts';
import { smallSchool } from '../../../support/small-school.ts';

type PupilInput = NonNullable<SchoolInput['pupils']>[number];

export const ALL_WEEK = [1, 2, 3, 4, 5];

/** A pupil of the one class who stays in these blocks on all five weekdays. */
export function stayer(id: string, blocks: string[], extra: Partial<PupilInput> = {}): PupilInput {
  return {
    id,
    name: id,
    class: 'g1c1',
    stay: ALL_WEEK.map((weekday) => ({ weekday, blocks })),
    ...extra,
  };
}

/**
 * A school made for sums by hand: five school days, Monday 28 to Wednesday 30 September and Thursday 1 to Friday 2 October
 * 2026 (no holiday is entered), three blocks of the service (homework, clubs-a, clubs-b), lunch and evening care.
 */
export function workedSchool(pupils: PupilInput[], extra: Partial<SchoolInput> = {}): School {
  const base = smallSchool();
  const block = (
    id: string,
    kind: 'homework' | 'club' | 'lunch' | 'evening',
    ledger?: 'lunch' | 'evening',
  ) => ({
    id,
    name: id,
    kind,
    ...(ledger ? { ledger } : {}),
  });
  return canonicalSchool(
    School.parse({
      ...base,
      region: 'sanya',
      term: {
        id: 't',
        name: '秋季学期',
        start: '2026-09-28',
        end: '2026-10-02',
      },
      blocks: [
        block('homework', 'homework'),
        block('clubs-a', 'club'),
        block('clubs-b', 'club'),
        block('noon', 'lunch', 'lunch'),
        block('night', 'evening', 'evening'),
      ],
      templates: [
        {
          id: 'all',
          name: '作息',
          lessonsEnd: '15:20',
          times: [
            { block: 'noon', start: '12:00', end: '13:30' },
            { block: 'homework', start: '15:30', end: '16:10' },
            { block: 'clubs-a', start: '16:10', end: '16:50' },
            { block: 'clubs-b', start: '16:50', end: '17:30' },
            { block: 'night', start: '18:30', end: '19:30' },
          ],
        },
      ],
      pupils,
      ...extra,
    } satisfies SchoolInput),
  );
}

const group = (weekday: number, block: string): Session => ({
  id: `${weekday}/${block}/reading#g1c1`,
  weekday,
  block,
  weeks: 'every',
  kind: 'group',
  mode: 'always',
  activity: 'reading',
  classes: ['g1c1'],
  grades: ['g1'],
  room: 'room-g1c1',
  leaders: [],
  assistants: 0,
  supervisors: 1,
  post: 'independent',
  pupils: 0,
});

/** The vendor's club of the small school, 30 yuan a session, on Mondays and Thursdays in `clubs-a`. */
export const ROBOTICS: Session[] = [1, 4].map((weekday) => ({
  ...group(weekday, 'clubs-a'),
  id: `${weekday}/clubs-a/robotics#1`,
  kind: 'club',
  mode: 'always',
  club: 'robotics',
  section: 'robotics#1',
  activity: undefined,
  classes: [],
  leaders: ['x-ma'],
  post: 'club',
}));

const DATES = ['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02'];

/** A duty of one lesson (four units). */
export function lesson(person: string, at: number, block: string, extra: Partial<Duty> = {}): Duty {
  const session = `${at + 1}/${block}/reading#g1c1`;
  return {
    id: `${DATES[at]}/${block}/independent/${person}`,
    date: DATES[at],
    block,
    post: 'independent',
    work: 'independent',
    session,
    startMinute: 930,
    endMinute: 970,
    units: 4,
    payUnits: 4,
    series: `${person}-${block}`,
    role: 'fixed',
    person,
    ...extra,
  };
}

/** The parts of a plan that money is counted from; the rest is left out. */
export function workedPlan(duties: Duty[] = [], placements: Placement[] = [], clubs: Session[] = []): Plan {
  const sessions = ALL_WEEK.flatMap((weekday) =>
    ['homework', 'clubs-a', 'clubs-b', 'noon', 'night'].map((block) => group(weekday, block)),
  );
  return {
    matrix: { sessions: [...sessions, ...clubs], closedSections: [] },
    enrolment: { placements },
    roster: { duties },
  } as unknown as Plan;
}

export const policyOf = (region: string, packs: PolicyPack[] = [], withBase = true): ResolvedPolicy =>
  resolvePolicy([...BUNDLED_PACKS, ...packs], region, { withBase });

export function accountsOf(school: School, plan: Plan = workedPlan(), policy = policyOf('sanya')): Accounts {
  return accountsReport(school, plan, policy);
}

/** A figure of a pupil by month: `{ '2026-09': …, '2026-10': … }`. */
export function byMonth(
  accounts: Accounts,
  pupil: string,
  pick: (row: Accounts['pupilMonths'][number]) => unknown,
  ledger = 'afterSchool',
): Record<string, unknown> {
  return Object.fromEntries(
    accounts.pupilMonths
      .filter((row) => row.pupil === pupil && row.ledger === ledger)
      .map((row) => [row.month, pick(row)]),
  );
}
