import type { Blueprint } from '../blueprint.ts';
import type { CatalogueItem } from './catalogue.ts';
import type { ClubDraft } from './club-draft.ts';
import type { Quota } from './quota.ts';
import type { ClubWindow } from './windows.ts';

const offer = (
  key: string,
  name: string,
  room: CatalogueItem['room'],
  size: number,
  appeal: CatalogueItem['appeal'],
): CatalogueItem => ({
  key,
  name,
  category: 'intellectual',
  room,
  grades: [1, 9],
  appeal,
  size,
  skill: '',
});

/** Q&A rooms 答疑室: teachers of several subjects sit together, one room a weekday for each stage, come as you like. */
export function qaRooms(blueprint: Blueprint, window: ClubWindow): ClubDraft[] {
  if (!blueprint.region.qaRooms || !blueprint.extras) return [];
  const upper = window.grades.filter((grade) => grade.number >= 3);
  const junior = upper.some((grade) => grade.stage === 'juniorHigh');
  const item = offer('qa', '答疑室', 'classroom', 40, 2);
  return [
    {
      item,
      ledBy: 'staff',
      club: {
        id: `qa${window.suffix}`,
        name: window.label ? `学科答疑室（${window.label}）` : '学科答疑室',
        kind: 'qa',
        description: '多学科教师共同坐班，学生主动提问，对学有困难的学生个别辅导。',
        category: 'intellectual',
        grades: upper.map((grade) => grade.id),
        post: 'qa',
        provider: 'school',
        sections: window.classes >= 10 ? 5 : 2,
        repeatable: true,
        maxSize: item.size,
        room: { kinds: ['classroom'] },
        leaders: {
          count: window.classes >= 10 ? 2 : 1,
          subjects: junior ? ['语文', '数学', '英语', '物理', '化学'] : ['语文', '数学', '英语'],
        },
      },
    },
  ];
}

/** Films in the hall and an open reading corner: large groups that need no special teacher. */
export function openOffers(blueprint: Blueprint, window: ClubWindow, quota: Quota): ClubDraft[] {
  if (!blueprint.region.openOffers || !blueprint.extras) return [];
  const films = offer('films', '影视欣赏', 'hall', 80, 3);
  const reading = offer('reading-room', '开放阅览室', 'library', 38, 2);
  const grades = window.grades.map((grade) => grade.id);
  const drafts: ClubDraft[] = [
    {
      item: films,
      ledBy: 'staff',
      club: {
        id: `films${window.suffix}`,
        name: window.label ? `优秀影片欣赏（${window.label}）` : '优秀影片欣赏',
        kind: 'open',
        description: '观看适宜儿童的影片，片目经学校审核。',
        category: 'aesthetic',
        grades,
        post: 'independent',
        provider: 'school',
        weekdays: [3, 5],
        sections: 2,
        repeatable: true,
        minSize: 10,
        maxSize: films.size,
        room: { kinds: ['hall'], equipment: ['投影'] },
        leaders: { count: 2 },
      },
    },
  ];
  if ((quota.get('library') ?? 0) >= 2) {
    drafts.push({
      item: reading,
      ledBy: 'staff',
      club: {
        id: `reading-room${window.suffix}`,
        name: window.label ? `开放阅览室（${window.label}）` : '开放阅览室',
        kind: 'open',
        description: '学生自主借阅、安静阅读。',
        category: 'intellectual',
        grades,
        post: 'independent',
        provider: 'school',
        sections: 2,
        repeatable: true,
        minSize: 5,
        maxSize: reading.size,
        room: { kinds: ['library'] },
        leaders: {},
      },
    });
  }
  return drafts;
}
