import type { Blueprint } from '../blueprint.ts';
import { gradesOfStage } from '../blueprint.ts';
import type { ActivityInput, BlockInput, TemplateInput } from '../parts.ts';
import type { BlockId } from '../region.ts';

const BLOCK_NAMES: Readonly<Record<BlockId, string>> = {
  homework: '作业辅导',
  club: '社团活动',
  break: '课间休息与加餐',
  extended: '延时托管',
  lunch: '午餐午休',
  evening: '晚自习',
};

/** The blocks for which some stage of the school has bell times, in the usual order of the day. */
export function blockIds(blueprint: Blueprint): BlockId[] {
  const bells = bellsOf(blueprint);
  const order: BlockId[] = ['lunch', 'homework', 'club', 'break', 'extended', 'evening'];
  return order.filter((block) => bells.some((bell) => bell.times[block]));
}

function bellsOf(blueprint: Blueprint) {
  const stages = new Set(blueprint.grades.map((grade) => grade.stage));
  return (blueprint.region.bells[blueprint.order] ?? []).filter((bell) => stages.has(bell.stage));
}

/** One template for each stage and season. */
export function templates(blueprint: Blueprint): TemplateInput[] {
  const season = new Map(blueprint.region.seasons.map(({ id, name }) => [id, name]));
  return bellsOf(blueprint).map((bell) => ({
    id: bell.season ? `${bell.stage}-${bell.season}` : bell.stage,
    name: `${bell.stage === 'primary' ? '小学' : '初中'}${bell.season ? season.get(bell.season) : '作息'}`,
    ...(bell.season ? { seasons: [bell.season] } : {}),
    ...(blueprint.kind === 'nineYear' ? { grades: gradesOfStage(blueprint, bell.stage) } : {}),
    ...(bell.afternoonStart ? { afternoonStart: bell.afternoonStart } : {}),
    lessonsEnd: bell.lessonsEnd,
    times: (Object.keys(BLOCK_NAMES) as BlockId[]).flatMap((block) => {
      const time = bell.times[block];
      return time ? [{ block, start: time[0], end: time[1] }] : [];
    }),
  }));
}

/** Blocks with what pupils do who are in no club, and what whole classes do on days without clubs. */
export function blocks(blueprint: Blueprint): BlockInput[] {
  const { region } = blueprint;
  const lower = blueprint.grades.filter((grade) => grade.number <= 2).map((grade) => grade.id);
  const stagesOf = (block: BlockId): string[] | undefined => {
    const bells = bellsOf(blueprint);
    if (bells.every((bell) => bell.times[block])) return undefined;
    const stages = new Set(bells.filter((bell) => bell.times[block]).map((bell) => bell.stage));
    return blueprint.grades.filter((grade) => stages.has(grade.stage)).map((grade) => grade.id);
  };
  const outdoorsFirst = lower.length > 0 ? [{ grades: lower, activity: 'outdoor' }] : [];
  const settings: Readonly<Record<BlockId, Omit<BlockInput, 'id' | 'name'>>> = {
    homework: {
      kind: 'homework',
      defaults: [...(region.lowerGradesOutdoors ? outdoorsFirst : []), { activity: 'homework' }],
    },
    club: {
      kind: 'club',
      defaults: [...outdoorsFirst, { activity: 'reading' }],
      replacement: [{ activity: 'class-activity' }],
    },
    break: { kind: 'break' },
    extended: { kind: 'extended', defaults: [{ activity: 'extended' }] },
    lunch: { kind: 'lunch', ledger: 'lunch', defaults: [{ activity: 'lunch' }] },
    evening: {
      kind: 'evening',
      ledger: 'evening',
      weekdays: [...(region.evening?.weekdays ?? [1, 2, 3, 4])],
      defaults: [{ activity: 'self-study' }],
    },
  };
  return blockIds(blueprint).map((block) => {
    const grades = stagesOf(block);
    return { id: block, name: BLOCK_NAMES[block], ...settings[block], ...(grades ? { grades } : {}) };
  });
}

/** Supervised activities of the blocks above. */
export function activities(blueprint: Blueprint): ActivityInput[] {
  const { region } = blueprint;
  const ids = blockIds(blueprint);
  const upper = blueprint.grades.some((grade) => grade.number >= 7);
  // Up to three classes a grade, too few are left of one grade to fill a group.
  const shared = blueprint.classes <= 3 * blueprint.grades.length ? 'stage' : 'grade';
  const offered: (ActivityInput | null)[] = [
    {
      id: 'homework',
      name: '作业辅导',
      description: '学生自主完成作业、复习、预习或阅读，教师个别答疑，对学有困难的学生个别帮扶。',
      kind: 'homework',
      merge: region.homeworkMerged ? 'grade' : 'none',
      maxSize: region.homeworkMerged ? 55 : 50,
      pupilsPerSupervisor: region.homeworkMerged ? 55 : 50,
      subjects: upper ? ['语文', '数学', '英语', '物理', '化学'] : ['语文', '数学', '英语'],
      post: 'homework',
    },
    {
      id: 'reading',
      name: '自主阅读',
      description: '未选社团的学生在教室自主阅读或自主学习。',
      kind: 'reading',
      merge: shared,
      post: 'independent',
    },
    blueprint.grades[0].number <= 2
      ? {
          id: 'outdoor',
          name: '户外活动与劳动体验',
          description: '低年级学生户外游戏、阅读、整理与劳动体验。',
          kind: 'outdoor',
          category: 'physical',
          merge: shared,
          rooms: ['yard'],
          post: 'independent',
        }
      : null,
    {
      id: 'class-activity',
      name: '班级自主活动',
      description: '无社团的日子以班为单位开展阅读、棋类、主题教育等自主活动。',
      kind: 'independent',
      category: 'moral',
      merge: region.homeworkMerged ? 'grade' : 'none',
      maxSize: region.homeworkMerged ? 55 : 50,
      pupilsPerSupervisor: region.homeworkMerged ? 55 : 50,
      post: 'independent',
    },
    ids.includes('extended')
      ? {
          id: 'extended',
          name: '延时托管',
          description: '为有特殊需要的学生提供的延时看护。',
          kind: 'care',
          category: 'moral',
          merge: blueprint.kind === 'nineYear' ? 'stage' : 'school',
          maxSize: 45,
          pupilsPerSupervisor: 45,
          post: 'extended',
        }
      : null,
    ids.includes('lunch')
      ? {
          id: 'lunch',
          name: '午餐午休看护',
          description: '在校午餐、午休，单独记账。',
          kind: 'lunch',
          category: 'labour',
          merge: shared,
          post: 'lunch',
        }
      : null,
    ids.includes('evening')
      ? {
          id: 'self-study',
          name: '晚自习',
          description: '初中学生自愿参加的自主学习，单独记账。',
          kind: 'selfStudy',
          merge: shared,
          post: 'evening',
        }
      : null,
  ];
  return offered.filter((activity) => activity !== null);
}
