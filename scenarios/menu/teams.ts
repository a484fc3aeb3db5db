import type { Blueprint } from '../blueprint.ts';
import type { RoomInput } from '../parts.ts';
import { itemOf } from './catalogue.ts';
import type { ClubDraft } from './club-draft.ts';
import type { ClubWindow } from './windows.ts';

/** School teams and choirs: auditioned, with fixed members and fixed weekdays. Members are named with the pupils. */
export function teams(blueprint: Blueprint, window: ClubWindow, rooms: readonly RoomInput[]): ClubDraft[] {
  if (blueprint.headCounts) return [];
  const upper = window.grades.slice(-3).map((grade) => grade.id);
  const junior = window.grades[window.grades.length - 1].stage === 'juniorHigh';
  const small = window.classes < 9;
  const court = rooms.some((room) => room.kind === 'court');
  const sport = itemOf(junior && court ? 'basketball' : 'football');
  const drafts: ClubDraft[] = [
    {
      closed: true,
      ledBy: 'staff',
      item: sport,
      club: {
        id: `team-${sport.key}${window.suffix}`,
        name: `校${sport.name}队${window.label ? `（${window.label}）` : ''}`,
        description: '选拔组成的校队，成员固定，不参加选课。',
        category: 'physical',
        grades: upper,
        post: 'club',
        provider: 'school',
        weekdays: small ? [4] : [2, 4],
        sessionsPerWeek: small ? 1 : 2,
        minSize: 12,
        maxSize: small ? 18 : 26,
        room: { kinds: [sport.room] },
        leaders: { skill: sport.skill },
      },
    },
  ];
  if (window.classes >= 12) {
    drafts.push({
      closed: true,
      ledBy: 'staff',
      item: itemOf('choir-class'),
      club: {
        id: `choir${window.suffix}`,
        name: `校合唱团${window.label ? `（${window.label}）` : ''}`,
        description: '选拔组成的合唱团，成员固定，不参加选课；指挥与伴奏各一人。',
        category: 'aesthetic',
        grades: upper,
        post: 'club',
        provider: 'school',
        weekdays: [1, 3],
        sessionsPerWeek: 2,
        minSize: 20,
        maxSize: 42,
        room: { kinds: ['music'], equipment: ['钢琴'] },
        leaders: { count: window.classes >= 20 ? 2 : 1, skill: '声乐' },
      },
    });
  }
  return drafts;
}
