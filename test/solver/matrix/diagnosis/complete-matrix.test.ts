import { describe, expect, it } from 'vitest';
import { compileMatrix } from '../../../../solver/matrix/compile/compile.ts';
import { completeMatrix } from '../../../../solver/matrix/diagnosis/complete-matrix.ts';
import { outcomeWords } from '../../../../solver/matrix/diagnosis/outcome-words.ts';
import { VENDOR_NOT_ALLOWED } from '../../../../solver/matrix/result/why-closed.ts';
import { TEAM } from '../../../../solver/matrix/state/placement.ts';
import { pupilsOf } from '../../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import type { School } from '../../../../solver/model/school.ts';
import { parsedSmallSchool } from '../../../support/small-school.ts';
import { withClubs } from '../bench.ts';
import { CASES } from './cases.ts';
import { diagnosesOf, planned } from './planned.ts';
import { placeable, tightSchool, wholePart } from './tiny-parts.ts';

const SEEDS = Array.from({ length: 24 }, (_, seed) => 100 + seed);

function compiledOf(school: School) {
  const calendar = buildCalendar(school);
  const compiled = compileMatrix({ school, calendar, pupils: pupilsOf(school), groups: [] });
  return { calendar, compiled };
}

describe('what the search left out', () => {
  it('is placed where an exact search finds a way, moving others', () => {
    // Four clubs share one room and one leader on four days; each day suits another set of them.
    const room = { rooms: ['music-room'] };
    const school = parsedSmallSchool({
      ...withClubs({
        one: { room, weekdays: [1, 2], leaders: { people: ['t-an'] } },
        two: { room, weekdays: [2, 3], leaders: { people: ['t-an'] } },
        three: { room, weekdays: [3, 4], leaders: { people: ['t-an'] } },
        four: { room, weekdays: [1], leaders: { people: ['t-an'] } },
      }),
    });
    const { calendar, compiled } = compiledOf(school);
    const { problem } = compiled;
    const assignment = {
      slot: new Int32Array(problem.events.count).fill(-1),
      room: new Int32Array(problem.events.count).fill(-1),
      team: new Int32Array(problem.sections.ids.length * TEAM).fill(-1),
    };
    // One on Monday, two on Tuesday, three on Wednesday: four finds Monday taken.
    [
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ].forEach(([club, weekday]) => {
      const section = problem.sections.ids.indexOf(`${club}#1`);
      const [event] = problem.sections.events[section];
      assignment.slot[event] = problem.slots.weekday.indexOf(Number(weekday));
      assignment.room[event] = problem.rooms.ids.indexOf('music-room');
      assignment.team[section * TEAM] = problem.people.ids.indexOf('t-an');
    });
    const completed = completeMatrix({ school, calendar, groups: [] }, compiled, assignment);
    expect(completed.diagnoses.size).toBe(0);
    expect(completed.assignment.slot.every((slot) => slot >= 0)).toBe(true);
  });

  it.each(SEEDS)('really has no place beside the others, by plain backtracking, seed %i', (seed) => {
    const school = tightSchool(seed);
    const result = planned(school);
    const placed = new Set(result.sessions.map(({ section }) => section));
    for (const diagnosis of diagnosesOf(result)) {
      expect(diagnosis.status).not.toBe('limit');
      expect(diagnosis.irreducible).toBe(true);
      if (diagnosis.status !== 'proven') continue;
      const { part, frame } = wholePart(school);
      const sections = part.sections.filter(({ club, number }) => {
        const id = `${part.school.clubs[club].id}#${number}`;
        return placed.has(id) || id === diagnosis.section;
      });
      expect(placeable({ ...part, sections }, frame)).toBe(false);
    }
  });

  it('says so where the school has nothing for it at all', () => {
    const school = parsedSmallSchool();
    const blocks = school.blocks.filter(({ id }) => id !== 'clubs');
    const diagnoses = diagnosesOf(planned({ ...school, blocks }));
    expect(diagnoses.length).toBeGreaterThan(0);
    for (const { status, irreducible, causes, remedies } of diagnoses) {
      expect([status, irreducible, remedies]).toEqual(['proven', false, []]);
      expect(causes.map(({ code }) => code)).toEqual(['nothingFits']);
    }
  });

  it('gives the same diagnoses again, whatever the order of the input', () => {
    const { school: overrides } = CASES['a venue that takes so many groups'];
    const shuffled = parsedSmallSchool({
      ...overrides,
      clubs: [...(overrides.clubs ?? [])].reverse(),
      rooms: [...(overrides.rooms ?? [])].reverse(),
    });
    const [first, again] = [parsedSmallSchool(overrides), shuffled].map((school) =>
      JSON.stringify(diagnosesOf(planned(school))),
    );
    expect(again).toBe(first);
  });
});

describe('the words', () => {
  const school = parsedSmallSchool();
  const seen = VENDOR_NOT_ALLOWED;

  it('name the group of a club that has several, and no ids', () => {
    const [several, one] = ['art#2', 'choir#1'].map(
      (id) => outcomeWords(school, id, undefined, seen).sentence,
    );
    expect(several.zh).toMatch(/^“儿童画”第 2 组没有排进排片表：/);
    expect(several.en).toMatch(/^"儿童画", group 2, is not on the table: /);
    expect(one.zh).toMatch(/^“合唱团”没有排进排片表：/);
    expect(`${several.zh}${several.en}${one.zh}${one.en}`).not.toContain('#');
  });

  it('say so where nothing was proven', () => {
    const limit = {
      section: 'art#2',
      status: 'limit' as const,
      irreducible: false,
      causes: [],
      remedies: [],
    };
    const { sentence, remedy } = outcomeWords(school, 'art#2', limit, seen);
    expect(sentence.zh).toContain('在限定的计算量内没有得到证明');
    expect(sentence.en).toContain('not proven within the limit of work');
    expect(remedy).toEqual(seen.remedy);
  });

  it('do not call general advice verified', () => {
    const diagnosis = {
      section: 'art#2',
      status: 'proven' as const,
      irreducible: true,
      causes: [{ code: 'shelter' as const, refs: ['art'], sentence: { zh: '没有遮雨处', en: 'no shelter' } }],
      remedies: [],
    };
    const { sentence, remedy } = outcomeWords(school, 'art#2', diagnosis, seen);
    expect(sentence.zh).toContain('单是这一条它就没有位置（已重新求解验证）');
    expect(remedy.zh).toMatch(/^没有找到一项改动就够的办法/);
    expect(remedy.en).not.toContain('erified');
  });
});
