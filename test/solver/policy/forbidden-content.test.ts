import { describe, expect, it } from 'vitest';
import {
  CONTENT_CATEGORIES,
  contentScreen,
  forbiddenContent,
} from '../../../solver/policy/forbidden-content.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';
import { surveyWording } from '../../../solver/policy/survey-wording.ts';

const policy = (id: string, withBase = true) => resolvePolicy(BUNDLED_PACKS, id, { withBase });
const found = (id: string, name: string, description = '', withBase = true) =>
  forbiddenContent(policy(id, withBase), { name, description }).map(
    ({ category, word }) => `${category}:${word}`,
  );

describe('forbidden content in Sanya', () => {
  it.each([
    ['数学集体教学', 'collectiveTeaching:集体教学'],
    ['五年级新课先学', 'newLesson:新课'],
    ['周三补课', 'makeUpLesson:补课'],
    ['中考刷题', 'examTraining:刷题'],
    ['语文考试训练', 'examTraining:考试训练'],
    ['英语培优班', 'makeUpLesson:培优班'],
    ['奥数班', 'makeUpLesson:奥数班'],
    ['数学思维提高班', 'makeUpLesson:数学思维提高班'],
    ['ＭＡＫＥ－ＵＰ ｌｅｓｓｏｎ', 'makeUpLesson:ＭＡＫＥ－ＵＰ ｌｅｓｓｏｎ'],
    ['刷 题', 'examTraining:刷 题'],
    ['Exam Training', 'examTraining:Exam Training'],
    ['New lessons ahead', 'newLesson:New lesson'],
  ])('%s', (name, expected) => {
    expect(found('sanya', name)).toContain(expected);
  });

  it('looks into the description too, and says which clause', () => {
    const matches = forbiddenContent(policy('sanya'), {
      name: '数学小组',
      description: '趣味活动。每周刷题一次',
    });
    expect(matches).toEqual([
      {
        category: 'examTraining',
        word: '刷题',
        clause: '每周刷题一次',
        rule: 'forbidden-content',
        pack: 'sanya',
        level: 'hard',
      },
    ]);
  });

  it.each([
    '足球提高班',
    '科技创新课',
    '新课标下的阅读',
    '填补课余时间',
    '印刷题材版画',
    '岁月考古',
    '主题海报设计',
    '参加课后服务',
    '栽培优质草莓',
    '装备考察',
    '反应试验',
    '合唱团',
    '百米冲刺',
    'Robotics for beginners',
  ])('lets %s pass', (name) => {
    expect(found('sanya', name)).toEqual([]);
  });

  it.each([
    '不上新课、不补课',
    '不组织刷题、考试训练',
    '严禁集体教学',
    '本组不刷题',
    'Without exam training',
  ])('lets "%s" pass: it says what is not done', (description) => {
    expect(found('sanya', '作业辅导', description)).toEqual([]);
    const all = contentScreen(policy('sanya'))({ name: '作业辅导', description });
    expect(all.length).toBeGreaterThan(0);
    expect(all.every((match) => match.excused === 'negated')).toBe(true);
  });

  it('a negation reaches to the end of its clause, and no further than a turn', () => {
    expect(found('sanya', '不刷题，每周补课')).toEqual(['makeUpLesson:补课']);
    expect(found('sanya', '不组织刷题但补课')).toEqual(['makeUpLesson:补课']);
    expect(found('sanya', '不仅补课')).toEqual(['makeUpLesson:补课']);
  });

  it('individual tutoring, support and answering questions are wanted', () => {
    expect(found('sanya', '个别辅导与答疑')).toEqual([]);
    expect(found('sanya', '学困生帮扶', '一对一补习辅导、补差补缺')).toEqual([]);
    const all = contentScreen(policy('sanya'))({ name: '学困生帮扶', description: '补习' });
    expect(all).toMatchObject([{ word: '补习', excused: 'individual' }]);
  });

  it('but not for a whole class, not without saying so, and not for drill', () => {
    expect(found('sanya', '数学补习')).toEqual(['makeUpLesson:补习']);
    expect(found('sanya', '学困生集体补习')).toEqual(['makeUpLesson:补习']);
    expect(found('sanya', '个别学生刷题')).toEqual(['examTraining:刷题']);
    expect(found('sanya', '个性化新课辅导')).toEqual(['newLesson:新课']);
    expect(found('sanya', '答疑补习班')).toContain('makeUpLesson:补习班');
  });

  it('training classes have a rule of their own here', () => {
    const matches = forbiddenContent(policy('sanya'), { name: '篮球培训班' });
    expect(matches.map(({ rule, word }) => [rule, word])).toEqual([['no-training-class', '培训班']]);
    expect(found('henan', '篮球培训班')).toEqual([]);
  });
});

describe('each region forbids what its source names', () => {
  const samples = ['集体授课', '讲新课', '周末补课', '刷题', '额外作业'];
  it.each([
    ['sanya', false, ['集体授课', '讲新课', '周末补课', '刷题']],
    ['hubei-school', false, ['周末补课']],
    ['hubei-school', true, ['讲新课', '周末补课', '刷题']],
    ['henan', false, ['集体授课', '周末补课']],
    ['henan', true, ['集体授课', '讲新课', '周末补课', '刷题']],
    ['helan', false, ['讲新课', '刷题', '额外作业']],
    ['chongming', false, ['讲新课', '周末补课']],
    ['national', true, ['讲新课', '周末补课', '刷题']],
    ['core', false, []],
  ])('%s with base %s', (id, withBase, expected) => {
    expect(samples.filter((name) => found(id, name, '', withBase).length > 0)).toEqual(expected);
  });

  it('every category in use has a name for the page', () => {
    const used = BUNDLED_PACKS.flatMap((pack) =>
      pack.rules.flatMap((rule) =>
        Object.values(rule.params).flatMap(({ unit, value }) =>
          unit === 'prohibited-content' ? [value].flat() : [],
        ),
      ),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(CONTENT_CATEGORIES).sort());
  });

  it('a school may add words of its own', () => {
    const own = PolicyPack.parse({
      schema: 'afterbell.policy/1',
      id: 'own',
      name: { zh: '本校', en: 'Own' },
      extends: ['henan'],
      rules: [
        {
          id: 'content-words',
          level: 'schoolDecides',
          sentence: { zh: '本校补充的词语。', en: 'Words the school adds.' },
          params: { makeUpLesson: { value: ['学霸营'], unit: 'words' } },
          citation: { document: 'afterbell', number: '8', heading: '默认值' },
        },
      ],
    });
    const resolved = resolvePolicy([...BUNDLED_PACKS, own], 'own', { withBase: false });
    expect(resolved.findings).toEqual([]);
    const words = (name: string) => forbiddenContent(resolved, { name }).map((match) => match.word);
    expect(words('暑期学霸营')).toEqual(['学霸营']);
    expect(words('周末补课')).toEqual(['补课']);
  });
});

describe('wording of the survey in Chongming', () => {
  const words = (text: string, id = 'chongming') =>
    surveyWording(policy(id), text)
      .filter((match) => match.excused === undefined)
      .map((match) => match.word);

  it('finds what forces or forbids', () => {
    expect(words('全体学生必须参加课后服务。')).toEqual(['必须参加']);
    expect(words('成绩合格的学生不得参加，建议不参加')).toEqual(['不得参加', '建议不参加']);
  });

  it('lets a neutral form pass, and one that says nobody is forced', () => {
    expect(words('您的孩子是否参加课后服务？是/否')).toEqual([]);
    expect(words('自愿选择，学校不强制')).toEqual([]);
  });

  it('is silent where the region is', () => {
    expect(words('全体学生必须参加', 'sanya')).toEqual([]);
  });
});
