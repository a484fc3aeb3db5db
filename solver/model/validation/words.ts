import type { StaffKind } from '../people.ts';
import type { RoomKind } from '../place.ts';
import type { WorkKind } from '../primitives.ts';
import type { BlockKind, Ledger } from '../term.ts';

/** A value that reads differently in the two languages; `value` is what programs get. */
export interface Word {
  readonly value: string | number;
  readonly zh: string;
  readonly en: string;
}

const word = (value: string | number, zh: string, en: string): Word => ({ value, zh, en });

const WEEKDAY_WORDS = [
  word(1, '星期一', 'Monday'),
  word(2, '星期二', 'Tuesday'),
  word(3, '星期三', 'Wednesday'),
  word(4, '星期四', 'Thursday'),
  word(5, '星期五', 'Friday'),
  word(6, '星期六', 'Saturday'),
  word(7, '星期日', 'Sunday'),
] as const;

/** ISO weekday, 1 Monday … 7 Sunday. */
export const weekdayWord = (weekday: number): Word => WEEKDAY_WORDS[weekday - 1];

type Labels<T extends string> = Readonly<Record<T, readonly [zh: string, en: string]>>;

const STAFF_KINDS: Labels<StaffKind> = {
  teacher: ['教师', 'teacher'],
  leader: ['行政领导', 'school leader'],
  health: ['卫生人员', 'health staff'],
  security: ['保安', 'security staff'],
  library: ['图书管理员', 'librarian'],
  logistics: ['后勤人员', 'logistics staff'],
};

const ROOM_KINDS: Labels<RoomKind> = {
  classroom: ['普通教室', 'classroom'],
  music: ['音乐教室', 'music room'],
  art: ['美术教室', 'art room'],
  calligraphy: ['书法教室', 'calligraphy room'],
  dance: ['舞蹈教室', 'dance room'],
  laboratory: ['实验室', 'laboratory'],
  computer: ['计算机教室', 'computer room'],
  library: ['图书阅览室', 'library'],
  workshop: ['劳动教室', 'workshop'],
  gym: ['体育馆', 'gym'],
  playground: ['操场', 'playground'],
  court: ['球场', 'court'],
  garden: ['种植园', 'garden'],
  hall: ['报告厅', 'hall'],
  canteen: ['食堂', 'canteen'],
  clinic: ['卫生室', 'clinic'],
  office: ['办公室', 'office'],
  other: ['其他场地', 'other room'],
};

const WORK_KINDS: Labels<WorkKind> = {
  homework: ['作业辅导', 'homework supervision'],
  qa: ['答疑', 'Q&A'],
  club: ['社团指导', 'leading a club'],
  assistant: ['助教', 'assisting'],
  independent: ['自主活动看护', 'supervising independent activity'],
  extended: ['延时托管', 'extended care'],
  lunch: ['午间看护', 'lunch care'],
  evening: ['晚自习看护', 'evening self-study'],
  patrol: ['巡查', 'patrol'],
  gate: ['校门值守', 'gate duty'],
  escort: ['护送', 'escort'],
  waiting: ['候接看护', 'waiting supervision'],
  firstAid: ['医务值守', 'first aid'],
  dutyLeader: ['值班领导', 'duty leader'],
  reserve: ['机动', 'reserve'],
};

const BLOCK_KINDS: Labels<BlockKind> = {
  homework: ['作业', 'homework'],
  club: ['社团', 'club'],
  break: ['休息', 'break'],
  extended: ['延时托管', 'extended care'],
  lunch: ['午间', 'lunch'],
  evening: ['晚间', 'evening'],
};

const LEDGERS: Labels<Ledger> = {
  afterSchool: ['课后服务', 'after-school service'],
  lunch: ['午间服务', 'lunch service'],
  evening: ['晚自习服务', 'evening service'],
};

const MERGES: Labels<'none' | 'grade' | 'stage' | 'school'> = {
  none: ['不合班', 'not at all'],
  grade: ['年级', 'grade'],
  stage: ['学段', 'stage'],
  school: ['全校', 'school'],
};

const PROVIDERS: Labels<'school' | 'external' | 'vendor'> = {
  school: ['本校教师', 'the school itself'],
  external: ['校外人员', 'people from outside'],
  vendor: ['校外机构', 'a vendor'],
};

/** What ids refer to. */
export type ThingKind =
  | 'campus'
  | 'building'
  | 'room'
  | 'gate'
  | 'way'
  | 'route'
  | 'assemblyArea'
  | 'bus'
  | 'stage'
  | 'grade'
  | 'class'
  | 'pupil'
  | 'staff'
  | 'external'
  | 'person'
  | 'vendor'
  | 'club'
  | 'activity'
  | 'post'
  | 'band'
  | 'block'
  | 'template'
  | 'season';

const THINGS: Labels<ThingKind> = {
  campus: ['校区', 'campus'],
  building: ['楼宇', 'building'],
  room: ['场地', 'room'],
  gate: ['校门', 'gate'],
  way: ['通道', 'way'],
  route: ['路线', 'route'],
  assemblyArea: ['集合区', 'assembly area'],
  bus: ['校车', 'bus'],
  stage: ['学段', 'stage'],
  grade: ['年级', 'grade'],
  class: ['班级', 'class'],
  pupil: ['学生', 'pupil'],
  staff: ['教职工', 'member of staff'],
  external: ['校外人员', 'person from outside'],
  person: ['人员', 'person'],
  vendor: ['校外机构', 'vendor'],
  club: ['社团', 'club'],
  activity: ['活动', 'activity'],
  post: ['岗位', 'post'],
  band: ['工作分档', 'band of work'],
  block: ['时段', 'block'],
  template: ['作息表', 'template'],
  season: ['季节', 'season'],
};

function labelled<T extends string>(labels: Labels<T>): (value: T) => Word {
  return (value) => word(value, labels[value][0], labels[value][1]);
}

export const staffKindWord = labelled(STAFF_KINDS);
export const roomKindWord = labelled(ROOM_KINDS);
export const workWord = labelled(WORK_KINDS);
export const blockKindWord = labelled(BLOCK_KINDS);
export const ledgerWord = labelled(LEDGERS);
export const mergeWord = labelled(MERGES);
export const providerWord = labelled(PROVIDERS);
export const thingWord = labelled(THINGS);

/** `；最接近的是“…”` or nothing, to be put behind a sentence's last word. */
export function nearestWord(candidate: string | null): Word {
  return candidate === null
    ? word('', '', '')
    : word(candidate, `；最接近的是“${candidate}”`, `; the nearest is “${candidate}”`);
}

/** The season's name, or the part of the term outside all seasons. */
export function seasonWord(name: string | null): Word {
  return name === null
    ? word('-', '全学期', 'the whole term')
    : word(name, `“${name}”期间`, `season “${name}”`);
}

/** Whole fen as yuan. */
export function moneyWord(fen: number): Word {
  const cents = fen % 100;
  const yuan = `${(fen - cents) / 100}${cents === 0 ? '' : `.${cents < 10 ? '0' : ''}${cents}`}`;
  return word(fen, `${yuan} 元`, `${yuan} yuan`);
}
