import { describe, expect, it } from 'vitest';
import { generateSchool, REGION_IDS } from '../../scenarios/index.ts';
import { canonicalJson } from '../../solver/model/canonical.ts';
import { minuteOf } from '../../solver/model/primitives.ts';
import { School } from '../../solver/model/school.ts';
import { validateSchool } from '../../solver/model/validation/validate-school.ts';

describe('generateSchool', () => {
  it.each(REGION_IDS)(
    'gives equal bytes for equal options in %s, and other bytes for another seed',
    (region) => {
      const options = { classes: 9, seed: 5, region };
      const school = canonicalJson(generateSchool(options));
      expect(canonicalJson(generateSchool({ ...options }))).toBe(school);
      expect(canonicalJson(generateSchool({ ...options, seed: 6 }))).not.toBe(school);
    },
  );

  it.each([6, 7, 11, 18, 36])('makes exactly %i classes of 35 to 50 pupils', (classes) => {
    const school = generateSchool({ classes, seed: 3, region: 'national' });
    expect(school.classes).toHaveLength(classes);
    for (const { pupils } of school.classes) {
      expect(pupils).toBeGreaterThanOrEqual(35);
      expect(pupils).toBeLessThanOrEqual(50);
    }
    const listed = new Map<string, number>();
    for (const pupil of school.pupils ?? []) listed.set(pupil.class, (listed.get(pupil.class) ?? 0) + 1);
    expect(school.classes.map(({ id }) => listed.get(id))).toEqual(
      school.classes.map(({ pupils }) => pupils),
    );
  });

  it.each([
    ['national', 6, 1],
    ['national', 24, 2],
    ['helan', 18, 7],
    ['sanya', 12, 3],
    ['chongming', 6, 4],
    ['hubei-school', 24, 5],
    ['henan', 18, 6],
  ] as const)('validates cleanly: %s, %i classes, seed %i', (region, classes, seed) => {
    const { findings } = validateSchool(generateSchool({ classes, seed, region }));
    expect(findings.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  });

  it.each([
    ['primary', 'chongming'],
    ['juniorHigh', 'sanya'],
    ['nineYear', 'henan'],
  ] as const)('makes any kind of school in any region: %s in %s', (kind, region) => {
    const school = generateSchool({ classes: 18, seed: 1, region, kind });
    expect(validateSchool(school).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const stages = school.stages.map((stage) => stage.kind).sort();
    expect(stages).toEqual(kind === 'nineYear' ? ['juniorHigh', 'primary'] : [kind]);
  });

  it('knows the other order: clubs 40 minutes, break 30, homework 50, from 15:30 to 17:30', () => {
    const school = generateSchool({ classes: 12, seed: 1, region: 'national', order: 'clubsFirst' });
    const times = school.templates[0].times.filter(({ block }) => block !== 'extended');
    expect(times.sort((a, b) => (a.start < b.start ? -1 : 1)).map(({ block }) => block)).toEqual([
      'club',
      'break',
      'homework',
    ]);
    expect(times.map(({ start, end }) => minuteOf(end) - minuteOf(start))).toEqual([40, 30, 50]);
    expect([times[0].start, times[2].end]).toEqual(['15:30', '17:30']);
  });

  it('turns lists into head counts on request', () => {
    const school = generateSchool({ classes: 6, seed: 1, region: 'national', headCounts: true });
    expect(school.pupils).toBeUndefined();
    expect(school.headCounts?.some(({ club }) => club !== undefined)).toBe(true);
    expect(validateSchool(school).findings).toEqual([]);
  });

  it('refuses what no school can be', () => {
    for (const options of [
      { classes: 5, seed: 1 },
      { classes: 121, seed: 1 },
      { classes: 12.5, seed: 1 },
      { classes: 12, seed: -1 },
      { classes: 12, seed: 1, region: 'atlantis' },
      { classes: 8, seed: 1, kind: 'nineYear' as const },
      { classes: 12, seed: 1, region: 'helan', order: 'clubsFirst' as const },
    ]) {
      expect(() => generateSchool(options)).toThrow(RangeError);
    }
  });

  it('is a document that reads back as itself', () => {
    const school = generateSchool({ classes: 6, seed: 9, region: 'helan' });
    expect(School.parse(JSON.parse(JSON.stringify(school)))).toEqual(school);
  });

  it('uses ASCII for ids and Chinese for names', () => {
    for (const region of REGION_IDS) {
      const school = generateSchool({ classes: 12, seed: 2, region });
      const things = [
        school.blocks,
        school.rooms,
        school.gates,
        school.posts,
        school.activities,
        school.clubs,
        school.staff,
        school.classes,
        school.pupils ?? [],
      ].flat();
      for (const { id, name } of things) {
        expect(id).toMatch(/^[a-zA-Z0-9-]+$/u);
        expect(name).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('has what happens in real schools', () => {
    const school = generateSchool({ classes: 48, seed: 1, region: 'sanya' });
    const pupils = school.pupils ?? [];
    const some = (test: (pupil: (typeof pupils)[number]) => boolean): boolean => pupils.some(test);
    expect(some((pupil) => pupil.joins !== undefined)).toBe(true);
    expect(some((pupil) => pupil.leaves !== undefined)).toBe(true);
    expect(some((pupil) => pupil.bookings.length > 0)).toBe(true);
    expect(some((pupil) => pupil.absences.length > 0)).toBe(true);
    expect(some((pupil) => pupil.earlyLeaving.length > 0)).toBe(true);
    expect(some((pupil) => pupil.pins.length > 0)).toBe(true);
    expect(some((pupil) => pupil.siblingsTogether)).toBe(true);
    expect(some((pupil) => pupil.collectors.some(({ minder }) => minder !== undefined))).toBe(true);
    expect(some((pupil) => pupil.mayLeaveAlone)).toBe(true);
    expect(some((pupil) => pupil.waiver === 'free')).toBe(true);
    expect(some((pupil) => pupil.paidConsent.length > 0 && pupil.feeLimitFenPerTerm !== undefined)).toBe(
      true,
    );
    const { staff, clubs } = school;
    const statuses = new Set(staff.flatMap((person) => person.statuses.map(({ kind }) => kind)));
    expect([...statuses].sort()).toEqual(['longLeave', 'nursing', 'pregnancy']);
    expect(staff.some((person) => person.unavailable.some(({ reason }) => reason?.includes('教研')))).toBe(
      true,
    );
    expect(staff.some((person) => person.fullTimePermille < 1000)).toBe(true);
    expect(staff.some((person) => person.carriedInUnits < 0)).toBe(true);
    expect(staff.some((person) => person.mentorOf !== undefined)).toBe(true);
    expect(staff.some((person) => person.weeklyLoad.wished !== undefined && person.kind === 'teacher')).toBe(
      true,
    );
    expect(clubs.some((club) => club.leaders.alternating)).toBe(true);
    expect(clubs.some((club) => club.leaders.count === 2)).toBe(true);
    expect(clubs.some((club) => club.sessionsPerWeek === 2 && club.members === undefined)).toBe(true);
    expect(clubs.some((club) => (club.members?.length ?? 0) >= 12)).toBe(true);
    expect(clubs.some((club) => club.window !== undefined)).toBe(true);
    expect(new Set(clubs.map(({ category }) => category)).size).toBe(5);
    expect(school.externals.some((person) => person.substitutesFor.length > 0)).toBe(true);
  });

  it('gives all rotating posts the load of one lesson, and extended care less', () => {
    const school = generateSchool({ classes: 24, seed: 1, region: 'helan' });
    const rotating = school.posts.filter((post) => post.rotating);
    expect(new Set(rotating.map((post) => post.loadUnits))).toEqual(new Set([school.options.unitsPerLesson]));
    const extended = school.posts.find((post) => post.work === 'extended');
    expect(extended?.loadUnits).toBeLessThan(school.options.unitsPerLesson);
  });
});
