import type { WitnessMeeting } from '../../model/diagnosis.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';

const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
/** So many names are listed; of longer lists the number of the others is told. */
const NAMED = 4;

export function weekdayName(weekday: number): Sentence {
  return { zh: `周${'一二三四五'[weekday - 1]}`, en: WEEKDAYS_EN[weekday - 1] };
}

/** A section as people call it: the club, and the number of the group where there are several. */
export function sectionName(school: School, section: string): Sentence {
  const at = section.lastIndexOf('#');
  const [id, number] = [section.slice(0, at), section.slice(at + 1)];
  const club = school.clubs.find((entry) => entry.id === id);
  if (!club) return { zh: `“${id}”第 ${number} 组`, en: `"${id}", group ${number}` };
  if (club.sections === 1) return { zh: `“${club.name}”`, en: `"${club.name}"` };
  return { zh: `“${club.name}”第 ${number} 组`, en: `"${club.name}", group ${number},` };
}

export function personName({ staff, externals }: School, id: string): string {
  return [...staff, ...externals].find((person) => person.id === id)?.name ?? id;
}

export function roomName({ rooms }: School, id: string): string {
  return rooms.find((room) => room.id === id)?.name ?? id;
}

export function blockName({ blocks }: School, id: string): string {
  return blocks.find((block) => block.id === id)?.name ?? id;
}

/** Weekday and block. */
export function cellName(school: School, weekday: number, block: string): Sentence {
  const [day, name] = [weekdayName(weekday), blockName(school, block)];
  return { zh: `${day.zh}“${name}”`, en: `${day.en} (${name})` };
}

/** The first names of a list, and how many more there are. */
export function listed(names: readonly string[]): Sentence {
  const more = names.length - NAMED;
  const told = more > 0 ? names.slice(0, NAMED) : names;
  return {
    zh: more > 0 ? `${told.join('、')}等 ${names.length} 个` : told.join('、'),
    en: more > 0 ? `${told.join(', ')} and ${more} more` : told.join(', '),
  };
}

/** Where and when a meeting takes place, and who leads it. */
export function meetingName(school: School, meeting: Omit<WitnessMeeting, 'section'>): Sentence {
  const at = cellName(school, meeting.weekday, meeting.block);
  const room = meeting.room.startsWith('+')
    ? { zh: '新的场地', en: 'a new room' }
    : both(roomName(school, meeting.room));
  const people = meeting.leaders.map((id) =>
    id.startsWith('+') ? { zh: '新的带队人', en: 'a new leader' } : both(personName(school, id)),
  );
  return {
    zh: `${at.zh}在${room.zh}，${people.map(({ zh }) => zh).join('、')}带队`,
    en: `${at.en} in ${room.en}, led by ${people.map(({ en }) => en).join(' and ')}`,
  };
}

function both(text: string): Sentence {
  return { zh: text, en: text };
}
