import type { Blueprint } from '../blueprint.ts';
import type { Draw } from '../draw.ts';
import type { PupilInput } from '../parts.ts';
import type { Stay } from './stay.ts';

/** What goes on beside the regular week: all of it is rare and all of it happens in every school. */
type Exceptions = Pick<PupilInput, 'joins' | 'leaves' | 'absences' | 'bookings' | 'earlyLeaving'>;

const SCHOOL_WEEKS = [
  '2026-09-07',
  '2026-09-14',
  '2026-10-12',
  '2026-10-19',
  '2026-11-09',
  '2026-11-16',
  '2026-12-07',
  '2026-12-14',
];
const BOOKABLE = [
  '2026-09-22',
  '2026-10-14',
  '2026-10-22',
  '2026-11-11',
  '2026-11-24',
  '2026-12-08',
  '2026-12-17',
];
const JOINING = ['2026-09-14', '2026-09-21', '2026-10-12', '2026-11-02'];
const LEAVING = ['2026-10-23', '2026-11-13', '2026-12-18'];

export function exceptions(
  blueprint: Blueprint,
  pupil: string,
  stays: readonly Stay[],
  draw: Draw,
): Exceptions {
  const service = stays.filter((stay) => stay.blocks.includes('homework'));
  const clubsToo = service.filter((stay) => stay.blocks.includes('club'));
  if (service.length === 0) {
    return draw.chance(30, pupil, 'booking')
      ? { bookings: [{ date: draw.pick(BOOKABLE, pupil, 'booked date'), blocks: ['homework', 'club'] }] }
      : {};
  }
  const result: Exceptions = {};
  if (draw.chance(15, pupil, 'joins late')) result.joins = draw.pick(JOINING, pupil, 'joining date');
  else if (draw.chance(8, pupil, 'leaves')) result.leaves = draw.pick(LEAVING, pupil, 'leaving date');
  if (draw.chance(20, pupil, 'absence')) {
    const from = draw.pick(SCHOOL_WEEKS, pupil, 'absent from');
    const days = draw.between(0, 4, pupil, 'absent for');
    result.absences = [
      { from, to: `${from.slice(0, 8)}${String(Number(from.slice(8)) + days).padStart(2, '0')}` },
    ];
  }
  if (clubsToo.length > 0 && draw.chance(15, pupil, 'early leaving')) {
    const weekday = draw.pick(clubsToo, pupil, 'early weekday').weekday;
    result.earlyLeaving = [{ weekday, at: earlyMinute(blueprint) }];
  }
  return result;
}

/** A quarter of an hour before the last regular block ends, whichever season and stage comes first. */
function earlyMinute(blueprint: Blueprint): string {
  const last = blueprint.order === 'homeworkFirst' ? 'club' : 'homework';
  const ends = (blueprint.region.bells[blueprint.order] ?? []).flatMap((bell) => bell.times[last]?.[1] ?? []);
  const earliest = ends.reduce((best, end) => (end < best ? end : best), ends[0]);
  const minute = Number(earliest.slice(0, 2)) * 60 + Number(earliest.slice(3)) - 15;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
