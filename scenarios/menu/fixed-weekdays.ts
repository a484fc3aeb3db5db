import type { RoomInput } from '../parts.ts';
import type { CatalogueItem } from './catalogue.ts';
import type { ClubDraft } from './club-draft.ts';
import { sessionsOf } from './club-draft.ts';

const WEEKDAY_NAMES = ['', '周一', '周二', '周三', '周四', '周五'] as const;

/**
 * Where parents only report numbers, they report them for a club on a weekday: every session becomes an entry of the
 * menu with its own weekday, spread so that no kind of room holds more groups on a weekday than it has places.
 */
export function onePerWeekday(drafts: readonly ClubDraft[], rooms: readonly RoomInput[]): ClubDraft[] {
  const used = new Map<CatalogueItem['room'], number[]>();
  return drafts.flatMap((draft) => {
    const kind = draft.item.room;
    const load = used.get(kind) ?? [0, 0, 0, 0, 0, 0];
    used.set(kind, load);
    const taken = new Set<number>();
    return Array.from({ length: sessionsOf(draft) }, () => {
      const open = (draft.club.weekdays ?? [1, 2, 3, 4, 5]).filter(
        (weekday) =>
          kind === 'classroom' || kind === 'hall' || load[weekday] < placesOn(rooms, kind, weekday),
      );
      const fresh = open.filter((weekday) => !taken.has(weekday));
      const candidates = fresh.length > 0 ? fresh : open;
      const weekday = candidates.reduce(
        (best, other) => (load[other] < load[best] ? other : best),
        candidates[0],
      );
      load[weekday] += 1;
      const again = taken.has(weekday);
      taken.add(weekday);
      return {
        ...draft,
        club: {
          ...draft.club,
          id: `${draft.club.id}-d${weekday}${again ? `-${load[weekday]}` : ''}`,
          name: `${draft.club.name}·${WEEKDAY_NAMES[weekday]}`,
          weekdays: [weekday],
          // A group for one weekday only is smaller than one for the whole week's demand.
          minSize: Math.floor(draft.club.maxSize / 5),
          sections: 1,
          sessionsPerWeek: 1,
        },
      };
    });
  });
}

function placesOn(rooms: readonly RoomInput[], kind: CatalogueItem['room'], weekday: number): number {
  return rooms
    .filter((room) => room.kind === kind && !room.closed?.some((closed) => closed.weekday === weekday))
    .reduce((sum, room) => sum + (room.groupsAtOnce ?? 1), 0);
}
