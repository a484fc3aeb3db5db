/** Side constraints in words. */
import type { OpenItem } from '../../model/plan-document.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { SideConstraint } from '../../model/side-report.ts';
import type { RosterContext } from '../context.ts';

interface Words {
  readonly rule: Sentence;
  readonly measure: Sentence;
  readonly remedy: Sentence;
}

const ASK_FEWER: Sentence = {
  zh: '放宽这项要求，或增加能承担相关岗位的人。',
  en: 'Ask for less, or find more people who can take these posts.',
};

const WORDS: Readonly<Record<string, Words>> = {
  'late-days-in-a-row': {
    rule: { zh: '连续晚走不超过本人的天数', en: 'No more late days in a row than each person allows' },
    measure: { zh: '超出的日子', en: 'dates too many' },
    remedy: {
      zh: '改动锁定的晚间任务，或放宽天数。',
      en: 'Change the locks on late duties, or allow more days.',
    },
  },
  'not-with': {
    rule: { zh: '互相回避的人不在同一天晚走', en: 'Two people named together are not late on the same date' },
    measure: { zh: '同时晚走的日子', en: 'dates with both' },
    remedy: { zh: '改动锁定的晚间任务。', en: 'Change the locks on late duties.' },
  },
  'homework-supervisor-week': {
    rule: {
      zh: '每个作业小组一周五天同一人看护',
      en: 'The same supervisor for a homework group on all weekdays',
    },
    measure: { zh: '多出的看护人', en: 'people beyond the first' },
    remedy: ASK_FEWER,
  },
  'club-leader-same': {
    rule: { zh: '社团各班次同一位带队人', en: 'The same leader in all sections of a club' },
    measure: { zh: '多出的带队人', en: 'people beyond the first' },
    remedy: {
      zh: '在社团的“指定带队人”中只写一位，或取消这项要求。',
      en: 'Name one person as the leader of the club, or ask for less.',
    },
  },
  'qa-subject-turns': {
    rule: {
      zh: '答疑室一周内各学科教师轮流',
      en: 'Teachers of several subjects take turns in a Q&A room over the week',
    },
    measure: { zh: '缺少的学科', en: 'subjects missing' },
    remedy: ASK_FEWER,
  },
  'least-load': {
    rule: { zh: '达到本人希望的每周最少工作量', en: 'The least load a week that people ask for' },
    measure: { zh: '不足的单位', en: 'units missing' },
    remedy: {
      zh: '放宽此人的岗位范围或上限，或降低最少工作量。',
      en: 'Admit the person to more posts, raise the caps, or lower the least load.',
    },
  },
  'own-dates': {
    rule: { zh: '照顾本人希望和回避的日期', en: 'Dates that people wish for or want to avoid' },
    measure: { zh: '未照顾到的', en: 'not met' },
    remedy: ASK_FEWER,
  },
  'few-days': {
    rule: { zh: '希望集中的人值守日尽量少', en: 'Few days for those who wish it' },
    measure: { zh: '超过最少可能的日子', en: 'dates beyond the fewest possible' },
    remedy: ASK_FEWER,
  },
};

function wordsOf(name: string, context: RosterContext): Words {
  const words = WORDS[name];
  if (words) return words;
  const band = context.school.options.bands?.find(({ id }) => name === `band/${id}`);
  const called = band?.name ?? name;
  const range = `${band?.least ?? 0}–${band?.most ?? '∞'}`;
  return {
    rule: { zh: `“${called}”每人 ${range} 次`, en: `“${called}”: ${range} duties for everybody` },
    measure: { zh: '超出或不足的次数', en: 'duties too many or too few' },
    remedy: { zh: '放宽上下限。', en: 'Widen the range.' },
  };
}

/** What the constraint asks, how far it is kept, and what the flows' roster would have had. */
export function sideSentence(name: string, value: number, before: number, context: RosterContext): Sentence {
  const { rule, measure } = wordsOf(name, context);
  if (value === 0) {
    return before === 0
      ? { zh: `${rule.zh}：已满足。`, en: `${rule.en}: kept.` }
      : {
          zh: `${rule.zh}：已满足（调整前${measure.zh} ${before}）。`,
          en: `${rule.en}: kept (before, ${measure.en}: ${before}).`,
        };
  }
  return {
    zh: `${rule.zh}：未完全满足，${measure.zh} ${value}（调整前 ${before}）。`,
    en: `${rule.en}: not wholly kept; ${measure.en}: ${value} (before: ${before}).`,
  };
}

/** An open item for a constraint that is not wholly kept. */
export function sideNotKept({ name, where, sentence }: SideConstraint, context: RosterContext): OpenItem {
  const named = where.map((label) =>
    label
      .split(' + ')
      .map((id) => context.people[context.personIndexOf.get(id) ?? -1]?.name ?? id)
      .join('、'),
  );
  return {
    code: 'SIDE_NOT_KEPT',
    stage: 'roster',
    refs: [name, ...where],
    sentence: {
      zh: `${sentence.zh}涉及：${named.join('；')}。`,
      en: `${sentence.en} It concerns ${named.join('; ')}.`,
    },
    remedy: wordsOf(name, context).remedy,
  };
}
