import type { Club } from '../../solver/model/menu.ts';
import type { ClubRoomKind } from '../places/rooms.ts';

/** A project that a school may put on its menu. */
export interface CatalogueItem {
  readonly key: string;
  readonly name: string;
  readonly category: Club['category'];
  readonly room: ClubRoomKind | 'classroom' | 'hall';
  /** First and last grade it suits. */
  readonly grades: readonly [from: number, to: number];
  /** 1 (few ask for it) to 5 (half the school does). */
  readonly appeal: 1 | 2 | 3 | 4 | 5;
  readonly size: number;
  /** What its leader has to know. */
  readonly skill: string;
  /** Only where a region names it: local heritage, or a vendor's speciality. */
  readonly special?: true;
}

const MORAL = 'moral';
const INTELLECTUAL = 'intellectual';
const PHYSICAL = 'physical';
const AESTHETIC = 'aesthetic';
const LABOUR = 'labour';

function item(
  key: string,
  name: string,
  category: Club['category'],
  room: CatalogueItem['room'],
  grades: readonly [number, number],
  appeal: CatalogueItem['appeal'],
  size: number,
  skill: string,
): CatalogueItem {
  return { key, name, category, room, grades, appeal, size, skill };
}

const special = (entry: CatalogueItem): CatalogueItem => ({ ...entry, special: true });

/** Within a kind of room the usual projects come first: a small school offers the first few of each. */
export const CATALOGUE: readonly CatalogueItem[] = [
  item('football', '足球', PHYSICAL, 'playground', [2, 9], 5, 30, '足球'),
  item('fitness', '趣味体能', PHYSICAL, 'playground', [1, 4], 3, 34, '体能'),
  item('rope-skipping', '花样跳绳', PHYSICAL, 'playground', [1, 9], 3, 36, '跳绳'),
  item('athletics', '田径', PHYSICAL, 'playground', [3, 9], 2, 34, '田径'),
  item('flying-disc', '飞盘', PHYSICAL, 'playground', [3, 9], 4, 28, '体能'),
  item('folk-games', '民间传统游戏', PHYSICAL, 'playground', [1, 5], 3, 34, '游戏'),
  item('martial-arts', '武术', PHYSICAL, 'playground', [1, 9], 3, 34, '武术'),
  item('outward-bound', '素质拓展', PHYSICAL, 'playground', [4, 9], 3, 32, '体能'),
  item('softball', '慢投垒球', PHYSICAL, 'playground', [4, 9], 2, 28, '体能'),
  item('basketball', '篮球', PHYSICAL, 'court', [2, 9], 5, 28, '篮球'),
  item('volleyball', '排球', PHYSICAL, 'court', [4, 9], 2, 28, '排球'),
  item('table-tennis', '乒乓球', PHYSICAL, 'gym', [1, 9], 4, 26, '乒乓球'),
  item('badminton', '羽毛球', PHYSICAL, 'gym', [2, 9], 5, 24, '羽毛球'),
  item('aerobics', '健美操', PHYSICAL, 'gym', [1, 9], 2, 32, '舞蹈'),
  item('choir-class', '童声合唱', AESTHETIC, 'music', [1, 9], 2, 42, '声乐'),
  item('ukulele', '尤克里里', AESTHETIC, 'music', [3, 9], 4, 28, '器乐'),
  item('african-drum', '非洲鼓', AESTHETIC, 'music', [1, 9], 3, 28, '器乐'),
  item('recorder', '竖笛', AESTHETIC, 'music', [3, 8], 1, 38, '器乐'),
  item('guzheng', '古筝', AESTHETIC, 'music', [2, 9], 3, 20, '器乐'),
  item('opera', '戏曲赏析', AESTHETIC, 'music', [3, 9], 1, 34, '声乐'),
  item('street-dance', '街舞', AESTHETIC, 'dance', [3, 9], 5, 26, '舞蹈'),
  item('chinese-dance', '中国舞', AESTHETIC, 'dance', [1, 6], 4, 26, '舞蹈'),
  item('cheerleading', '啦啦操', PHYSICAL, 'dance', [2, 9], 3, 28, '舞蹈'),
  item('clay', '超轻黏土', AESTHETIC, 'art', [1, 4], 5, 30, '手工'),
  item('painting', '创意绘画', AESTHETIC, 'art', [1, 6], 3, 34, '绘画'),
  item('comics', '动漫', AESTHETIC, 'art', [4, 9], 4, 30, '绘画'),
  item('ink-painting', '国画', AESTHETIC, 'art', [3, 9], 2, 30, '绘画'),
  item('sketching', '素描', AESTHETIC, 'art', [5, 9], 3, 28, '绘画'),
  item('tie-dyeing', '扎染', AESTHETIC, 'art', [3, 9], 3, 26, '手工'),
  item('printmaking', '版画', AESTHETIC, 'art', [3, 9], 2, 28, '绘画'),
  item('pen-calligraphy', '硬笔书法', AESTHETIC, 'calligraphy', [1, 9], 2, 38, '书法'),
  item('soft-calligraphy', '软笔书法', AESTHETIC, 'calligraphy', [3, 9], 2, 34, '书法'),
  item('seal-carving', '篆刻', AESTHETIC, 'calligraphy', [5, 9], 1, 24, '书法'),
  item('block-coding', '图形化编程', INTELLECTUAL, 'computer', [3, 6], 5, 34, '编程'),
  item('computer-art', '电脑绘画', AESTHETIC, 'computer', [2, 9], 3, 38, '编程'),
  item('python', 'Python创意编程', INTELLECTUAL, 'computer', [6, 9], 4, 34, '编程'),
  item('ai', '人工智能启蒙', INTELLECTUAL, 'computer', [5, 9], 4, 32, '编程'),
  item('keyboard', '电脑小达人', INTELLECTUAL, 'computer', [1, 4], 2, 38, '编程'),
  item('little-science', '趣味科学实验', INTELLECTUAL, 'laboratory', [1, 6], 4, 34, '科学'),
  item('robotics', '机器人', INTELLECTUAL, 'laboratory', [3, 9], 5, 24, '科创'),
  item('model-planes', '航模', INTELLECTUAL, 'laboratory', [4, 9], 4, 26, '科创'),
  item('printing-3d', '3D打印创客', INTELLECTUAL, 'laboratory', [5, 9], 4, 24, '科创'),
  item('microscope', '显微镜下的世界', INTELLECTUAL, 'laboratory', [5, 9], 2, 28, '科学'),
  item('science-popular', '科普探秘', INTELLECTUAL, 'laboratory', [2, 9], 3, 34, '科学'),
  item('picture-books', '绘本故事', INTELLECTUAL, 'library', [1, 3], 3, 36, '阅读'),
  item('whole-book', '整本书共读', INTELLECTUAL, 'library', [4, 9], 1, 38, '阅读'),
  item('young-reporters', '小记者', MORAL, 'library', [3, 9], 3, 30, '阅读'),
  item('pottery', '陶艺', AESTHETIC, 'workshop', [1, 9], 4, 26, '手工'),
  item('cooking', '小厨神', LABOUR, 'workshop', [3, 9], 5, 24, '烹饪'),
  item('weaving', '编织', LABOUR, 'workshop', [3, 9], 2, 26, '手工'),
  item('woodwork', '小木工', LABOUR, 'workshop', [4, 9], 4, 24, '木工'),
  item('gardening', '校园种植', LABOUR, 'garden', [1, 9], 3, 28, '种植'),
  item('botany', '植物观察与标本', LABOUR, 'garden', [3, 9], 2, 28, '种植'),
  item('go', '围棋', INTELLECTUAL, 'classroom', [1, 9], 3, 34, '棋类'),
  item('chess', '中国象棋', INTELLECTUAL, 'classroom', [1, 9], 2, 34, '棋类'),
  item('rubik', '魔方', INTELLECTUAL, 'classroom', [2, 9], 4, 34, '棋类'),
  item('hosts', '小主持人', AESTHETIC, 'classroom', [1, 9], 3, 30, '表演'),
  item('origami', '折纸', LABOUR, 'classroom', [1, 4], 4, 34, '手工'),
  item('guides', '红领巾讲解员', MORAL, 'classroom', [3, 6], 2, 30, '德育'),
  item('school-play', '校园剧社', AESTHETIC, 'classroom', [3, 9], 3, 30, '表演'),
  item('mind-games', '数独与益智游戏', INTELLECTUAL, 'classroom', [2, 9], 2, 36, '益智'),
  item('english-songs', '英文歌谣', AESTHETIC, 'classroom', [1, 5], 2, 34, '英语'),
  item('english-drama', '英语戏剧社', AESTHETIC, 'classroom', [4, 9], 2, 30, '英语'),
  item('debate', '时事与辩论', MORAL, 'classroom', [6, 9], 2, 30, '德育'),
  item('history-stories', '家乡历史故事', MORAL, 'classroom', [4, 9], 1, 36, '史地'),
  item('first-aiders', '小小急救员', MORAL, 'classroom', [4, 9], 2, 30, '急救'),
  item('feelings', '心灵成长小组', MORAL, 'classroom', [1, 9], 2, 30, '德育'),
  special(item('helan-paper-cutting', '贺兰剪纸', AESTHETIC, 'art', [2, 9], 3, 32, '剪纸')),
  special(item('huaer', '花儿民歌', AESTHETIC, 'music', [3, 9], 2, 36, '民歌')),
  special(item('li-brocade', '黎锦织绣', LABOUR, 'workshop', [3, 9], 3, 26, '黎锦')),
  special(item('bird-watching', '东滩观鸟', INTELLECTUAL, 'garden', [3, 9], 4, 28, '观鸟')),
  special(item('home-spun-cloth', '崇明土布', LABOUR, 'workshop', [3, 9], 2, 26, '土布')),
  special(item('shoulder-puppets', '崇明扁担戏', AESTHETIC, 'music', [2, 9], 3, 30, '扁担戏')),
  special(item('shadow-puppets', '皮影戏', AESTHETIC, 'art', [2, 9], 4, 30, '皮影')),
  special(item('sewing', '布艺缝纫', LABOUR, 'art', [3, 9], 2, 26, '缝纫')),
  special(item('taiji', '太极拳', PHYSICAL, 'playground', [3, 9], 2, 34, '太极拳')),
  special(item('henan-opera', '豫剧', AESTHETIC, 'music', [2, 9], 2, 34, '豫剧')),
  special(item('clay-figures', '泥泥狗泥塑', AESTHETIC, 'art', [2, 9], 4, 28, '泥塑')),
  special(item('drum-kit', '架子鼓', AESTHETIC, 'music', [2, 9], 4, 16, '架子鼓')),
  special(item('stage-play', '儿童戏剧表演', AESTHETIC, 'dance', [2, 9], 3, 24, '戏剧')),
  special(item('fencing', '击剑', PHYSICAL, 'gym', [2, 9], 4, 20, '击剑')),
  special(item('roller-skating', '轮滑', PHYSICAL, 'playground', [1, 6], 5, 26, '轮滑')),
  special(item('drones', '青少年无人机', INTELLECTUAL, 'playground', [4, 9], 5, 20, '无人机')),
  special(item('robot-contest', '机器人搭建挑战', INTELLECTUAL, 'laboratory', [2, 6], 4, 22, '机器人')),
  special(item('taekwondo', '跆拳道', PHYSICAL, 'dance', [1, 9], 4, 26, '跆拳道')),
];

/** Throws for a key that is not in the catalogue: regions are checked by their tests. */
export function itemOf(key: string): CatalogueItem {
  const found = CATALOGUE.find((entry) => entry.key === key);
  if (!found) throw new RangeError(`no such project: ${key}`);
  return found;
}
