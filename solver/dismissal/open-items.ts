/** What the dismissal plan could not do, which groups it concerns and why. */
import type { DismissalStream } from '../model/dismissal-plan.ts';
import type { OpenItem } from '../model/plan-document.ts';
import { clockOf, type Sentence } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { AssemblyCrowd } from './crowding.ts';
import type { GateProblems } from './family.ts';

const WEEKDAYS: readonly Sentence[] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
];

type StreamHead = Pick<DismissalStream, 'season' | 'weekday' | 'after' | 'mode'>;

export function streamName(school: School, { weekday, after }: StreamHead): Sentence {
  const day = WEEKDAYS[weekday - 1];
  if (after === null) return { zh: `${day.zh}首次放学`, en: `the first dismissal on ${day.en}` };
  const block = school.blocks.find(({ id }) => id === after)?.name ?? after;
  return { zh: `${day.zh}“${block}”后放学`, en: `the dismissal after "${block}" on ${day.en}` };
}

function gateNames(school: School, ids: readonly string[]): string {
  return ids.map((id) => school.gates.find((gate) => gate.id === id)?.name ?? id).join('、');
}

/** Nobody can leave, because no gate can be used. */
export function noGateItem(
  school: School,
  head: StreamHead,
  refs: string[],
  problems: GateProblems,
): OpenItem {
  const name = streamName(school, head);
  const closed = problems.closed.map(({ gate }) => gate);
  const why: Sentence[] = [
    ...(problems.noWidth.length > 0
      ? [
          {
            zh: `${gateNames(school, problems.noWidth)}净宽不足 30 厘米，不能通行`,
            en: `${gateNames(school, problems.noWidth)} leaves no width to pass (30 cm are lost to the edges)`,
          },
        ]
      : []),
    ...(closed.length > 0
      ? [
          {
            zh: `${gateNames(school, closed)}在 ${problems.closed.flatMap(({ dates }) => dates).join('、')} 关闭`,
            en: `${gateNames(school, closed)} is closed on ${problems.closed.flatMap(({ dates }) => dates).join(', ')}`,
          },
        ]
      : []),
  ];
  return {
    code: 'DISMISSAL_NO_OPEN_GATE',
    stage: 'dismissal',
    refs,
    sentence: {
      zh: `${name.zh}没有可用的校门${why.length > 0 ? `：${why.map(({ zh }) => zh).join('；')}` : ''}。`,
      en: `No gate can be used for ${name.en}${why.length > 0 ? `: ${why.map(({ en }) => en).join('; ')}` : ''}.`,
    },
    remedy: {
      zh: '开放一个有净宽的校门，或更正校门数据。',
      en: 'Open a gate that has a width, or correct the data.',
    },
  };
}

/** All gates are closed on some date: the one with fewest closed dates is planned. */
export function closedGateItem(
  school: School,
  head: StreamHead,
  gate: string,
  dates: readonly string[],
): OpenItem {
  const name = streamName(school, head);
  return {
    code: 'DISMISSAL_GATE_CLOSED_ON_DATES',
    stage: 'dismissal',
    refs: [gate, ...dates],
    sentence: {
      zh: `${name.zh}用${gateNames(school, [gate])}，但 ${dates.join('、')} 该门关闭，且没有其他校门全程开放。`,
      en: `${gateNames(school, [gate])} is planned for ${name.en}, but is closed on ${dates.join(', ')}; no other gate is open on all dates.`,
    },
    remedy: { zh: '这些日期另行安排校门。', en: 'Arrange a gate for these dates.' },
  };
}

/** A group in a place from which no gate can be reached. */
export function noWayItem(school: School, head: StreamHead, units: readonly string[]): OpenItem {
  const name = streamName(school, head);
  return {
    code: 'DISMISSAL_NO_WAY_TO_GATE',
    stage: 'dismissal',
    refs: [...units],
    sentence: {
      zh: `${name.zh}：${units.join('、')} 所在校区没有可用的校门。`,
      en: `For ${name.en} no usable gate can be reached from where ${units.join(', ')} are.`,
    },
    remedy: {
      zh: '为该校区开放校门，或更正场地所在楼栋。',
      en: 'Open a gate on that campus, or correct the building.',
    },
  };
}

export interface MissedWindow {
  readonly unit: string;
  readonly gate: string;
  readonly minute: number;
  readonly earliest: number;
  readonly latest: number;
  readonly open: boolean;
  /** The wave is too large to pass the gate within the window. */
  readonly passMinutes: number;
  /** The bus that ends the window. */
  readonly bus?: string | undefined;
}

/** Windows that cannot hold the waves: which groups, and why. */
export function windowItem(school: School, head: StreamHead, missed: readonly MissedWindow[]): OpenItem {
  const name = streamName(school, head);
  const reasons = [...new Map(missed.map((entry) => [reasonKey(entry), entry])).values()].map((entry) =>
    reason(school, entry),
  );
  return {
    code: 'DISMISSAL_WINDOW_MISSED',
    stage: 'dismissal',
    refs: missed.map(({ unit }) => unit),
    sentence: {
      zh: `${name.zh}有 ${missed.length} 组不能在规定时间内离校：${reasons.map(({ zh }) => zh).join('；')}。`,
      en: `In ${name.en} ${missed.length} groups cannot leave within their window: ${reasons.map(({ en }) => en).join('; ')}.`,
    },
    remedy: {
      zh: '放宽离校时间窗，缩短批次间隔，多开一个校门，或加宽校门。',
      en: 'Widen the window, shorten the gap between waves, open another gate, or widen the gate.',
    },
  };
}

function reasonKey({ open, earliest, latest, passMinutes, gate, bus }: MissedWindow): string {
  if (!open) return `closed/${gate}`;
  if (bus !== undefined) return `bus/${gate}/${bus}`;
  return earliest > latest ? `far/${gate}` : passMinutes > 0 ? `narrow/${gate}` : `full/${gate}`;
}

function reason(school: School, entry: MissedWindow): Sentence {
  const { open, earliest, latest, passMinutes, minute, unit } = entry;
  const gate = gateNames(school, [entry.gate]);
  if (!open)
    return { zh: `${gate}当时不开放（${clockOf(minute)}）`, en: `${gate} is not open at ${clockOf(minute)}` };
  if (entry.bus !== undefined) {
    const name = school.grounds.buses.find(({ id }) => id === entry.bus)?.name ?? entry.bus;
    return {
      zh: `要赶上${name}须在 ${clockOf(latest)} 前走出${gate}，最早 ${clockOf(Math.max(earliest, minute))} 才能走`,
      en: `to be on ${name} they pass ${gate} by ${clockOf(latest)}, but cannot before ${clockOf(Math.max(earliest, minute))}`,
    };
  }
  if (earliest > latest) {
    return {
      zh: `${unit} 集合并走到${gate}已是 ${clockOf(earliest)}，晚于 ${clockOf(latest)}`,
      en: `${unit} has gathered and reached ${gate} at ${clockOf(earliest)}, after ${clockOf(latest)}`,
    };
  }
  if (passMinutes > 0) {
    return {
      zh: `${gate}一批需 ${passMinutes + 1} 分钟才能走完，到 ${clockOf(latest)} 走不完`,
      en: `a wave needs ${passMinutes + 1} minutes to pass ${gate} and is not through by ${clockOf(latest)}`,
    };
  }
  return {
    zh: `${gate}排到 ${clockOf(minute)}，晚于 ${clockOf(latest)}`,
    en: `their turn at ${gate} comes at ${clockOf(minute)}, after ${clockOf(latest)}`,
  };
}

/** More pupils in an assembly area than it holds, however the waves are chosen. */
export function assemblyItem(school: School, head: StreamHead, crowds: readonly AssemblyCrowd[]): OpenItem {
  const name = streamName(school, head);
  const text = (area: string): string =>
    school.grounds.assemblyAreas.find(({ id }) => id === area)?.name ?? area;
  const list = crowds.map(
    ({ area, minute, pupils, capacity }) => `${text(area)} ${clockOf(minute)} ${pupils}/${capacity}`,
  );
  return {
    code: 'DISMISSAL_ASSEMBLY_TOO_SMALL',
    stage: 'dismissal',
    refs: [...new Set(crowds.map(({ area }) => area))],
    sentence: {
      zh: `${name.zh}时集合区站不下：${list.join('、')}。`,
      en: `In ${name.en} an assembly area holds too few pupils: ${list.join(', ')}.`,
    },
    remedy: {
      zh: '放宽离校时间窗以便多分几批，或扩大集合区。',
      en: 'Widen the window, so that there can be more waves, or enlarge the area.',
    },
  };
}

/** The region's earliest end lies after the last minute of the window. */
export function earliestEndItem(
  school: School,
  head: StreamHead,
  earliest: number,
  latest: number,
): OpenItem {
  const name = streamName(school, head);
  return {
    code: 'DISMISSAL_BEFORE_EARLIEST_END',
    stage: 'dismissal',
    refs: [],
    sentence: {
      zh: `${name.zh}最迟 ${clockOf(latest)}，早于规定的最早结束时间 ${clockOf(earliest)}。`,
      en: `The window of ${name.en} ends at ${clockOf(latest)}, before the earliest end ${clockOf(earliest)}.`,
    },
    remedy: {
      zh: '推迟最后一个时段的结束时间，或放宽时间窗。',
      en: 'Let the last block end later, or widen the window.',
    },
  };
}

/** Pupils whose last block has no group for them. */
export function missingGroupItem(stream: string, pupils: readonly string[]): OpenItem {
  return {
    code: 'DISMISSAL_PUPILS_WITHOUT_GROUP',
    stage: 'dismissal',
    refs: [stream, ...pupils],
    sentence: {
      zh: `${pupils.length} 名学生最后一个时段没有班组，放学（${stream}）无法安排。`,
      en: `${pupils.length} pupils have no group in their last block, so their dismissal (${stream}) is not planned.`,
    },
    remedy: { zh: '先为这些学生安排班组。', en: 'Give these pupils a group first.' },
  };
}
