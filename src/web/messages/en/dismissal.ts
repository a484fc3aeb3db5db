import type { Messages } from '../zh.ts';

export const dismissal: Messages['dismissal'] = {
  title: 'Dismissal',
  intro: 'Which groups leave when, through which gate, and how many wait there.',
  afterLessons: 'After the lessons (not taking part)',
  afterBlock: 'After {{block}}',
  wave: 'Wave',
  gate: 'Gate',
  groups: 'Classes or clubs',
  chart: 'Pupils in each wave',
  pupils: 'Pupils leaving',
  last: 'Last wave',
  expected: 'Expected most waiting',
  simulated: 'Simulated most waiting',
  p95: '95% wait at most',
  meanWait: 'Mean wait',
  over: 'Over capacity',
  none: 'Nobody leaves on this day.',
  modes: { always: 'every day', normal: 'days with clubs', replacement: 'days without clubs' },
  seconds: 's',
  queues: 'How many wait, and how long',
  queuesHint:
    'Expected: as collectors arrive on average. Simulated with random arrivals: not exceeded on 19 days of 20.',
  peopleAxis: 'people',
  secondsAxis: 's',
  afterLessonsShort: 'After lessons',
  posts: '{{n}} posts while pupils leave',
};
