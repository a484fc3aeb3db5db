import type { Club } from '../../model/menu.ts';
import type { WorkKind } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import { sectionId } from '../../model/session.ts';
import { type Person, qualified } from './people.ts';
import { HALVES } from './people-tables.ts';
import type { EventTables, MatrixProblem, SectionTables } from './problem.ts';
import { allowedSlots, type OpenedSection } from './sections.ts';

/** The kind of work that leading a club is. */
export function workOf(school: School, club: Club): WorkKind {
  return school.posts.find(({ id }) => id === club.post)?.work ?? 'club';
}

/** Sections and their meetings with everything that restricts them one by one. */
export function compileSections(
  school: School,
  people: readonly Person[],
  opened: readonly OpenedSection[],
  slots: MatrixProblem['slots'],
  ofClub: Int32Array,
  rooms: MatrixProblem['rooms'],
  works: readonly WorkKind[],
): { sections: SectionTables; events: EventTables } {
  const R = rooms.ids.length;
  const eventSection: number[] = [];
  const eventSlots: Int32Array[] = [];
  const lockedRoom: number[] = [];
  const compiled = opened.map(({ club: c, number, locks }, s) => {
    const club = school.clubs[c];
    const post = school.posts.find(({ id }) => id === club.post);
    const events: number[] = [];
    for (let k = 0; k < club.sessionsPerWeek; k++) {
      events.push(eventSection.length);
      eventSection.push(s);
      const profile = (slot: number): number => ofClub[c * slots.count + slot];
      eventSlots.push(Int32Array.from(allowedSlots(school, club, profile, slots, locks[k])));
      const room = locks[k]?.room;
      lockedRoom.push(room === undefined ? -1 : Math.max(0, rooms.ids.indexOf(room)));
    }
    const lockedTeam = [...new Set(locks.flatMap((lock) => lock.leaders ?? []))];
    const candidates = people
      .map((person, index) => ({ person, index }))
      .filter(({ person }) =>
        lockedTeam.length > 0
          ? lockedTeam.includes(person.id)
          : qualified(person, club, post, school.vendors),
      )
      .map(({ index }) => index);
    const { alternating, count } = club.leaders;
    const teamSize = lockedTeam.length > 0 ? lockedTeam.length : alternating ? Math.max(2, count) : count;
    const assistants = club.assistant ? 1 : 0;
    const ratio = school.options.pupilsPerSupervisor * ((alternating ? 1 : count) + assistants);
    const members = club.members ? Math.ceil(club.members.length / club.sections) : null;
    const leastSeats = members ?? Math.max(1, club.minSize);
    const half = alternating || club.weeks !== 'every' ? 1 : HALVES;
    return {
      id: sectionId(club.id, number),
      club: c,
      number,
      events: Int32Array.from(events),
      mostSeats: members ?? Math.min(club.maxSize, Math.max(ratio, leastSeats)),
      leastSeats,
      teamSize,
      alternating: alternating ? 1 : 0,
      candidates: Int32Array.from(candidates),
      load: (post?.loadUnits ?? 0) * half,
      work: works.indexOf(workOf(school, club)),
      rooms: Int32Array.from(suitableRooms(school, club, leastSeats)),
      assistants,
      locked: locks.length > 0 ? 1 : 0,
    };
  });
  const column = <K extends keyof (typeof compiled)[number]>(key: K) => compiled.map((entry) => entry[key]);
  const ints = (
    key: 'club' | 'number' | 'mostSeats' | 'leastSeats' | 'teamSize' | 'load' | 'work' | 'assistants',
  ) => Int32Array.from(column(key));
  return {
    sections: {
      ids: column('id'),
      club: ints('club'),
      number: ints('number'),
      events: column('events'),
      mostSeats: ints('mostSeats'),
      leastSeats: ints('leastSeats'),
      teamSize: ints('teamSize'),
      alternating: Uint8Array.from(column('alternating')),
      candidates: column('candidates'),
      subjectCount: Int32Array.from(opened, ({ club }) => school.clubs[club].leaders.subjects.length),
      subjects: Int32Array.from(
        opened.flatMap(({ club }) =>
          people.map((person) => subjectBits(school.clubs[club].leaders.subjects, person)),
        ),
      ),
      load: ints('load'),
      work: ints('work'),
      rooms: column('rooms'),
      roomFits: marks(column('rooms'), R),
      mayLead: marks(column('candidates'), people.length),
      walkMetres: walks(school, opened, rooms, R),
      pace: Int32Array.from(opened, ({ club }) => paceOf(school, school.clubs[club])),
      conflicts: commonMembers(school, opened),
      assistants: ints('assistants'),
      locked: Uint8Array.from(column('locked')),
    },
    events: {
      count: eventSection.length,
      section: Int32Array.from(eventSection),
      slots: eventSlots,
      slotAllowed: marks(eventSlots, slots.count),
      lockedRoom: Int32Array.from(lockedRoom),
    },
  };
}

/** The pace of the slowest: grades 1 and 2 walk slower. */
function paceOf(school: School, club: Club): number {
  const { walkMetresPerMinuteLower, walkMetresPerMinuteUpper } = school.dismissal;
  const small = school.grades.some((grade) => grade.number <= 2 && club.grades.includes(grade.id));
  return small ? Math.min(walkMetresPerMinuteLower, walkMetresPerMinuteUpper) : walkMetresPerMinuteUpper;
}

/** row × width: 1 for the listed columns of each row. */
function marks(rows: readonly Int32Array[], width: number): Uint8Array {
  const table = new Uint8Array(rows.length * width);
  rows.forEach((row, i) => {
    for (const column of row) table[i * width + column] = 1;
  });
  return table;
}

function subjectBits(subjects: readonly string[], person: Person): number {
  return subjects
    .slice(0, 30)
    .reduce((bits, subject, i) => (person.staff?.subjects.includes(subject) ? bits | (1 << i) : bits), 0);
}

/** Rooms of the kind, with the equipment, among those named, with enough seats. */
function suitableRooms(school: School, club: Club, leastSeats: number): number[] {
  const { kinds, equipment, rooms } = club.room;
  return school.rooms
    .map((room, index) => ({ room, index }))
    .filter(
      ({ room }) =>
        (kinds.length === 0 || kinds.includes(room.kind)) &&
        (!rooms || rooms.includes(room.id)) &&
        equipment.every((item) => room.equipment.includes(item)) &&
        room.capacity >= leastSeats,
    )
    .map(({ index }) => index);
}

/** Mean way from the home rooms of the classes that may come. */
function walks(
  school: School,
  opened: readonly OpenedSection[],
  rooms: MatrixProblem['rooms'],
  R: number,
): Int32Array {
  const table = new Int32Array(opened.length * R);
  const roomIndex = new Map(rooms.ids.map((id, index) => [id, index]));
  opened.forEach(({ club }, s) => {
    const grades = new Set(school.clubs[club].grades);
    const homes = school.classes
      .filter((entry) => grades.has(entry.grade))
      .flatMap((entry) => roomIndex.get(entry.homeRoom) ?? []);
    if (homes.length === 0) return;
    for (let r = 0; r < R; r++) {
      const total = homes.reduce((sum, home) => sum + rooms.metres[home * R + r], 0);
      table[s * R + r] = Math.floor(total / homes.length);
    }
  });
  return table;
}

/** Sections that hold the same pupils for sure: closed groups and members locked into a section. */
function commonMembers(school: School, opened: readonly OpenedSection[]): Int32Array[] {
  const holds = opened.map(({ club: c, number }) => {
    const club = school.clubs[c];
    const members = new Set(club.sections === 1 ? (club.members ?? []) : []);
    for (const lock of school.locks) {
      if (lock.kind !== 'member' || lock.club !== club.id) continue;
      if (lock.section === number || club.sections === 1) members.add(lock.pupil);
    }
    return members;
  });
  return opened.map(({ club }, s) =>
    Int32Array.from(
      opened.flatMap((other, t) =>
        other.club !== club && [...holds[s]].some((pupil) => holds[t].has(pupil)) ? [t] : [],
      ),
    ),
  );
}
