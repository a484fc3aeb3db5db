import { UNPLACED } from '../state/placement.ts';
import { groupsNeeded, leftoverGroups, leftoverPupils } from './leftover-groups.ts';
import type { Rule } from './rule.ts';

/**
 * Clubs leave enough rooms for the default groups of those who are in no club, and indoor places for outdoor groups
 * besides. Counted in pupils: missing rooms times the mean size of a group.
 */
export const unserved: Rule = {
  id: 'unserved',
  level: 'unserved',
  weight: 1,
  sentence: {
    zh: '社团给不参加社团的学生留够教室，每个留校学生都有地方去。',
    en: 'Clubs leave enough rooms for those who are in no club, so that everybody who stays has a place.',
  },
  bind(problem, placement) {
    const { moments, rooms, events } = problem;
    const M = moments.count;
    const R = rooms.ids.length;
    const leftover = leftoverGroups(problem, placement);
    const poolsAt = Array.from({ length: M }, (_, moment) =>
      leftover.pools.flatMap((__, p) => (moments.ofPool[p].includes(moment) ? [p] : [])),
    );
    const indoors = new Uint8Array(R);
    for (const room of rooms.fallbacks) indoors[room] = 1;
    const shelter = (room: number, moment: number): boolean =>
      rooms.forGroups[room * M + moment] === 1 ||
      (indoors[room] === 1 &&
        rooms.places[room * M + moment] > 0 &&
        rooms.takenByGroups[room * M + moment] === 0);
    const groupRooms = new Int32Array(M);
    const allRooms = new Int32Array(M);
    for (let m = 0; m < M; m++) {
      for (let r = 0; r < R; r++) {
        if (rooms.forGroups[r * M + m] === 1) groupRooms[m] += rooms.places[r * M + m];
        if (shelter(r, m)) allRooms[m] += rooms.places[r * M + m];
      }
    }
    /** Rooms an event takes from groups at a moment, and from groups and shelter (outdoor events need a shelter). */
    const takesGroupRoom = (room: number, moment: number): number => rooms.forGroups[room * M + moment];
    const takesAnyRoom = (room: number, moment: number): number =>
      rooms.outdoors[room] === 1 || shelter(room, moment) ? 1 : 0;
    const usedGroup = new Int32Array(M);
    const usedAny = new Int32Array(M);
    const short = (moment: number, taken: Int32Array, group: number, any: number): number => {
      let groups = 0;
      let pupils = 0;
      for (const p of poolsAt[moment]) {
        groups += groupsNeeded(leftover.pools[p], taken[p]);
        pupils += leftoverPupils(leftover.pools[p], taken[p]);
      }
      if (groups === 0) return 0;
      const missing = Math.max(0, groups + group - groupRooms[moment], groups + any - allRooms[moment]);
      return missing === 0 ? 0 : Math.min(missing, groups) * Math.ceil(pupils / groups);
    };
    const momentsOf = (event: number, slot: number): Int32Array => {
      const profile = placement.profile(event, slot);
      return profile < 0 ? NO_MOMENTS : moments.ofProfile[profile];
    };
    /** Moments at which an event changes something: while it runs, and while the groups of its slot run. */
    const concerned = (event: number, slot: number, into: Set<number>): Set<number> => {
      into.clear();
      for (const moment of momentsOf(event, slot)) into.add(moment);
      for (const p of leftover.poolsOf[slot]) for (const moment of moments.ofPool[p]) into.add(moment);
      return into;
    };
    const add = (event: number, sign: number): void => {
      const room = placement.room[event];
      for (const moment of momentsOf(event, placement.slot[event])) {
        usedGroup[moment] += sign * takesGroupRoom(room, moment);
        usedAny[moment] += sign * takesAnyRoom(room, moment);
      }
    };
    const scratch = new Int32Array(leftover.pools.length);
    const set = new Set<number>();
    return {
      cost: () => {
        const taken = leftover.recount();
        const group = new Int32Array(M);
        const any = new Int32Array(M);
        for (let event = 0; event < events.count; event++) {
          if (placement.slot[event] === UNPLACED) continue;
          for (const moment of momentsOf(event, placement.slot[event])) {
            group[moment] += takesGroupRoom(placement.room[event], moment);
            any[moment] += takesAnyRoom(placement.room[event], moment);
          }
        }
        return group.reduce((sum, used, moment) => sum + short(moment, taken, used, any[moment]), 0);
      },
      insertion: (event, slot, room) => {
        let delta = 0;
        const moreAt = momentsOf(event, slot);
        for (const p of leftover.poolsOf[slot]) scratch[p] = leftover.takes(event, p);
        for (const moment of concerned(event, slot, set)) {
          delta -= short(moment, leftover.taken, usedGroup[moment], usedAny[moment]);
        }
        for (const p of leftover.poolsOf[slot]) leftover.taken[p] += scratch[p];
        for (const moment of set) {
          const running = moreAt.includes(moment);
          const group = usedGroup[moment] + (running ? takesGroupRoom(room, moment) : 0);
          const any = usedAny[moment] + (running ? takesAnyRoom(room, moment) : 0);
          delta += short(moment, leftover.taken, group, any);
        }
        for (const p of leftover.poolsOf[slot]) leftover.taken[p] -= scratch[p];
        return delta;
      },
      placed: (event) => {
        add(event, 1);
        leftover.placed(event);
      },
      removing: (event) => {
        add(event, -1);
        leftover.removing(event);
      },
    };
  },
};

const NO_MOMENTS = new Int32Array(0);
