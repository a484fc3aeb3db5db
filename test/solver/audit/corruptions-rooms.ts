import type { Session } from '../../../solver/model/session.ts';
import { byId, type Corruption, isFree, need, sessionOf } from './corruption.ts';

/** Homework early in the week: nobody leaves after it, so rooms play no part in the dismissal. */
const homework = (session: Session, schoolClass: string): boolean =>
  session.block === 'homework' && session.weekday === 2 && session.classes.includes(schoolClass);

/** Rules about rooms and groups. */
export const ROOM_CORRUPTIONS: readonly Corruption[] = [
  {
    rule: 'room-clash',
    what: 'two classes in one classroom',
    plan: (plan) => {
      const [one, two] = ['g1c1', 'g1c2'].map((id) => sessionOf(plan, (entry) => homework(entry, id), id));
      two.room = one.room;
    },
  },
  {
    rule: 'room-capacity',
    what: 'a classroom that is too small',
    school: (school, plan) => {
      const { room } = sessionOf(plan, (entry) => homework(entry, 'g1c1'), 'homework');
      byId(school.rooms, room).capacity = 5;
    },
    remade: true,
  },
  {
    rule: 'room-suitability',
    what: 'a football club that needs a gym',
    school: (school) => {
      byId(school.clubs, 'football').room.kinds = ['gym'];
    },
  },
  {
    rule: 'room-suitability',
    what: 'robotics without its computers',
    school: (school) => {
      byId(school.rooms, 'lab').equipment = [];
    },
  },
  {
    rule: 'room-closed',
    what: 'a classroom that is closed on one of the dates',
    school: (school, plan) => {
      const { room } = sessionOf(plan, (entry) => homework(entry, 'g1c1'), 'homework');
      byId(school.rooms, room).closed.push({ dates: { from: '2026-09-15', to: '2026-09-15' } });
    },
  },
  {
    rule: 'indoor-fallback',
    what: 'an outdoor group without a place for rain',
    plan: (plan, school) => {
      const outdoors = new Set(school.rooms.filter((room) => room.outdoors).map(({ id }) => id));
      const session = sessionOf(plan, ({ room }) => outdoors.has(room), 'outdoor session');
      delete session.fallbackRoom;
    },
  },
  {
    rule: 'indoor-fallback',
    what: 'a hall that does not hold those who come in from the rain',
    school: (school, plan) => {
      const session = sessionOf(plan, ({ fallbackRoom }) => fallbackRoom === 'hall', 'group with the hall');
      byId(school.rooms, 'hall').capacity = session.pupils - 1;
    },
    remade: true,
  },
  {
    rule: 'homework-group',
    what: 'a merged group whose activity may not be merged',
    school: (school, plan) => {
      const { activity } = sessionOf(
        plan,
        ({ classes, block }) => classes.length > 1 && block === 'clubs',
        'merged group',
      );
      byId(school.activities, activity ?? '').merge = 'none';
    },
  },
  {
    rule: 'no-demand-no-service',
    what: 'a group for nobody',
    plan: (plan) => {
      const group = sessionOf(plan, ({ mode }) => mode === 'replacement', 'replacement group');
      const id = `${group.weekday}/${group.block}/${group.activity}#nobody!`;
      plan.matrix.sessions.push({ ...group, id, classes: [], room: 'hall', supervisors: 0, pupils: 0 });
    },
  },
  {
    rule: 'club-window',
    what: 'a club that leads somebody on a date before clubs begin',
    plan: (plan) => {
      // The week from the 7th has no clubs on Monday and Tuesday.
      const earlier = plan.roster.duties.flatMap((duty) => {
        const date = { '2026-09-14': '2026-09-07', '2026-09-15': '2026-09-08' }[duty.date];
        const moved = { ...duty, id: duty.id.replace(duty.date, date ?? ''), date: date ?? '' };
        const leads = duty.role === 'leader' && duty.person !== null && date !== undefined;
        return leads && isFree(plan, duty.person ?? '', moved) ? [moved] : [];
      });
      plan.roster.duties.push(need(earlier[0], 'leader on a Monday or Tuesday'));
    },
    remade: true,
  },
  {
    rule: 'lock-honoured',
    what: 'a club in a cell that is locked to be empty',
    school: (school, plan) => {
      const { weekday, block } = sessionOf(plan, ({ club }) => club === 'football', 'football');
      school.locks.push({ kind: 'noClub', club: 'football', weekday, block });
    },
  },
];
