import { describe, expect, it } from 'vitest';
import { validateSchool } from '../../../../solver/model/validation/index.ts';
import {
  activity,
  addExtended,
  changed,
  club,
  type Draft,
  outsider,
  person,
  post,
  pupil,
  room,
  withHeadCounts,
  withId,
} from './cases/change.ts';

/** Near misses: each is one step away from a finding and must give none. */
const HARMLESS: readonly (readonly [name: string, document: Draft])[] = [
  ['head counts instead of a list', withHeadCounts(() => undefined)],
  [
    'the same id for different kinds of things',
    changed((school) => {
      school.gates[0].id = 'library';
    }),
  ],
  [
    'a range of one day',
    changed((school) => school.gates[0].closedDates.push({ from: '2026-09-19', to: '2026-09-19' })),
  ],
  [
    'seasons that follow each other and shift all times, so that blocks of different seasons overlap',
    changed((school) => {
      school.term.seasons = [
        { id: 'summer', name: '夏季', dates: { from: '2026-05-01', to: '2026-09-15' } },
        { id: 'winter', name: '冬季', dates: { from: '2026-09-16', to: '2027-04-30' } },
      ];
      school.templates.unshift({
        ...school.templates[0],
        id: 'winter',
        name: '冬季作息',
        seasons: ['winter'],
        lessonsEnd: '14:50',
        times: [
          { block: 'homework', start: '15:00', end: '15:50' },
          { block: 'clubs', start: '16:00', end: '17:00' },
        ],
      });
    }),
  ],
  [
    'grades at different times, and a block that only they have',
    changed((school) => {
      addExtended(school, '17:30', '18:00').grades = ['g1'];
      school.templates.unshift({
        ...school.templates[0],
        id: 'upper',
        grades: ['g3'],
        times: [
          { block: 'homework', start: '15:40', end: '16:30' },
          { block: 'clubs', start: '16:40', end: '17:40' },
        ],
      });
    }),
  ],
  [
    'a block that starts the minute another one ends, with pupils in both',
    changed((school) => {
      addExtended(school, '17:30', '18:00');
      for (const stay of pupil(school, 'g1c1-01').stay) stay.blocks.push('extended');
    }),
  ],
  [
    'a break without an activity',
    changed((school) => {
      school.blocks.push({
        ...withId(school.blocks, 'homework'),
        id: 'pause',
        name: '课间',
        kind: 'break',
        defaults: [],
      });
      school.templates[0].times.push({ block: 'pause', start: '16:20', end: '16:30' });
    }),
  ],
  [
    'lunch and evening in their own ledgers, before and after the lessons',
    changed((school) => {
      const block = withId(school.blocks, 'homework');
      school.blocks.push({ ...block, id: 'lunch', name: '午间', kind: 'lunch', ledger: 'lunch' });
      school.blocks.push({ ...block, id: 'evening', name: '晚自习', kind: 'evening', ledger: 'evening' });
      school.templates[0].afternoonStart = '13:40';
      school.templates[0].times.push({ block: 'lunch', start: '12:00', end: '13:40' });
      school.templates[0].times.push({ block: 'evening', start: '18:30', end: '19:30' });
    }),
  ],
  [
    'a booking of a block that is held, by a pupil who does not stay otherwise',
    changed((school) => pupil(school, 'g1c1-15').bookings.push({ date: '2026-09-20', blocks: ['homework'] })),
  ],
  [
    'a weekday of the stay in two entries, as two rows of a workbook give it',
    changed((school) => {
      pupil(school, 'g1c1-01').stay = [
        { weekday: 1, blocks: ['homework'] },
        { weekday: 1, blocks: ['clubs'] },
        { weekday: 2, blocks: ['homework', 'clubs'] },
      ];
    }),
  ],
  [
    'siblings who name each other and leave together',
    changed((school) => {
      Object.assign(pupil(school, 'g1c1-01'), { siblings: ['g3c2-05'], siblingsTogether: true });
      pupil(school, 'g3c2-05').siblings.push('g1c1-01');
    }),
  ],
  [
    'a club exactly as large as its room, with every cell of its leader taken',
    changed((school) => {
      const robotics = club(school, 'robotics');
      Object.assign(robotics, { minSize: 30, maxSize: 30, sections: 3 });
    }),
  ],
  [
    'clubs every second week that share a room to the last cell',
    changed((school) => {
      Object.assign(club(school, 'art'), { sections: 10, weeks: 'odd' });
      club(school, 'papercut').room.kinds = ['classroom'];
    }),
  ],
  [
    'grades with staggered times that use a room and a leader one after the other, also by locks',
    changed((school) => {
      school.templates.unshift({
        ...school.templates[0],
        id: 'upper',
        grades: ['g3'],
        times: [
          { block: 'homework', start: '16:40', end: '17:20' },
          { block: 'clubs', start: '17:30', end: '18:30' },
        ],
      });
      for (const grade of ['g1', 'g3']) {
        const clay = { ...structuredClone(club(school, 'art')), id: `clay-${grade}`, name: `泥塑 ${grade}` };
        school.clubs.push({
          ...clay,
          grades: [grade],
          sections: 4,
          leaders: { ...clay.leaders, subjects: ['chinese'] },
        });
        school.locks.push({
          kind: 'section',
          club: `clay-${grade}`,
          section: 1,
          weekday: 1,
          block: 'clubs',
          room: 'art-room',
          leaders: ['t-an'],
        });
      }
    }),
  ],
  [
    'two leaders who take turns',
    changed((school) => {
      person(school, 't-an').subjects.push('art');
      club(school, 'art').leaders.alternating = true;
    }),
  ],
  [
    'approval, licence and qualification that end with the last day',
    changed((school) => {
      outsider(school, 'x-ma').approved = { from: '2026-09-07', to: '2026-09-25' };
      outsider(school, 'x-ma').qualificationUntil = '2026-09-25';
      withId(school.vendors, 'spark').licence = { from: '2026-09-09', to: '2026-09-24' };
    }),
  ],
  [
    'refusals that do not bind, and binding ones with others left',
    changed((school) => {
      school.options.refusalBinds = true;
      person(school, 't-an').willingness.push({ weekday: 1, work: 'homework', level: 'refuse' });
      person(school, 's-mo').willingness.push({ level: 'refuse' }, { work: 'firstAid', level: 'neutral' });
    }),
  ],
  [
    'statuses that follow each other',
    changed((school) => {
      person(school, 't-an').statuses = [
        { kind: 'nursing', dates: { from: '2026-09-01', to: '2026-09-13' }, sharePermille: 800 },
        { kind: 'training', dates: { from: '2026-09-14', to: '2026-09-15' }, sharePermille: 0 },
      ];
    }),
  ],
  [
    'as many away as can be spared',
    changed((school) => {
      for (const id of ['t-an', 't-bai']) {
        person(school, id).unavailable.push({ weekday: 2, weeks: 'every', block: 'homework' });
      }
      for (const id of ['t-cao', 't-deng', 't-fang']) {
        person(school, id).unavailable.push({ weekday: 2, weeks: 'odd', block: 'homework' });
      }
    }),
  ],
  [
    'people from outside who supervise',
    changed((school) => {
      post(school, 'homework').externals = true;
      for (const id of ['t-an', 't-bai', 't-cao']) {
        person(school, id).unavailable.push({ weekday: 2, weeks: 'every', block: 'homework' });
      }
    }),
  ],
  [
    'a load of exactly one working day',
    changed((school) => {
      post(school, 'patrol').loadUnits = 48;
    }),
  ],
  [
    'an outdoor venue that nobody uses, without a fallback',
    changed((school) =>
      school.rooms.push({
        ...withoutFallback(room(school, 'playground')),
        id: 'garden',
        name: '种植园',
        kind: 'garden',
      }),
    ),
  ],
  [
    'a room that is closed on some days',
    changed((school) =>
      room(school, 'library').closed.push(
        { weekday: 1 },
        { dates: { from: '2026-09-08', to: '2026-09-09' } },
      ),
    ),
  ],
  [
    'homework merged within the grade, and the largest group that a room holds',
    changed((school) => {
      activity(school, 'homework').merge = 'grade';
      activity(school, 'reading').maxSize = 80;
    }),
  ],
  [
    'a gate that closes after the last window',
    changed((school) => {
      school.gates[0].open = [{ from: '15:00', to: '18:00' }];
    }),
  ],
  [
    'locks that agree with each other',
    changed((school) => {
      school.locks = [
        {
          kind: 'section',
          club: 'art',
          section: 1,
          weekday: 1,
          block: 'clubs',
          room: 'art-room',
          leaders: ['t-gu'],
        },
        {
          kind: 'section',
          club: 'art',
          section: 2,
          weekday: 2,
          block: 'clubs',
          room: 'art-room',
          leaders: ['t-gu'],
        },
        { kind: 'noClub', club: 'art', weekday: 3, block: 'clubs' },
        { kind: 'emptyRoom', room: 'art-room', weekday: 4, block: 'clubs' },
        { kind: 'freePerson', person: 't-gu', weekday: 1, block: 'homework' },
        { kind: 'groupRoom', class: 'g1c1', block: 'homework', room: 'room-g1c1' },
        { kind: 'supervisor', class: 'g1c1', weekday: 1, block: 'homework', person: 't-an' },
        { kind: 'supervisor', class: 'g1c2', weekday: 2, block: 'homework', person: 't-an' },
        { kind: 'duty', duty: '2026-09-08/homework/patrol/1', person: 't-an' },
        { kind: 'duty', duty: '2026-09-08/day/duty-leader/1', person: 's-lin' },
        { kind: 'duty', duty: '2026-09-08/lessons/gate-early/east', person: null },
        { kind: 'member', pupil: 'g1c1-01', club: 'art', section: 1 },
        { kind: 'notMember', pupil: 'g1c1-01', club: 'football' },
      ];
    }),
  ],
];

describe('near misses', () => {
  it.each(HARMLESS)('%s: nothing to report', (_, document) => {
    const { school, findings } = validateSchool(document);
    expect(findings.map((finding) => `${finding.code} ${finding.path} ${finding.message.en}`)).toEqual([]);
    expect(school).not.toBeNull();
  });
});

function withoutFallback(venue: Draft['rooms'][number]): Draft['rooms'][number] {
  const { indoorFallback: _, ...rest } = venue;
  return rest;
}
