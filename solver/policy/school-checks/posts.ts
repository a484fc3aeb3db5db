import type { WorkKind } from '../../model/primitives.ts';
import type { RegionContext } from './check.ts';

/** Posts that regions ask for, each with the kind of work that fills it. */
export const REQUIRED_POSTS: Readonly<Record<string, { work: WorkKind; zh: string; en: string }>> = {
  'patrol-post': { work: 'patrol', zh: '巡查', en: 'patrol' },
  'health-post': { work: 'firstAid', zh: '卫生保健', en: 'health staff' },
  'duty-leader-post': { work: 'dutyLeader', zh: '值班领导', en: 'duty leader' },
  'gate-post': { work: 'gate', zh: '校门值守', en: 'gate' },
  'waiting-supervision': { work: 'waiting', zh: '候接看护', en: 'looking after pupils who wait' },
};

/** Posts that the region asks for and the school has not set up as rotating posts, nor anybody who could take them. */
export function checkPosts({ school, binding, report }: RegionContext): void {
  for (const [id, { work, zh, en }] of Object.entries(REQUIRED_POSTS)) {
    const rule = binding(id);
    if (!rule || school.posts.some((post) => post.work === work && post.rotating)) continue;
    report('REGION_POST_MISSING', '/posts', rule, { post: zh, postEn: en, work });
  }
}
