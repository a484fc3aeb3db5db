import { describe, expect, it } from 'vitest';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { workbookToSchool } from '../../../src/exchange/workbook/read-workbook.ts';
import { schoolToWorkbook } from '../../../src/exchange/workbook/write-workbook.ts';
import { smallSchool } from '../../support/small-school.ts';

const same = (document: unknown): School => canonicalSchool(School.parse(document));

describe('grounds in the workbook', () => {
  it('come back unchanged: ways, routes, areas, buses, and what rain changes', async () => {
    const base = smallSchool();
    const school: SchoolInput = {
      ...base,
      gates: base.gates.map((gate) => ({
        ...gate,
        parkingPlaces: 12,
        twoWheelerPlaces: 40,
        coveredSquareMetres: 25,
      })),
      grounds: {
        ways: [
          { id: 'stairs', name: '东楼梯', kind: 'stairs', clearWidthCentimetres: 160, metres: 12 },
          { id: 'path', name: '林荫路', kind: 'path', clearWidthCentimetres: 300, metres: 80 },
        ],
        routes: [
          { id: 'a', building: 'teaching', floors: [2, 1], gate: 'east', ways: ['stairs', 'path'] },
          { id: 'b', building: 'teaching', gate: 'east', ways: ['stairs'], weather: 'rain' },
        ],
        assemblyAreas: [{ id: 'yard', name: '操场集合区', gates: ['east'], pupils: 120 }],
        buses: [
          {
            id: 'one',
            name: '一号车',
            gate: 'east',
            departs: '17:50',
            weekdays: [1, 3],
            pupils: ['g1c1-05'],
          },
          { id: 'two', name: '二号车', gate: 'east', departs: '18:10', boardMinutes: 5 },
        ],
      },
      dismissal: {
        order: 'weekdays',
        twoWheelerPermille: 300,
        stairsMetresPerMinute: 30,
        rain: { walkPermille: 700, carPermille: 500 },
      },
    };
    const { document, findings } = await workbookToSchool(await schoolToWorkbook(school));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(same(document)).toEqual(same(school));
  });
});
