import type { Weighted } from '../draw.ts';

/** When somebody was named; fashions differ more by decade than by place. */
export type Cohort = 'grandparent' | 'adult' | 'young' | 'child';

export interface GivenNames {
  /** Whole given names that were in fashion. */
  readonly whole: readonly Weighted<string>[];
  /** Two-character names put together from a first and a second character. */
  readonly first: string;
  readonly second: string;
  /** One-character names. */
  readonly single: string;
  /** Cases in 1,000 of each way; the rest is put together. */
  readonly wholePermille: number;
  readonly singlePermille: number;
}

const list = (text: string): readonly Weighted<string>[] =>
  text.split(' ').map((name, i) => [name, 40 - Math.min(i, 30)]);

/** By cohort and gender. Characters after the usual ones are rare on purpose; two lie outside the basic plane. */
export const GIVEN_NAMES: Readonly<Record<Cohort, Readonly<Record<'male' | 'female', GivenNames>>>> = {
  grandparent: {
    male: {
      whole: list('建国 国强 德福 志明 建华 国庆 玉明 文忠 永福 金生 长林 世昌 根生 德明 宝山 有才'),
      first: '建国志德永长文玉金世明家振宝福庆树广',
      second: '国华强明福林生才山昌贵忠义祥春田海荣',
      single: '刚强义忠仁勇福贵',
      wholePermille: 420,
      singlePermille: 90,
    },
    female: {
      whole: list('秀英 桂兰 玉兰 桂英 秀兰 玉珍 凤英 淑珍 素芳 玉梅 春兰 美英 秀珍 桂芳 月娥 惠芬'),
      first: '秀桂玉淑素凤春美月惠金爱翠彩兰菊',
      second: '英兰珍芳梅华娥芬云莲琴香荣霞花平',
      single: '兰英芳珍梅琴',
      wholePermille: 460,
      singlePermille: 60,
    },
  },
  adult: {
    male: {
      whole: list('建军 志强 海涛 建平 志勇 晓东 文斌 国栋 永强 立新 卫东 春雷 俊杰 宏伟 小军 学军'),
      first: '建志海文国永立卫春俊宏学晓少维世振家玉长',
      second: '军强涛平勇东斌栋新雷杰伟峰辉林明华波刚民',
      single: '伟强勇军磊涛斌杰波辉刚健明亮超鹏浩凯峰毅',
      wholePermille: 200,
      singlePermille: 300,
    },
    female: {
      whole: list('海燕 丽娟 晓燕 红梅 春燕 晓红 丽华 玉梅 小红 秀丽 丽萍 艳红 雪梅 冬梅 慧敏 亚男'),
      first: '丽晓海红春秀玉小雪艳冬慧亚文淑美金燕爱',
      second: '娟燕梅红华丽萍敏芳霞玲琴英云静洁蓉莉珍',
      single: '芳娜敏静丽艳娟燕玲婷红霞洁萍莉颖琳倩',
      wholePermille: 220,
      singlePermille: 300,
    },
  },
  young: {
    male: {
      whole: list('俊杰 浩然 志远 子豪 宇航 鹏飞 文博 天宇 博文 家豪 嘉伟 思远 明哲 晓峰 泽宇 文涛'),
      first: '俊浩志子宇鹏文天博家嘉思明晓泽凯瑞一',
      second: '杰然远豪航飞博宇文伟哲峰涛轩辰阳龙鑫',
      single: '帅鑫凯浩宇鹏超阳晨瑞翔旭',
      wholePermille: 260,
      singlePermille: 240,
    },
    female: {
      whole: list('雨婷 思雨 晓雯 佳怡 梦瑶 雪婷 欣怡 嘉怡 文静 思琪 梦洁 婉婷 佳琪 诗琪 晨曦 雅婷'),
      first: '雨思晓佳梦雪欣嘉文婉诗雅静梓若怡慧',
      second: '婷雨雯怡瑶琪洁静曦萱涵妍蕾莹颖琳',
      single: '婷雪倩莹颖瑶萌悦娇琪妍蕾',
      wholePermille: 280,
      singlePermille: 220,
    },
  },
  child: {
    male: {
      whole: list(
        '浩宇 子轩 宇轩 浩然 梓睿 俊熙 宇航 沐宸 奕辰 子墨 梓轩 一诺 宇泽 铭泽 嘉懿 俊豪 亦辰 瑾瑜 思远 景行',
      ),
      first: '子梓宇浩沐奕俊铭嘉亦一泽景书皓辰明思承瑞博天星',
      second: '轩睿辰宇然宸墨泽航熙豪懿霖阳恒诚安远瑜洋川言昊',
      single: '睿轩宸昊煜熠恺翊垚彧翀昶㬢𬱟',
      wholePermille: 330,
      singlePermille: 70,
    },
    female: {
      whole: list(
        '梓涵 欣怡 诗涵 雨桐 一诺 欣妍 梓萱 若汐 依诺 语桐 可馨 雨欣 佳琪 思涵 雨萱 语汐 沐瑶 欣悦 安然 艺涵',
      ),
      first: '梓欣诗雨一若依语可思沐艺佳书芷清婉心紫予锦星',
      second: '涵怡桐诺妍萱汐馨欣琪瑶悦然宁彤菲玥语晴溪雯珺',
      single: '玥妍诺萱瑶琪悦溪珺祎翾曌䶮𬭎',
      wholePermille: 350,
      singlePermille: 60,
    },
  },
};

/** Given names with a family part, as minorities of the north-west and south-west write them. */
export const DOTTED_NAMES: readonly string[] = [
  '阿依努尔·买买提',
  '古丽娜尔·艾力',
  '迪力亚尔·吾买尔',
  '次仁·卓玛',
  '扎西·顿珠',
];
