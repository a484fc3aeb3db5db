/** What the levels of the timetable's objective count, in their order; events carry the values only. */
export const MATRIX_LEVELS = [
  'hard',
  'unserved',
  'staffing',
  'offers',
  'wishes',
  'loadBands',
  'willingness',
  'convenience',
] as const;
