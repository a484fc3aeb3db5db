import { describe, expect, it } from 'vitest';
import { EXPECTATIONS } from '../../scenarios/expectations.ts';
import { findReference, REFERENCE_SCHOOLS } from '../../scenarios/index.ts';
import { tightnessOf } from '../../scenarios/tightness.ts';
import { canonicalJson } from '../../solver/model/canonical.ts';
import type { School } from '../../solver/model/school.ts';
import { validateSchool } from '../../solver/model/validation/validate-school.ts';
import { expectWithin } from './expect-tightness.ts';

const built = new Map(REFERENCE_SCHOOLS.map((reference) => [reference.id, reference.build()]));
const schoolOf = (id: string): School => {
  const school = built.get(id);
  if (!school) throw new Error(`no reference school ${id}`);
  return school;
};
const blockTimes = (school: School, template: string) =>
  new Map(
    school.templates
      .find(({ id }) => id === template)
      ?.times.map((time) => [time.block, [time.start, time.end]]),
  );
const allTimes = (school: School, block: string) =>
  school.templates.flatMap((template) => template.times.filter((time) => time.block === block));

describe.each(REFERENCE_SCHOOLS.map((reference) => [reference.id, reference] as const))(
  '%s',
  (id, reference) => {
    const school = schoolOf(id);

    it('is built to the same bytes every time', () => {
      expect(canonicalJson(reference.build())).toBe(canonicalJson(school));
    });

    it('validates cleanly', () => {
      const { findings } = validateSchool(school);
      expect(findings.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
    });

    it('shows what is expected of it', () => {
      const expectation = EXPECTATIONS[id];
      const measured = tightnessOf(school);
      expect({ classes: school.classes.length, pupils: measured.pupils, staff: measured.staff }).toEqual({
        classes: expectation.classes,
        pupils: expectation.pupils,
        staff: expectation.staff,
      });
      expectWithin(measured, expectation);
    });

    it('says of each figure whether a document fixes it or it is assumed', () => {
      const figures = reference.figures(school);
      const sources = figures.filter(({ kind }) => kind === 'source');
      expect(sources.length).toBeGreaterThanOrEqual(6);
      expect(figures.length - sources.length).toBeGreaterThanOrEqual(15);
      for (const { from } of sources) {
        expect(from.zh).toMatch(
          /^seeds\/(sanya|hubei-school|henan|helan|chongming)\.txt [一二三四五六]（[一二三四五六七八]）/u,
        );
      }
      for (const { name, value } of figures) {
        expect(name.zh.length).toBeGreaterThan(0);
        expect(String(value).length).toBeGreaterThan(0);
      }
      expect(new Set(figures.map(({ name }) => name.zh)).size).toBe(figures.length);
    });
  },
);

describe('the list of reference schools', () => {
  it('has an expectation for each', () => {
    expect(REFERENCE_SCHOOLS.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTATIONS).sort());
    expect(findReference('helan-primary')?.expectation.classes).toBe(24);
    expect(findReference('unknown')).toBeUndefined();
  });
});

describe('what the documents fix', () => {
  it('helan: homework then clubs, two hours, lessons by season, half an hour of extended care', () => {
    for (const id of ['helan-primary', 'helan-junior']) {
      const school = schoolOf(id);
      expect(school.term.seasons.map((season) => season.id)).toEqual(['summer', 'winter']);
      expect(school.templates.map((template) => template.afternoonStart)).toEqual(['14:30', '14:00']);
      for (const template of school.templates) {
        const times = blockTimes(school, template.id);
        const [homework, club, extended] = ['homework', 'club', 'extended'].map(
          (block) => times.get(block) ?? [],
        );
        expect(homework[1] < club[0]).toBe(true);
        expect(minutes(homework) + minutes(club)).toBeGreaterThanOrEqual(120);
        expect(extended[0]).toBe(club[1]);
        expect(minutes(extended)).toBe(30);
      }
    }
  });

  it('helan-junior: evening self-study is a service of its own', () => {
    const school = schoolOf('helan-junior');
    const evening = school.blocks.find(({ kind }) => kind === 'evening');
    expect(evening).toMatchObject({ ledger: 'evening', weekdays: [1, 2, 3, 4] });
    expect(school.pupils?.some((pupil) => pupil.stay.some(({ blocks }) => blocks.includes('evening')))).toBe(
      true,
    );
  });

  it('sanya: ends at 17:30 or later, vendors with fees and consent, noon care in its own account', () => {
    const school = schoolOf('sanya-primary');
    for (const time of allTimes(school, 'club')) expect(time.end >= '17:30').toBe(true);
    expect(school.blocks.find(({ kind }) => kind === 'lunch')?.ledger).toBe('lunch');
    const paid = school.clubs.filter((club) => club.provider === 'vendor');
    expect(new Set(paid.map((club) => club.vendor)).size).toBeGreaterThanOrEqual(3);
    expect(paid.every((club) => club.feeFenPerSession > 0)).toBe(true);
    expect(
      school.clubs.filter((club) => club.provider !== 'vendor').every((club) => club.feeFenPerSession === 0),
    ).toBe(true);
    expect(school.vendors.every((vendor) => vendor.kind === 'nonSubject')).toBe(true);
    const fee = new Set(paid.map((club) => club.id));
    for (const pupil of school.pupils ?? []) {
      expect(pupil.choices.filter((club) => fee.has(club) && !pupil.paidConsent.includes(club))).toEqual([]);
    }
  });

  it('chongming: free, grades 1 and 2 outdoors, Q&A rooms, stages at different times, everybody asked', () => {
    const school = schoolOf('chongming-nine-year');
    expect(school.clubs.every((club) => club.feeFenPerSession === 0)).toBe(true);
    expect(school.grades.map((grade) => grade.stage)).toEqual([
      ...Array<string>(5).fill('primary'),
      ...Array<string>(4).fill('juniorHigh'),
    ]);
    expect(school.blocks.find(({ id }) => id === 'homework')?.defaults[0]).toEqual({
      grades: ['g1', 'g2'],
      activity: 'outdoor',
    });
    const qa = school.clubs.filter((club) => club.kind === 'qa');
    expect(qa.length).toBeGreaterThan(0);
    expect(qa.every((club) => club.leaders.subjects.length >= 3)).toBe(true);
    expect(blockTimes(school, 'primary').get('club')).not.toEqual(
      blockTimes(school, 'juniorHigh').get('club'),
    );
    expect(school.pupils?.every((pupil) => pupil.survey?.asked)).toBe(true);
    expect(school.posts.map(({ work }) => work)).toEqual(
      expect.arrayContaining(['patrol', 'firstAid', 'dutyLeader', 'gate']),
    );
  });

  it('hubei: head counts only, two classes of a grade share a homework group, waiting pupils are looked after', () => {
    const school = schoolOf('hubei-village');
    expect(school.pupils).toBeUndefined();
    expect(school.headCounts?.length).toBeGreaterThan(100);
    expect(school.setting).toBe('rural');
    expect(school.activities.find(({ id }) => id === 'homework')?.merge).toBe('grade');
    const staying = (id: string): number =>
      school.headCounts?.find(
        (count) => count.class === id && count.weekday === 1 && count.block === 'homework',
      )?.pupils ?? 0;
    const merged = school.classes.filter(
      (entry) =>
        entry.id.endsWith('-01') && staying(entry.id) + staying(entry.id.replace('-01', '-02')) <= 55,
    );
    expect(merged.length).toBeGreaterThanOrEqual(4);
    expect(school.posts.some((post) => post.work === 'waiting')).toBe(true);
    expect(school.externals.some((person) => person.kind === 'volunteer')).toBe(true);
  });

  it('henan: priority pupils, free of charge for the poor, films, reading room', () => {
    const school = schoolOf('henan-junior');
    const flags = new Set(school.pupils?.flatMap((pupil) => pupil.priority));
    expect([...flags].sort()).toEqual([
      'disability',
      'leftBehind',
      'migrantWorkerChild',
      'poorFamily',
      'singleParent',
    ]);
    for (const pupil of school.pupils ?? []) {
      if (pupil.priority.includes('poorFamily')) expect(pupil.waiver).toBe('free');
    }
    const open = school.clubs.filter((club) => club.kind === 'open').map((club) => club.room.kinds[0]);
    expect(open.sort()).toEqual(['hall', 'library']);
  });
});

function minutes([start, end]: readonly string[]): number {
  const at = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return at(end) - at(start);
}
