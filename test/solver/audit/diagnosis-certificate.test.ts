import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../solver/model/diagnosis.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { unauditedPlan } from '../../support/audited-plan.ts';
import { parsedSmallSchool, smallSchool } from '../../support/small-school.ts';
import { CASES } from '../matrix/diagnosis/cases.ts';
import { violationsOf } from './audited-plan.ts';
import { need } from './corruption.ts';

const FEW = ["a leader's caps", 'a room that is closed on one date', 'two locks against each other'];

describe('the diagnosis of a section that stays out', () => {
  it.each(FEW)('stands in the finished plan: %s', async (name) => {
    const { school: overrides, section } = CASES[name];
    const plan = await unauditedPlan(smallSchool(overrides));
    const item = plan.open.find(({ diagnosis }) => diagnosis?.section === section);
    expect(item?.code).toBe('SECTION_NOT_PLACED');
    const wrong = violationsOf(parsedSmallSchool(overrides), plan).filter(
      ({ rule }) => rule === 'certificate-valid',
    );
    expect(wrong).toEqual([]);
  });

  describe('does not stand', () => {
    // Choir and band may only meet on Thursday, and only t-he may lead them.
    const { school: overrides, section } = CASES['a leader with two clubs at one time'];
    const school = parsedSmallSchool(overrides);
    let plan: Plan;
    let at = 0;

    beforeAll(async () => {
      plan = await unauditedPlan(smallSchool(overrides));
      at = plan.open.findIndex(({ diagnosis }) => diagnosis?.section === section);
    });

    const remedyOf = ({ remedies }: Diagnosis, kind: string): Diagnosis['remedies'][number] =>
      need(
        remedies.find(({ changes }) => changes[0].kind === kind),
        kind,
      );

    const MUTATIONS: Readonly<Record<string, (diagnosis: Diagnosis) => void>> = {
      'of a section on the table': (diagnosis) => {
        diagnosis.section = 'choir#1';
      },
      'with a cause about nobody': ({ causes }) => {
        need(
          causes.find(({ code }) => code === 'otherSection'),
          'cause',
        ).refs = ['nobody#1'];
      },
      'with a cause that the school does not say': ({ causes }) => {
        causes[0].code = 'clubDates';
      },
      'without causes': (diagnosis) => {
        diagnosis.causes = [];
      },
      'with a leader who is elsewhere': (diagnosis) => {
        const { changes, meetings } = remedyOf(diagnosis, 'appoint');
        const [change] = changes;
        if (change.kind === 'appoint') change.leaders = ['t-he'];
        meetings[0].leaders = ['t-he'];
      },
      'with a room that is taken': (diagnosis) => {
        remedyOf(diagnosis, 'appoint').meetings[0].room = 'music-room';
      },
      'with a meeting too many': (diagnosis) => {
        const { meetings } = remedyOf(diagnosis, 'appoint');
        meetings.push({ ...meetings[0], weekday: 3 });
      },
      'with a leader whom nobody appoints': (diagnosis) => {
        remedyOf(diagnosis, 'allowCell').meetings[0].leaders = ['t-an'];
      },
      'on a day that the club does not allow': (diagnosis) => {
        remedyOf(diagnosis, 'fewerSections').meetings[0].weekday = 2;
      },
      'in a room that does not exist': (diagnosis) => {
        remedyOf(diagnosis, 'allowCell').meetings[0].room = 'nowhere';
      },
    };

    it.each(Object.entries(MUTATIONS))('%s', (_, change) => {
      const changed = structuredClone(plan);
      change(need(changed.open[at].diagnosis, 'diagnosis'));
      expect(violationsOf(school, changed).map(({ rule }) => rule)).toContain('certificate-valid');
    });
  });
});
