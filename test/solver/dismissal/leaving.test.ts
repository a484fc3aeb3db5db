import { describe, expect, it } from 'vitest';
import { type Leaving, leavingStreams } from '../../../solver/dismissal/leaving.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { School } from '../../../solver/model/school.ts';
import type { Placement, Session } from '../../../solver/model/session.ts';
import { at, classWeek, group, placement, schoolWith } from './small-week.ts';

function streamsOf(school: School, sessions: Session[], placements: Placement[] = []) {
  const { streams, missing } = leavingStreams({
    school,
    calendar: buildCalendar(school),
    sessions,
    placements,
    pupils: school.pupils ?? [],
  });
  const key = ({ weekday, after, mode }: Leaving): string => `${weekday}/${after}/${mode}`;
  return { streams: new Map(streams.map((stream) => [key(stream), stream])), missing };
}

const sizes = (stream: Leaving | undefined) => stream?.units.map(({ id, pupils }) => `${id} ${pupils}`);

describe('who leaves after what', () => {
  const school = schoolWith({});
  const week = classWeek(school);

  it('pupils who stay in no block leave with their class after the lessons', () => {
    const { streams } = streamsOf(school, week);
    const first = streams.get('1/null/always');
    expect(sizes(first)).toEqual(['g1c1 1', 'g1c2 1', 'g3c1 1', 'g3c2 1']);
    expect(first?.units[0]).toMatchObject({ kind: 'class', endMinute: at('15:20'), room: 'room-g1c1' });
    expect(first?.mainEnd).toBe(false);
  });

  it('the others with the session of their last block, on days with and without clubs apart', () => {
    const { streams } = streamsOf(school, week);
    expect([...streams.keys()].filter((key) => key.startsWith('5/'))).toEqual([
      '5/clubs/normal',
      '5/homework/always',
      '5/null/always',
    ]);
    expect(sizes(streams.get('5/homework/always'))).toContain('5/homework/homework#g1c1 1');
    expect(sizes(streams.get('5/clubs/normal'))).toContain('5/clubs/reading#g1c1 13');
    // Clubs meet on every Friday of the small term, but not on its first Monday.
    expect(sizes(streams.get('1/clubs/replacement'))).toContain('1/clubs/reading#g1c1! 14');
    expect(streams.get('5/clubs/normal')?.mainEnd).toBe(true);
    expect(streams.get('5/homework/always')?.mainEnd).toBe(false);
    expect(streams.get('5/homework/always')?.nextStart).toBe(at('16:30'));
  });

  it('club members leave with their section, on club days only', () => {
    const club: Session = {
      ...group(school, 'g1c1', 1, 'clubs', 'normal'),
      id: '1/clubs/football#1',
      kind: 'club',
      club: 'football',
      section: 'football#1',
      classes: [],
      room: 'playground',
    };
    const members = ['g1c1-01', 'g1c1-02', 'g3c1-01', 'g3c1-02', 'g3c2-01'].map((id) => placement(id, club));
    const { streams } = streamsOf(school, [...week, club], members);
    const section = streams.get('1/clubs/normal')?.units.find(({ id }) => id === club.id);
    expect(section).toMatchObject({ pupils: 5, grades: ['g1', 'g3'], homeGrade: 3, room: 'playground' });
    expect(sizes(streams.get('1/clubs/normal'))).toContain('1/clubs/reading#g1c1 12');
    expect(sizes(streams.get('1/clubs/replacement'))).toContain('1/clubs/reading#g1c1! 14');
  });

  it('knows where part of a group stays on in the same room, unless a second person stays with them', () => {
    const friday = ({ streams }: ReturnType<typeof streamsOf>) =>
      streams.get('5/homework/always')?.units.find(({ id }) => id.endsWith('#g1c1'))?.partStays;
    expect(friday(streamsOf(school, week))).toBe(true);
    const elsewhere = week.map((session) =>
      session.block === 'clubs' ? { ...session, room: 'library' } : session,
    );
    expect(friday(streamsOf(school, elsewhere))).toBe(false);
    const two = week.map((session) =>
      session.block === 'homework' ? { ...session, supervisors: 2 } : session,
    );
    expect(friday(streamsOf(school, two))).toBe(false);
  });

  it('counts who leaves alone and who comes by car from the list', () => {
    const pupils = (school.pupils ?? []).map((pupil, k) => ({
      ...pupil,
      mayLeaveAlone: k % 3 === 0,
      transport: k % 2 === 0 ? ('car' as const) : ('walk' as const),
    }));
    const { streams } = streamsOf({ ...school, pupils }, week);
    const unit = streams.get('1/clubs/normal')?.units[0];
    expect(unit).toMatchObject({ pupils: 14, alone: 5, cars: 4 });
  });

  it('lunch is no stay, a break without an activity neither, and extended care follows the main service', () => {
    const more = schoolWith({
      blocks: [
        ...school.blocks,
        { id: 'noon', name: '午休', kind: 'lunch', ledger: 'lunch', defaults: [{ activity: 'reading' }] },
        { id: 'snack', name: '加餐', kind: 'break' },
        { id: 'late', name: '延时', kind: 'extended', defaults: [{ activity: 'reading' }] },
      ],
      templates: [
        {
          ...school.templates[0],
          times: [
            { block: 'noon', start: '12:00', end: '13:30' },
            { block: 'homework', start: '15:30', end: '16:20' },
            { block: 'clubs', start: '16:30', end: '17:20' },
            { block: 'snack', start: '17:20', end: '17:30' },
            { block: 'late', start: '17:30', end: '18:00' },
          ],
        },
      ],
      pupils: [
        { id: 'noon', name: '甲', class: 'g1c1', stay: [{ weekday: 1, blocks: ['noon'] }] },
        {
          id: 'snack',
          name: '乙',
          class: 'g1c1',
          stay: [{ weekday: 1, blocks: ['homework', 'clubs', 'snack'] }],
        },
        {
          id: 'late',
          name: '丙',
          class: 'g1c1',
          stay: [{ weekday: 1, blocks: ['homework', 'clubs', 'late'] }],
        },
      ],
      clubs: [],
    });
    const { streams } = streamsOf(more, [...classWeek(more), group(more, 'g1c1', 1, 'late', 'always')]);
    expect(sizes(streams.get('1/null/always'))).toEqual(['g1c1 1']);
    expect(sizes(streams.get('1/clubs/normal'))).toEqual(['1/clubs/reading#g1c1 1']);
    expect(streams.get('1/clubs/normal')?.mainEnd).toBe(true);
    expect(sizes(streams.get('1/late/always'))).toEqual(['1/late/reading#g1c1 1']);
  });

  it('names pupils whose last block has no session', () => {
    const { missing } = streamsOf(
      school,
      week.filter(({ id }) => id !== '2/clubs/reading#g3c2!'),
    );
    expect([...missing.keys()]).toEqual(['-/2/clubs/replacement']);
    expect(missing.get('-/2/clubs/replacement')).toHaveLength(14);
  });
});
