import type { Sentence } from '../../model/primitives.ts';
import type { Relief, Remedy } from '../../model/relief.ts';
import type { RosterContext } from '../context.ts';
import { AFTER_LESSONS, WHOLE_DAY } from '../eligibility/covers-block.ts';

/** Published costs of remedies: what a school changes most easily costs least. Two people cost twice as much as one. */
export function remedyCost(remedy: Remedy): number {
  switch (remedy.kind) {
    case 'raiseWeekCap':
    case 'raiseWeekLoad':
      return 2;
    case 'raiseDayCap':
      return 3;
    case 'askRefuser':
      return 4;
    case 'addPerson':
      return 10 * remedy.count;
  }
}

const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

function remedyWords(remedy: Remedy, context: RosterContext): Sentence {
  const nameOf = (id: string): string => context.people[context.personIndexOf.get(id) ?? -1]?.name ?? id;
  if (remedy.kind === 'askRefuser' || remedy.kind === 'addPerson') {
    const post = context.post.get(remedy.post)?.name ?? remedy.post;
    const block =
      remedy.block === WHOLE_DAY
        ? { zh: '全天', en: 'whole day' }
        : remedy.block === AFTER_LESSONS
          ? { zh: '首次放学', en: 'first dismissal' }
          : {
              zh: context.block.get(remedy.block)?.name ?? remedy.block,
              en: context.block.get(remedy.block)?.name ?? remedy.block,
            };
    const weekday = { zh: `周${'一二三四五'[remedy.weekday - 1]}`, en: WEEKDAYS_EN[remedy.weekday - 1] };
    if (remedy.kind === 'askRefuser') {
      return {
        zh: `请${nameOf(remedy.person)}同意承担${weekday.zh}“${block.zh}”的“${post}”`,
        en: `ask ${nameOf(remedy.person)} to agree to ${post} on ${weekday.en} (${block.en})`,
      };
    }
    return {
      zh: `${weekday.zh}“${block.zh}”的“${post}”再有 ${remedy.count} 位符合要求且愿意的人`,
      en: `${remedy.count} more qualified and willing ${remedy.count === 1 ? 'person' : 'people'} for ${post} on ${weekday.en} (${block.en})`,
    };
  }
  const name = nameOf(remedy.person);
  const { from, to } = remedy;
  if (remedy.kind === 'raiseDayCap') {
    return {
      zh: `把${name}的每日上限从 ${from} 次提高到 ${to} 次`,
      en: `raise the daily cap of ${name} from ${from} to ${to} duties`,
    };
  }
  if (remedy.kind === 'raiseWeekCap') {
    return {
      zh: `把${name}的每周上限从 ${from} 次提高到 ${to} 次`,
      en: `raise the weekly cap of ${name} from ${from} to ${to} duties`,
    };
  }
  const { unitsPerLesson } = context.school.options;
  return {
    zh: `把${name}的每周最多工作量从 ${from / unitsPerLesson} 课时提高到 ${to / unitsPerLesson} 课时`,
    en: `raise the most load a week of ${name} from ${from / unitsPerLesson} to ${to / unitsPerLesson} lessons`,
  };
}

/** The remedy of an open item in words, with figures. */
export function reliefWords({ remedies, covers }: Relief, all: number, context: RosterContext): Sentence {
  const words = remedies.map((remedy) => remedyWords(remedy, context));
  const covered =
    covers.length === all
      ? { zh: `${all} 个任务就都有人承担`, en: `all ${all} are covered` }
      : { zh: `${all} 个任务中有 ${covers.length} 个有人承担`, en: `${covers.length} of ${all} are covered` };
  if (words.length === 0) {
    return {
      zh: `不必增加人手：按所附方案调换即可，${covered.zh}（已重新求解验证）。`,
      en: `No more people are needed: with the exchanges listed ${covered.en} (verified by solving again).`,
    };
  }
  return {
    zh: `最省的办法：${words.map(({ zh }) => zh).join('；')}。这样${covered.zh}（已重新求解验证）。`,
    en: `Cheapest remedy: ${words.map(({ en }) => en).join('; ')}. Then ${covered.en} (verified by solving again).`,
  };
}
