import {
  type DismissalInput,
  type DismissalResult,
  planDismissal,
} from '../../../solver/dismissal/plan-dismissal.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { DismissalStream } from '../../../solver/model/dismissal-plan.ts';
import { minuteOf } from '../../../solver/model/primitives.ts';
import type { School, SchoolInput } from '../../../solver/model/school.ts';
import { type Placement, type Session, sessionId } from '../../../solver/model/session.ts';
import { parsedSmallSchool } from '../../support/small-school.ts';

type GateInput = SchoolInput['gates'][number];

export const at = (clock: string): number => minuteOf(clock);

export function gate(id: string, overrides: Partial<GateInput> = {}): GateInput {
  return {
    id,
    name: `${id}门`,
    campus: 'main',
    clearWidthCentimetres: 400,
    waitingSquareMetres: 400,
    handoverPoints: 6,
    kerbMetres: 150,
    ...overrides,
  };
}

/** A class group of a block in the class's own room. */
export function group(
  school: School,
  schoolClass: string,
  weekday: number,
  block: string,
  mode: Session['mode'],
  overrides: Partial<Session> = {},
): Session {
  const found = school.classes.find(({ id }) => id === schoolClass);
  const key = `${block === 'homework' ? 'homework' : 'reading'}#${schoolClass}${mode === 'replacement' ? '!' : ''}`;
  return {
    id: sessionId(weekday, block, key),
    weekday,
    block,
    weeks: 'every',
    kind: 'group',
    mode,
    activity: block === 'homework' ? 'homework' : 'reading',
    classes: [schoolClass],
    grades: found ? [found.grade] : [],
    room: found?.homeRoom ?? '',
    leaders: [],
    assistants: 0,
    supervisors: 1,
    post: 'homework',
    pupils: 0,
    ...overrides,
  };
}

/** Every class in its own room in both blocks of every weekday. */
export function classWeek(school: School): Session[] {
  return [1, 2, 3, 4, 5].flatMap((weekday) =>
    school.classes.flatMap(({ id }) => [
      group(school, id, weekday, 'homework', 'always'),
      group(school, id, weekday, 'clubs', 'normal'),
      group(school, id, weekday, 'clubs', 'replacement'),
    ]),
  );
}

export function planWeek(
  school: School,
  overrides: Partial<DismissalInput> = {},
): DismissalResult & { stream: (id: string) => DismissalStream } {
  const result = planDismissal({
    school,
    calendar: buildCalendar(school),
    sessions: classWeek(school),
    placements: [],
    pupils: school.pupils ?? [],
    params: { replications: 0 },
    seed: 1,
    ...overrides,
  });
  return {
    ...result,
    stream: (id) => {
      const found = result.plan.streams.find((stream) => stream.id === id);
      if (!found)
        throw new Error(`no stream ${id}: ${result.plan.streams.map((stream) => stream.id).join(' ')}`);
      return found;
    },
  };
}

/** A roomy gate. */
export const ROOMY = [gate('east')];

/** The small school with other gates, dismissal settings or pupils. */
export function schoolWith(overrides: Partial<SchoolInput>): School {
  return parsedSmallSchool(overrides);
}

/** A school of the given grades with two classes each, everybody staying in both blocks. */
export function largeSchool(
  grades: readonly number[],
  classSize: number,
  overrides: Partial<SchoolInput> = {},
): School {
  const classes = grades.flatMap((grade) =>
    [1, 2].map((n) => ({
      id: `g${grade}c${n}`,
      name: `${grade}（${n}）班`,
      grade: `g${grade}`,
      homeRoom: `room-g${grade}c${n}`,
      pupils: classSize,
    })),
  );
  const base = parsedSmallSchool();
  return schoolWith({
    grades: grades.map((grade) => ({
      id: `g${grade}`,
      name: `${grade}年级`,
      number: grade,
      stage: 'primary',
    })),
    classes,
    rooms: [
      ...base.rooms,
      ...classes.map(({ homeRoom, name }, k) => ({
        id: homeRoom,
        name,
        building: 'teaching',
        floor: 1 + (k % 4),
        kind: 'classroom' as const,
        capacity: 50,
      })),
    ].filter((room, index, all) => all.findLastIndex(({ id }) => id === room.id) === index),
    pupils: classes.flatMap(({ id }) =>
      Array.from({ length: classSize }, (_, k) => ({
        id: `${id}-${k}`,
        name: `学生${k}`,
        class: id,
        stay: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] })),
      })),
    ),
    clubs: [],
    ...overrides,
  });
}

export function placement(pupil: string, session: Session): Placement {
  return { pupil, weekday: session.weekday, block: session.block, session: session.id };
}
