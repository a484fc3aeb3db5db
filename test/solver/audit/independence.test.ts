import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_THERE } from '../../../solver/audit/attendance.ts';
import { agreedShares as auditShares } from '../../../solver/audit/certificate/shares.ts';
import { auditContext } from '../../../solver/audit/context.ts';
import { willingnessOf } from '../../../solver/audit/willingness.ts';
import { attendsOn, pupilsOf } from '../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { School } from '../../../solver/model/school.ts';
import { sessionTime } from '../../../solver/model/session-dates.ts';
import { DayKind } from '../../../solver/model/term.ts';
import { willingnessFor } from '../../../solver/model/willingness.ts';
import { agreedShares, shareWeights } from '../../../solver/roster/shares.ts';
import { auditedPlan } from './audited-plan.ts';
import { auditedSchool, EVERY_POLICY } from './audited-school.ts';

const plan = await auditedPlan();
const DATES = plan.calendar.days.map(({ date }) => date);

const date = fc.constantFrom(...DATES);
const range = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const weekday = fc.integer({ min: 1, max: 5 });

/** The school of the tests with odd days, odd weeks, joiners, leavers, absences, bookings and unequal people. */
const oddSchool = fc
  .record({
    dayKinds: fc.array(
      fc.record({
        dates: range,
        kind: fc.constantFrom(...DayKind.options),
        grades: fc.constantFrom(undefined, ['g1'], ['g3']),
      }),
      { maxLength: 4 },
    ),
    makeUp: fc.record({
      follows: weekday,
      service: fc.boolean(),
      clubs: fc.boolean(),
      vendors: fc.boolean(),
    }),
    weeks: fc.constantFrom('every' as const, 'odd' as const, 'even' as const),
    pupils: fc.array(
      fc.record({
        at: fc.nat(59),
        joins: fc.option(date, { nil: undefined }),
        leaves: fc.option(date, { nil: undefined }),
        absences: fc.array(range, { maxLength: 2 }),
        bookings: fc.array(fc.record({ date, blocks: fc.constant(['homework', 'clubs', 'late']) }), {
          maxLength: 2,
        }),
      }),
      { maxLength: 12 },
    ),
    staff: fc.array(
      fc.record({
        at: fc.nat(9),
        permille: fc.integer({ min: 0, max: 1000 }),
        wished: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
        absence: range,
        block: fc.constantFrom(undefined, 'clubs'),
        weekday,
        status: range,
        share: fc.constantFrom(0, 300, 1000),
      }),
      { maxLength: 6 },
    ),
  })
  .map((odd): School => {
    const school = auditedSchool();
    school.term.dayKinds = odd.dayKinds.map(({ grades, ...kind }) =>
      grades ? { ...kind, grades: [...grades] } : kind,
    );
    Object.assign(school.term.makeUpDays[0], odd.makeUp);
    school.clubs[0].weeks = odd.weeks;
    for (const { at, joins, leaves, absences, bookings } of odd.pupils) {
      const pupil = (school.pupils ?? [])[at];
      Object.assign(pupil, {
        absences,
        bookings,
        ...(joins ? { joins } : {}),
        ...(leaves ? { leaves } : {}),
      });
    }
    for (const { at, permille, wished, absence, block, weekday: day, status, share } of odd.staff) {
      const person = school.staff[at];
      person.fullTimePermille = permille;
      if (wished !== undefined) person.weeklyLoad = { wished, most: 30 };
      person.absences = [{ dates: absence, ...(block ? { block } : {}) }];
      person.unavailable = [{ weekday: day, weeks: odd.weeks, ...(block ? { block } : {}) }];
      person.statuses = [{ kind: 'training', dates: status, sharePermille: share }];
    }
    return school;
  });

describe('the audit, with code of its own, agrees with the planner', () => {
  it('on days, times of blocks and sessions, and who is there', () => {
    fc.assert(
      fc.property(oddSchool, (school) => {
        const context = auditContext(school, plan, EVERY_POLICY);
        const calendar = buildCalendar(school);
        expect(context.days.map(({ date: at }) => at)).toEqual(calendar.days.map(({ date: at }) => at));
        const clubs = new Map(school.clubs.map((club) => [club.id, club]));
        calendar.days.forEach((day, index) => {
          const own = context.days[index];
          expect([own.follows, own.week, own.season]).toEqual([day.weekday, day.week, day.season]);
          for (const { id: grade } of school.grades) {
            for (const { id: block } of school.blocks) {
              const span = calendar.blockTime(day, grade, block);
              expect(context.blockSpan(own, grade, block)).toEqual(
                span && [span.startMinute, span.endMinute],
              );
            }
          }
          for (const session of plan.matrix.sessions) {
            const time = sessionTime(session, day, calendar, clubs.get(session.club ?? ''));
            expect(context.runs(session, own)).toEqual(time && [time.startMinute, time.endMinute]);
          }
        });
        pupilsOf(school).forEach((pupil, p) => {
          const grade = context.gradeOfClass.get(pupil.class) ?? '';
          calendar.days.forEach((day, d) => {
            school.blocks.forEach(({ id }, b) => {
              const there = attendsOn(pupil, day, id) && calendar.blockTime(day, grade, id) !== null;
              const place = context.attendance.place(p, d, b);
              expect(place !== NOT_THERE && !context.attendance.absent(p, d, b)).toBe(there);
            });
          });
        });
      }),
      { seed: 5, numRuns: 12 },
    );
  });

  it('on agreed shares and their weights', () => {
    fc.assert(
      fc.property(oddSchool, (school) => {
        const context = auditContext(school, plan, EVERY_POLICY);
        const shares = agreedShares(school, buildCalendar(school));
        const weights = shareWeights(shares);
        const own = auditShares(context);
        expect(school.staff.map(({ id }) => own.get(id)?.parts)).toEqual(shares);
        expect(school.staff.map(({ id }) => own.get(id)?.weight)).toEqual(weights);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('on what people said about their willingness', () => {
    const level = fc.constantFrom('refuse', 'reluctant', 'neutral', 'willing', 'eager' as const);
    const entry = fc.record({
      weekday: fc.option(weekday, { nil: undefined }),
      block: fc.constantFrom(undefined, 'clubs', 'homework'),
      work: fc.constantFrom(undefined, 'club' as const, 'homework' as const),
      level,
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), weekday, (entries, day) => {
        const willingness = entries.map((said) => JSON.parse(JSON.stringify(said)));
        const person = { ...auditedSchool().staff[0], willingness };
        for (const block of ['clubs', 'homework']) {
          for (const work of ['club', 'homework'] as const) {
            expect(willingnessOf(person, day, block, work)).toBe(willingnessFor(person, day, block, work));
          }
        }
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('on the heads of a school without a list', () => {
    const listed = auditedSchool();
    const { pupils: _, ...rest } = listed;
    const school: School = {
      ...rest,
      headCounts: [
        { class: 'g1c1', weekday: 1, block: 'homework', pupils: 12 },
        { class: 'g1c1', weekday: 1, block: 'clubs', pupils: 9 },
        { class: 'g1c1', weekday: 1, block: 'clubs', club: 'art', pupils: 4 },
        { class: 'g1c1', weekday: 1, block: 'clubs', club: 'football', pupils: 7 },
        { class: 'g3c2', weekday: 4, block: 'homework', pupils: 20 },
      ],
    };
    const own = auditContext(school, plan, EVERY_POLICY).pupils;
    const heads = pupilsOf(school);
    expect(own.map(({ id, choices, pins }) => ({ id, choices, pins }))).toEqual(
      heads.map(({ id, choices, pins }) => ({ id, choices, pins })),
    );
    expect(own.map(({ stays }) => [...stays].sort())).toEqual(
      heads.map(({ stay }) =>
        stay.flatMap((day) => day.blocks.map((block) => `${day.weekday}|${block}`)).sort(),
      ),
    );
  });
});
