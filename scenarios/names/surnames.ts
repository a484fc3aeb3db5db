import type { Weighted } from '../draw.ts';

/**
 * Surnames with their frequency in hundredths of a percent of the population, rounded from published counts of the
 * household register. The last line, compound surnames and characters that many systems cannot type, is there because
 * every real school has some.
 */
const FREQUENCIES = `
王717 李700 张674 刘511 陈461 杨322 黄245 赵202 吴200 周190 徐145 孙138 马129 朱113 胡116 郭112 何107 林113
罗95 高101 郑85 梁86 谢72 宋71 唐69 许66 邓65 冯64 韩61 曹60 曾58 彭58 肖56 蔡53 潘50 田52 董56 袁50 于60 余49
叶48 蒋47 杜47 苏46 魏45 程50 吕45 丁43 沈41 任41 姚40 卢46 傅39 钟40 姜40 崔38 谭38 廖35 范36 汪36 陆36 金35
石36 戴34 贾42 韦30 夏35 邱34 方34 侯29 邹33 熊32 孟28 秦30 白28 江26 阎25 薛26 尹23 段25 雷25 黎22 史24 龙24
陶22 贺21 毛22 郝24 顾20 龚21 邵20 万21 钱19 严19 武19 莫18 孔17 汤18 常18 温25 赖18 文17 易18 乔17 樊14 兰13
殷13 施15 洪14 翟13 安12 倪12 颜13 牛12 芦8 季10 俞11 章12 鲁10 葛12 伍10 申10 尤9 毕10 聂11 柴8 焦9 向9 柳9
岳9 齐9 梅8 庄8 辛7 管7 祝7 左7 涂6 谷6 时5 舒6 耿7 牟4 卜4
欧阳5 上官1 司马1 诸葛1 尉迟1 皇甫1 令狐1 仝2 阚2 郗1 禤1 亓1 逄1
`;

export const SURNAMES: readonly Weighted<string>[] = weightedNames(FREQUENCIES);

/** Reads `王717 李700`. */
export function weightedNames(text: string): Weighted<string>[] {
  return [...text.matchAll(/(\p{Script=Han}+)(\d+)/gu)].map(([, name, weight]) => [name, Number(weight)]);
}
