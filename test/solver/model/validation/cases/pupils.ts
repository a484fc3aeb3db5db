import { addExtended, type Case, changed, club, pupil } from './change.ts';

export const PUPIL_CASES: readonly Case[] = [
  {
    code: 'PUPIL_DATA_MISSING',
    path: '',
    document: changed((school) => {
      delete school.pupils;
      school.clubs = school.clubs.filter((entry) => entry.id !== 'choir');
    }),
  },
  {
    code: 'PUPIL_DATA_TWICE',
    path: '/headCounts',
    document: changed((school) => {
      school.headCounts = [{ class: 'g1c1', weekday: 1, block: 'homework', pupils: 14 }];
    }),
  },
  {
    code: 'PUPIL_TWO_PLACES',
    path: '/pupils/0/stay',
    // Parallel blocks are allowed as long as nobody is in both.
    also: ['BLOCKS_OVERLAP'],
    document: changed((school) => {
      addExtended(school, '17:00', '18:00');
      pupil(school, 'g1c1-01').stay[2].blocks.push('extended');
    }),
  },
  {
    code: 'PUPIL_STAY_NEVER',
    path: '/pupils/0/stay/1/blocks/2',
    document: changed((school) => {
      addExtended(school, '17:30', '18:00').weekdays = [1];
      pupil(school, 'g1c1-01').stay[1].blocks.push('extended');
    }),
  },
  {
    code: 'PUPIL_BOOKING_NEVER',
    path: '/pupils/14/bookings/0/blocks/0',
    document: changed((school) =>
      pupil(school, 'g1c1-15').bookings.push({ date: '2026-09-25', blocks: ['homework'] }),
    ),
  },
  {
    code: 'PUPIL_DATES_REVERSED',
    path: '/pupils/0/leaves',
    document: changed((school) =>
      Object.assign(pupil(school, 'g1c1-01'), { joins: '2026-09-15', leaves: '2026-09-14' }),
    ),
  },
  {
    code: 'PUPIL_OUTSIDE_TERM',
    path: '/pupils/0',
    document: changed((school) => Object.assign(pupil(school, 'g1c1-01'), { joins: '2026-10-08' })),
  },
  {
    code: 'PUPIL_CHOICE_REPEATED',
    path: '/pupils/0/choices/1',
    document: changed((school) => {
      pupil(school, 'g1c1-01').choices = ['football', 'football'];
    }),
  },
  {
    code: 'PUPIL_CHOICE_WRONG_GRADE',
    path: '/pupils/0/choices/0',
    document: changed((school) => {
      pupil(school, 'g1c1-01').choices = ['choir'];
    }),
  },
  {
    code: 'PUPIL_CHOICE_CLOSED',
    path: '/pupils/39/choices/0',
    document: changed((school) => {
      pupil(school, 'g3c1-10').choices = ['choir'];
    }),
  },
  {
    code: 'PUPIL_CHOICE_WITHOUT_CONSENT',
    path: '/pupils/0/choices/0',
    document: changed((school) =>
      Object.assign(pupil(school, 'g1c1-01'), { choices: ['robotics'], paidConsent: [] }),
    ),
  },
  {
    code: 'PUPIL_WANT_ABOVE_DAYS',
    path: '/pupils/0/want',
    document: changed((school) => {
      pupil(school, 'g1c1-01').want = 6;
    }),
  },
  {
    code: 'PUPIL_CHOICES_UNWANTED',
    path: '/pupils/0/want',
    document: changed((school) => {
      pupil(school, 'g1c1-01').want = 0;
    }),
  },
  {
    code: 'PUPIL_PIN_UNLISTED',
    path: '/pupils/0/pins/0',
    document: changed((school) =>
      Object.assign(pupil(school, 'g1c1-01'), { choices: ['football'], pins: [{ weekday: 1, club: 'art' }] }),
    ),
  },
  {
    code: 'PUPIL_PIN_IMPOSSIBLE',
    path: '/pupils/13/pins/0',
    document: changed((school) =>
      Object.assign(pupil(school, 'g1c1-14'), {
        choices: ['football'],
        pins: [{ weekday: 5, club: 'football' }],
      }),
    ),
  },
  {
    code: 'PUPIL_KEEPS_UNKNOWN',
    path: '/pupils/0/keeps/0',
    document: changed((school) => pupil(school, 'g1c1-01').keeps.push('chess')),
  },
  {
    code: 'PUPIL_CONSENT_MISSING',
    path: '/clubs/3/members/3',
    document: changed((school) => {
      for (const entry of school.pupils ?? [])
        entry.choices = entry.choices.filter((id) => id !== 'robotics');
      const members = ['g1c1-01', 'g1c1-02', 'g1c1-03', 'g1c1-04'];
      club(school, 'robotics').members = members;
      for (const id of members) pupil(school, id).paidConsent = id === 'g1c1-04' ? [] : ['robotics'];
    }),
  },
  {
    code: 'SIBLINGS_NOT_MUTUAL',
    path: '/pupils/0/siblings/0',
    document: changed((school) => pupil(school, 'g1c1-01').siblings.push('g3c2-05')),
  },
  {
    code: 'PUPIL_TOGETHER_ALONE',
    path: '/pupils/0/siblingsTogether',
    document: changed((school) => {
      pupil(school, 'g1c1-01').siblingsTogether = true;
    }),
  },
  {
    code: 'CLASS_SIZE_DIFFERS',
    path: '/classes/2/pupils',
    document: changed((school) => {
      school.classes[2].pupils = 16;
    }),
  },
];
