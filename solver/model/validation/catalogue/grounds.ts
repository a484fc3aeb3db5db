import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Ways, assembly areas, buses, and how pupils are let go. */
export const GROUNDS_FINDINGS = {
  WAY_NO_WIDTH: {
    severity: 'error',
    message: {
      zh: '通道“{way}”净宽 {width} 厘米，减去边缘 30 厘米后过不了人。',
      en: 'The way “{way}” is {width} cm wide; less 30 cm at the edges nobody can pass.',
    },
    cause: { zh: '有效宽度等于净宽减 30 厘米。', en: 'The effective width is the clear width less 30 cm.' },
    remedy: { zh: '请核对净宽（厘米）。', en: 'Check the clear width (centimetres).' },
  },
  ROUTE_TWICE: {
    severity: 'error',
    message: {
      zh: '路线“{route}”与“{other}”的楼、楼层、校门和天气都相同。',
      en: 'The routes “{route}” and “{other}” are for the same building, floors, gate and weather.',
    },
    cause: { zh: '不知道该走哪一条。', en: 'It cannot be told which one counts.' },
    remedy: { zh: '请删去一条，或改写楼层、天气。', en: 'Remove one, or change its floors or weather.' },
  },
  ROUTE_OTHER_CAMPUS: {
    severity: 'error',
    message: {
      zh: '路线“{route}”从“{building}”到另一个校区的“{gate}”。',
      en: 'The route “{route}” leads from “{building}” to “{gate}” on another campus.',
    },
    cause: { zh: '学生从本校区的校门离校。', en: 'Pupils leave through gates of their campus.' },
    remedy: { zh: '请核对楼和校门的校区。', en: 'Check the campus of building and gate.' },
  },
  NO_WAY_TO_GATE: {
    severity: 'error',
    message: {
      zh: '{classes} 在“{building}”，晴天没有路走到任何校门。',
      en: 'No way leads from “{building}”, where {classes} are, to any gate in dry weather.',
    },
    cause: {
      zh: '这栋楼到本校区每个校门都写了路线，但没有一条适合这一楼层和晴天。',
      en: 'There are routes to every gate of the campus, but none for that floor and dry weather.',
    },
    remedy: { zh: '请补上一条路线。', en: 'Add a route.' },
  },
  ASSEMBLY_BELOW_CLASS: {
    severity: 'warning',
    message: {
      zh: '集合区“{area}”只容纳 {pupils} 名学生，而“{schoolClass}”有 {roll} 名。',
      en: 'The assembly area “{area}” holds {pupils:pupil|pupils}, but “{schoolClass}” has {roll}.',
    },
    cause: { zh: '一个班要一起列队。', en: 'A class stands in line together.' },
    remedy: { zh: '请核对容量，或扩大集合区。', en: 'Check its capacity, or enlarge it.' },
  },
  ASSEMBLY_GATE_TWICE: {
    severity: 'error',
    message: {
      zh: '校门“{gate}”属于两个集合区：“{area}”和“{other}”。',
      en: 'The gate “{gate}” has two assembly areas: “{area}” and “{other}”.',
    },
    cause: { zh: '不知道在哪里列队。', en: 'It cannot be told where groups stand.' },
    remedy: { zh: '请让每个校门只属于一个集合区。', en: 'Let each gate be in one area.' },
  },
  BUS_BEFORE_DISMISSAL: {
    severity: 'error',
    message: {
      zh: '校车“{bus}”{departs} 发车，星期{weekday} 没有乘车学生来得及上车。',
      en: 'The bus “{bus}” departs at {departs}; on weekday {weekday} none of its pupils can be on it.',
    },
    cause: {
      zh: '最早 {earliest} 才能放学、集合并上车。',
      en: 'Ending, gathering and boarding takes until {earliest} at least.',
    },
    remedy: { zh: '请推迟发车，或核对乘车学生。', en: 'Let it depart later, or check its pupils.' },
  },
  BUS_WITHOUT_PUPILS: {
    severity: 'warning',
    message: { zh: '没有学生乘坐校车“{bus}”。', en: 'Nobody takes the bus “{bus}”.' },
    cause: {
      zh: '没有列出学生，也没有出行方式为校车的学生。',
      en: 'It lists no pupils, and no pupil has transport `bus`.',
    },
    remedy: { zh: '请列出学生，或删去校车。', en: 'List its pupils, or remove it.' },
  },
  DISMISSAL_WINDOW_TOO_SHORT: {
    severity: 'error',
    message: {
      zh: '{classes} 集合并走到最近的校门要 {minutes} 分钟，放学时间窗只有 {window} 分钟。',
      en: '{classes} need {minutes:minute|minutes} to gather and reach the nearest gate; the window is {window}.',
    },
    cause: {
      zh: '时间窗从最后一个时段结束算起。',
      en: 'The window begins when the last block ends.',
    },
    remedy: {
      zh: '请放宽时间窗，或核对集合时间和坐标。',
      en: 'Widen it, or check gathering and coordinates.',
    },
  },
  DISMISSAL_WINDOW_TOO_FULL: {
    severity: 'warning',
    message: {
      zh: '{pupils} 名学生要从 {gates} 走完至少需要 {minutes} 分钟，放学时间窗只有 {window} 分钟。',
      en: 'Handing over {pupils} pupils at {gates} takes {minutes} minutes at least; the window is {window}.',
    },
    cause: {
      zh: '校门宽度和交接点决定每分钟能走多少人。',
      en: 'Widths and handover points say how many can leave a minute.',
    },
    remedy: {
      zh: '请增加交接点、加宽或多开校门，或放宽时间窗。',
      en: 'Add handover points, widen or open gates, or widen the window.',
    },
  },
  DISMISSAL_GAP_BELOW_LEAST: {
    severity: 'warning',
    message: {
      zh: '批次间隔 {gap} 分钟小于最短间隔 {least} 分钟。',
      en: 'The wished gap of {gap:minute|minutes} is below the least one of {least}.',
    },
    cause: { zh: '最短间隔优先。', en: 'The least gap counts.' },
    remedy: { zh: '请核对两个间隔。', en: 'Check both gaps.' },
  },
  DISMISSAL_SHARES_ABOVE_ALL: {
    severity: 'error',
    message: {
      zh: '开车 {car}‰ 与骑车 {twoWheeler}‰ 合计超过 1000‰。',
      en: '{car}‰ by car and {twoWheeler}‰ by two-wheeler are more than all.',
    },
    cause: { zh: '两者都是有人接的学生中的比例。', en: 'Both are shares of those who are met.' },
    remedy: { zh: '请调低其中一个。', en: 'Lower one of them.' },
  },
  DISMISSAL_TURNS_WITHOUT_SEASONS: {
    severity: 'warning',
    message: {
      zh: '放学先后按季节轮换，但全学期只有一个作息季节。',
      en: 'Grades take turns by season, but the term has only one.',
    },
    cause: { zh: '这样就没有轮换。', en: 'So there are no turns.' },
    remedy: { zh: '请改为按星期轮换，或加上季节。', en: 'Let them take turns by weekday, or add seasons.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
