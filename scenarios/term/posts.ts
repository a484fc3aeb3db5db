import type { Blueprint } from '../blueprint.ts';
import type { PostInput } from '../parts.ts';
import { blockIds } from './services.ts';

/** Sub-units of a lesson; every rotating post counts one lesson, so that one exact certificate covers them all. */
export const UNITS_PER_LESSON = 4;
const LESSON = UNITS_PER_LESSON;
const SMALL = 8;

/** How many people each rotating post needs at once, by size of school. */
export function rotatingCounts({ classes, region }: Blueprint) {
  // In the smallest schools the duty leader walks round and whoever stands at the gate waits with the last pupils.
  const small = classes <= SMALL;
  return {
    patrol: small ? (region.id === 'chongming' ? 1 : 0) : Math.max(1, Math.floor(classes / 28 + 0.5)),
    firstAid: classes >= 72 ? 2 : 1,
    dutyLeader: classes >= 72 ? 2 : 1,
    escort: Math.max(1, Math.floor(classes / 10 + 0.5)),
    waiting: small ? (region.id === 'hubei-school' ? 1 : 0) : classes >= 48 ? 2 : 1,
    // A clause of the Hubei document: those who do not take part but stay behind are looked after.
    waitingFirst: region.id === 'hubei-school' ? 1 : 0,
    reserve: classes < 12 ? 0 : Math.max(1, Math.floor(classes / 40 + 0.5)),
  };
}

/** The kinds of duty of a school: what each weighs and pays, and who may take it. */
export function posts(blueprint: Blueprint): PostInput[] {
  const { region, classes } = blueprint;
  const ids = blockIds(blueprint);
  const counts = rotatingCounts(blueprint);
  const small = classes <= SMALL;
  const daily = ids.filter((block) => block === 'homework' || block === 'club');
  const lesson = { loadUnits: LESSON, payUnits: LESSON };
  const teaching: PostInput['staffKinds'] = small ? ['teacher', 'leader'] : ['teacher'];
  const ofGroups: PostInput[] = [
    {
      id: 'homework',
      name: '作业辅导',
      work: 'homework',
      coverage: 'pupils',
      ...lesson,
      staffKinds: teaching,
    },
    {
      id: 'club',
      name: '社团指导',
      work: 'club',
      coverage: 'pupils',
      ...lesson,
      staffKinds: ['teacher', 'leader', 'library'],
      externals: true,
    },
    {
      id: 'independent',
      name: '自主活动看护',
      work: 'independent',
      coverage: 'pupils',
      ...lesson,
      staffKinds: [...teaching, 'library', 'logistics'],
      externals: region.outsideSupervision,
    },
  ];
  if (region.qaRooms && blueprint.extras) {
    ofGroups.push({
      id: 'qa',
      name: '学科答疑',
      work: 'qa',
      coverage: 'pupils',
      ...lesson,
      staffKinds: ['teacher'],
    });
  }
  if (region.assistants && blueprint.extras) {
    ofGroups.push({
      id: 'assistant',
      name: '社团助教',
      work: 'assistant',
      coverage: 'other',
      ...lesson,
      staffKinds: ['teacher', 'library', 'logistics'],
    });
  }
  const care = {
    coverage: 'pupils' as const,
    staffKinds: ['teacher', 'library', 'logistics'] as PostInput['staffKinds'],
  };
  if (region.extended && ids.includes('extended')) {
    const { units } = region.extended;
    ofGroups.push({
      id: 'extended',
      name: '延时托管',
      work: 'extended',
      loadUnits: units,
      payUnits: units,
      ...care,
    });
  }
  if (region.lunch && ids.includes('lunch')) {
    const { units } = region.lunch;
    ofGroups.push({
      id: 'lunch',
      name: '午餐午休看护',
      work: 'lunch',
      loadUnits: units,
      payUnits: units,
      ...care,
    });
  }
  if (region.evening && ids.includes('evening')) {
    const { units } = region.evening;
    ofGroups.push({
      id: 'evening',
      name: '晚自习值守',
      work: 'evening',
      loadUnits: units,
      payUnits: units,
      ...care,
    });
  }
  const every: PostInput[] = [
    {
      id: 'patrol',
      name: '巡查',
      work: 'patrol',
      coverage: 'other',
      ...lesson,
      staffKinds: ['teacher', 'leader', 'logistics'],
      rotating: { count: counts.patrol, during: 'block', blocks: daily, place: '教学楼与活动场地' },
    },
    {
      id: 'first-aid',
      name: '校医值守',
      work: 'firstAid',
      coverage: 'pupils',
      ...lesson,
      staffKinds: ['health', 'teacher'],
      skills: ['急救'],
      // Chongming wants health staff as long as there is service, extended care included.
      rotating: {
        count: counts.firstAid,
        during: 'day',
        blocks: region.id === 'chongming' && ids.includes('extended') ? [...daily, 'extended'] : daily,
        place: '卫生室',
      },
    },
    {
      id: 'duty-leader',
      name: '值班领导',
      work: 'dutyLeader',
      coverage: 'leader',
      ...lesson,
      staffKinds: ['leader'],
      rotating: { count: counts.dutyLeader, during: 'day', blocks: daily, place: '值班室' },
    },
    {
      id: 'escort',
      name: '放学护送',
      work: 'escort',
      coverage: 'pupils',
      ...lesson,
      staffKinds: ['teacher', 'logistics'],
      rotating: { count: counts.escort, during: 'firstDismissal', place: '教室至校门' },
    },
    {
      id: 'gate',
      name: '护校岗',
      work: 'gate',
      coverage: 'gate',
      ...lesson,
      staffKinds: ['security', 'logistics', 'teacher'],
      externals: region.outsideSupervision,
      rotating: { count: 1, during: 'dismissal', place: '校门' },
    },
    {
      id: 'gate-first',
      name: '首次放学护校岗',
      work: 'gate',
      coverage: 'gate',
      ...lesson,
      staffKinds: ['security', 'logistics', 'teacher'],
      rotating: { count: 1, during: 'firstDismissal', place: '校门' },
    },
    {
      id: 'waiting',
      name: '滞留学生看护',
      work: 'waiting',
      coverage: 'pupils',
      ...lesson,
      staffKinds: ['teacher', 'library', 'logistics', 'security'],
      externals: region.outsideSupervision,
      rotating: { count: counts.waiting, during: 'dismissal', place: '候学区' },
    },
    {
      id: 'waiting-first',
      name: '首次放学滞留看护',
      work: 'waiting',
      coverage: 'pupils',
      ...lesson,
      staffKinds: ['teacher', 'library', 'logistics', 'security'],
      externals: region.outsideSupervision,
      rotating: { count: counts.waitingFirst, during: 'firstDismissal', place: '候学区' },
    },
    {
      id: 'reserve',
      name: '机动',
      work: 'reserve',
      coverage: 'other',
      ...lesson,
      staffKinds: ['teacher'],
      rotating: { count: counts.reserve, during: 'day', blocks: daily, place: '教务处' },
    },
  ];
  return [...ofGroups, ...every.filter((post) => (post.rotating?.count ?? 0) > 0)];
}
