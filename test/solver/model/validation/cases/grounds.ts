import { type Case, changed } from './change.ts';

type Draft = Parameters<Parameters<typeof changed>[0]>[0];

const STAIRS = {
  id: 'stairs',
  name: '东楼梯',
  kind: 'stairs' as const,
  clearWidthCentimetres: 160,
  metres: 12,
};

/** The grounds of a draft, with one flight of stairs. */
function grounds(school: Draft): Draft['grounds'] {
  school.grounds.ways = [{ ...STAIRS }];
  return school.grounds;
}

const route = { id: 'a', building: 'teaching', gate: 'east', ways: ['stairs'], weather: 'any' as const };
const bus = {
  id: 'bus',
  name: '一号校车',
  gate: 'east',
  departs: '18:00',
  weekdays: [1, 2, 3, 4, 5],
  boardMinutes: 3,
};

export const GROUNDS_CASES: readonly Case[] = [
  {
    code: 'WAY_NO_WIDTH',
    path: '/grounds/ways/0/clearWidthCentimetres',
    document: changed((school) => {
      grounds(school).ways[0].clearWidthCentimetres = 30;
    }),
  },
  {
    code: 'ROUTE_TWICE',
    path: '/grounds/routes/1',
    document: changed((school) => {
      grounds(school).routes = [route, { ...route, id: 'b' }];
    }),
  },
  {
    code: 'ROUTE_OTHER_CAMPUS',
    path: '/grounds/routes/0',
    document: changed((school) => {
      school.campuses.push({ id: 'north', name: '北校区' });
      school.gates.push({ ...school.gates[0], id: 'north', name: '北门', campus: 'north' });
      grounds(school).routes = [{ ...route, gate: 'north' }];
    }),
  },
  {
    code: 'NO_WAY_TO_GATE',
    path: '/buildings/0',
    document: changed((school) => {
      grounds(school).routes = [{ ...route, weather: 'rain' }];
    }),
  },
  {
    code: 'ASSEMBLY_BELOW_CLASS',
    path: '/grounds/assemblyAreas/0/pupils',
    document: changed((school) => {
      grounds(school).assemblyAreas = [{ id: 'yard', name: '集合区', gates: ['east'], pupils: 10 }];
    }),
  },
  {
    code: 'ASSEMBLY_GATE_TWICE',
    path: '/grounds/assemblyAreas/1/gates',
    document: changed((school) => {
      grounds(school).assemblyAreas = [
        { id: 'a', name: '甲区', gates: ['east'], pupils: 100 },
        { id: 'b', name: '乙区', gates: ['east'], pupils: 100 },
      ];
    }),
  },
  {
    code: 'BUS_BEFORE_DISMISSAL',
    path: '/grounds/buses/0/departs',
    document: changed((school) => {
      grounds(school).buses = [{ ...bus, departs: '15:25', pupils: ['g1c1-05'] }];
    }),
  },
  {
    code: 'BUS_WITHOUT_PUPILS',
    path: '/grounds/buses/0',
    document: changed((school) => {
      grounds(school).buses = [bus];
    }),
  },
  {
    code: 'DISMISSAL_WINDOW_TOO_SHORT',
    path: '/dismissal/windowMinutes',
    document: changed((school) => {
      Object.assign(school.dismissal, { windowMinutes: 4 });
    }),
  },
  {
    code: 'DISMISSAL_WINDOW_TOO_FULL',
    path: '/dismissal/windowMinutes',
    document: changed((school) => {
      Object.assign(school.dismissal, { handoverSeconds: 200 });
    }),
  },
  {
    code: 'DISMISSAL_GAP_BELOW_LEAST',
    path: '/dismissal/gapMinutes',
    document: changed((school) => {
      Object.assign(school.dismissal, { gapMinutes: 2 });
    }),
  },
  {
    code: 'DISMISSAL_SHARES_ABOVE_ALL',
    path: '/dismissal/twoWheelerPermille',
    document: changed((school) => {
      Object.assign(school.dismissal, { carPermille: 600, twoWheelerPermille: 500 });
    }),
  },
  {
    code: 'DISMISSAL_TURNS_WITHOUT_SEASONS',
    path: '/dismissal/order',
    document: changed((school) => {
      Object.assign(school.dismissal, { order: 'seasons' });
    }),
  },
];
