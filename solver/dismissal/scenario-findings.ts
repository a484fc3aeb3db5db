/** Every code that a simulation, a what-if or a calibration can report. Codes are never reused. */
import type { Finding } from '../model/findings.ts';
import type { OpenItem } from '../model/plan-document.ts';
import type { CatalogueEntry, ParamsOf } from '../model/validation/catalogue-entry.ts';
import type { Path } from '../model/validation/pointer.ts';
import { type ParamValue, renderEntry } from '../model/validation/render.ts';

export const DISMISSAL_FINDINGS = {
  SIMULATION_DAY_EMPTY: {
    severity: 'error',
    message: {
      zh: '方案在季节“{season}”的星期{weekday}没有放学安排。',
      en: 'The plan has no dismissal on weekday {weekday} of season “{season}”.',
    },
    cause: { zh: '方案中有：{known}。', en: 'The plan knows: {known}.' },
    remedy: { zh: '请改用方案里有的季节和星期。', en: 'Choose a season and weekday of the plan.' },
  },
  SCENARIO_NAME_TWICE: {
    severity: 'error',
    message: { zh: '有两个情景都叫“{name}”。', en: 'Two scenarios are called “{name}”.' },
    cause: { zh: '名称用来区分情景。', en: 'The name tells scenarios apart.' },
    remedy: { zh: '请换一个名称。', en: 'Use another name.' },
  },
  SCENARIO_GATE_UNKNOWN: {
    severity: 'error',
    message: { zh: '没有校门“{gate}”。', en: 'There is no gate “{gate}”.' },
    cause: { zh: '学校的校门有：{known}。', en: 'The gates of the school are: {known}.' },
    remedy: { zh: '请改用学校数据里的校门编号。', en: 'Use the id of a gate of the school.' },
  },
  SCENARIO_GATE_TWICE: {
    severity: 'error',
    message: { zh: '校门“{gate}”改了两次。', en: 'The gate “{gate}” is changed twice.' },
    cause: { zh: '两处改动可能矛盾。', en: 'The two changes may contradict each other.' },
    remedy: { zh: '请合并成一处。', en: 'Make one entry of them.' },
  },
  SCENARIO_GATE_NO_WIDTH: {
    severity: 'error',
    message: {
      zh: '校门“{gate}”净宽改成 {width} 厘米，过不了人。',
      en: 'The gate “{gate}” would be {width} cm wide: nobody can pass.',
    },
    cause: {
      zh: '有效宽度等于净宽减 30 厘米。',
      en: 'The effective width is the clear width less 30 cm.',
    },
    remedy: {
      zh: '请写大于 30 的净宽，或用 closed 关闭校门。',
      en: 'Give it more than 30 cm, or close it with `closed`.',
    },
  },
  SCENARIO_GATE_CLOSED_AND_USED: {
    severity: 'error',
    message: {
      zh: '校门“{gate}”关闭，却又安排 {groups} 从这里走。',
      en: 'The gate “{gate}” is closed, but {groups} are sent there.',
    },
    cause: { zh: '同一情景里的两处改动矛盾。', en: 'Two changes of one scenario contradict each other.' },
    remedy: { zh: '请改用别的校门，或不要关闭它。', en: 'Use another gate, or leave it open.' },
  },
  SCENARIO_NO_WAY: {
    severity: 'error',
    message: {
      zh: '{groups} 没有路可以走到任何开放的校门。',
      en: 'No open gate can be reached by {groups}.',
    },
    cause: {
      zh: '同校区可用的校门：{open}；关闭或不通：{shut}。',
      en: 'Gates that are open on their campus: {open}; closed or without a route: {shut}.',
    },
    remedy: {
      zh: '请开放一个能到达的校门，或补上当天天气可走的路线。',
      en: 'Open a gate they can reach, or add a route for the weather.',
    },
  },
  SCENARIO_GATE_REPLACED: {
    severity: 'warning',
    message: {
      zh: '“{gate}”不能用，{groups} 改走“{other}”。',
      en: '“{gate}” cannot be used; {groups} take “{other}” instead.',
    },
    cause: {
      zh: '没有另作安排的组走最近的开放校门，时间不变。',
      en: 'Groups that are not moved take the nearest open gate, at the same minute.',
    },
    remedy: {
      zh: '如要另作安排，请在 waves 中写明，或用 replan 重新安排。',
      en: 'Move them in `waves`, or plan anew with `replan`.',
    },
  },
  SCENARIO_GROUP_UNKNOWN: {
    severity: 'error',
    message: { zh: '方案当天没有“{unit}”这一组。', en: 'The plan has no group “{unit}” on that day.' },
    cause: {
      zh: '组的编号是活动组或班级的编号。',
      en: 'Groups are named by the id of their session or class.',
    },
    remedy: { zh: '请用方案里的组编号，或改用年级。', en: 'Use an id of the plan, or grades.' },
  },
  SCENARIO_WAVE_MATCHES_NOBODY: {
    severity: 'error',
    message: {
      zh: '第 {entry} 处批次改动没有涉及任何组。',
      en: 'Change {entry} of the waves concerns nobody.',
    },
    cause: {
      zh: '没有组同时符合时段、年级和组的条件。',
      en: 'No group fits its block, grades and groups together.',
    },
    remedy: { zh: '请放宽条件。', en: 'Widen its conditions.' },
  },
  SCENARIO_WAVE_TWICE: {
    severity: 'error',
    message: {
      zh: '{groups} 被两处批次改动安排得不同。',
      en: '{groups} are moved by two changes, differently.',
    },
    cause: { zh: '两处改动矛盾。', en: 'The two changes contradict each other.' },
    remedy: { zh: '请让每组只出现在一处。', en: 'Let each group be in one change only.' },
  },
  SCENARIO_MINUTE_AND_SHIFT: {
    severity: 'error',
    message: {
      zh: '第 {entry} 处批次改动同时写了 minute 和 shiftMinutes。',
      en: 'Change {entry} of the waves has both `minute` and `shiftMinutes`.',
    },
    cause: { zh: '两者只能选一个。', en: 'Only one of them can hold.' },
    remedy: { zh: '请去掉其中一个。', en: 'Leave one of them out.' },
  },
  SCENARIO_REPLAN_AND_WAVES: {
    severity: 'error',
    message: {
      zh: '情景既要重新安排（replan），又规定了批次（waves）。',
      en: 'The scenario plans anew (`replan`) and moves waves (`waves`).',
    },
    cause: {
      zh: '重新安排会覆盖批次改动。',
      en: 'Planning anew would overwrite the changes of the waves.',
    },
    remedy: { zh: '请只用其中一种。', en: 'Use one of them.' },
  },
  SCENARIO_NEEDS_REPLAN: {
    severity: 'error',
    message: {
      zh: '“{field}”只有在重新安排（replan）时才有作用。',
      en: '“{field}” means something only with `replan`.',
    },
    cause: { zh: '不重新安排时批次保持不变。', en: 'Without it the waves stay as they are.' },
    remedy: { zh: '请加上 replan: true，或去掉它。', en: 'Add `replan: true`, or leave it out.' },
  },
  SCENARIO_SHARES_TOO_LARGE: {
    severity: 'error',
    message: {
      zh: '开车 {car}‰ 与骑车 {twoWheeler}‰ 合计超过 1000‰。',
      en: '{car}‰ by car and {twoWheeler}‰ by two-wheeler are more than all.',
    },
    cause: { zh: '两者都是有人接的学生中的比例。', en: 'Both are shares of those who are met.' },
    remedy: { zh: '请调低其中一个。', en: 'Lower one of them.' },
  },
  SCENARIO_TOO_EARLY: {
    severity: 'warning',
    message: {
      zh: '{groups} 到不了那么早，最多晚 {minutes} 分钟。',
      en: '{groups} cannot be there so early, by up to {minutes:minute|minutes}.',
    },
    cause: {
      zh: '要先下课、集合、走到校门；模拟中他们到了才走。',
      en: 'They have to end, gather and walk first; in the simulation they leave when they are there.',
    },
    remedy: { zh: '把这些批次推后。', en: 'Let these waves leave later.' },
  },
  SCENARIO_GATE_NOT_OPEN: {
    severity: 'warning',
    message: {
      zh: '{groups} 离校时“{gate}”不在开放时间内。',
      en: '“{gate}” is outside its opening times when {groups} leave.',
    },
    cause: { zh: '开放时间：{open}。', en: 'It opens {open}.' },
    remedy: { zh: '请调整批次，或开放校门。', en: 'Move the wave, or open the gate.' },
  },
  COUNTS_HEADER_MISSING: {
    severity: 'error',
    message: { zh: '计数表缺少列“{column}”。', en: 'The counts have no column “{column}”.' },
    cause: {
      zh: '第一行应为 time,gate,count（可加 announced）。',
      en: 'The first line is time,gate,count (and announced, if known).',
    },
    remedy: { zh: '请补上表头。', en: 'Add the header.' },
  },
  COUNTS_ROW_BAD: {
    severity: 'error',
    message: { zh: '第 {line} 行的 {column} 不对：“{value}”。', en: 'Line {line}: bad {column} “{value}”.' },
    cause: { zh: '应为{expected}。', en: 'Expected {expected}.' },
    remedy: { zh: '请改正这一行。', en: 'Correct the line.' },
  },
  COUNTS_BACKWARDS: {
    severity: 'error',
    message: {
      zh: '第 {line} 行的时间 {time} 不晚于同一校门的上一行。',
      en: 'Line {line}: {time} is not after the line before of the same gate.',
    },
    cause: {
      zh: '每行是上一行以来离开的人数，时间必须递增。',
      en: 'Each line counts those who left since the line before, so times rise.',
    },
    remedy: { zh: '请按时间排列，去掉重复的行。', en: 'Sort by time, without repetitions.' },
  },
  COUNTS_TOO_FEW: {
    severity: 'error',
    message: {
      zh: '“{gate}”只有 {pupils} 名学生、{rows} 行，不足以估计。',
      en: '“{gate}” has {pupils} pupils in {rows} lines: too few to estimate anything.',
    },
    cause: { zh: '至少要 30 名学生、5 行。', en: 'At least 30 pupils and 5 lines are needed.' },
    remedy: {
      zh: '请每半分钟或一分钟记一次，直到最后一名学生离开。',
      en: 'Count every half minute or minute until the last has left.',
    },
  },
  COUNTS_NOT_SATURATED: {
    severity: 'warning',
    message: {
      zh: '“{gate}”几乎没有排队，交接速度只能估出下限。',
      en: 'There was hardly a queue at “{gate}”: its rate is known from below only.',
    },
    cause: {
      zh: '学生离开的速度取决于家长到达，而不是交接。',
      en: 'Pupils left as their collectors came, not as fast as they could be handed over.',
    },
    remedy: { zh: '请选人多的一次放学再记。', en: 'Count a busier dismissal.' },
  },
  COUNTS_ARRIVALS_UNSEEN: {
    severity: 'warning',
    message: {
      zh: '家长到达的早晚几乎看不出来，估计误差很大。',
      en: 'When collectors come can hardly be told; the errors are large.',
    },
    cause: {
      zh: '交接一直排队到最后，或者只有很少学生晚走。',
      en: 'The queue lasted to the end, or hardly anybody left late.',
    },
    remedy: {
      zh: '请从公布时间记到最后一名学生离开。',
      en: 'Count from the announced minute until the last has left.',
    },
  },
  COUNTS_GATE_UNKNOWN: {
    severity: 'warning',
    message: { zh: '学校数据里没有校门“{gate}”。', en: 'The school has no gate “{gate}”.' },
    cause: {
      zh: '不知道交接点数，算不出每名学生的交接秒数。',
      en: 'Its handover points are unknown, so seconds a pupil cannot be told.',
    },
    remedy: { zh: '请用学校数据里的校门编号。', en: 'Use the id of a gate of the school.' },
  },
} as const satisfies Record<string, CatalogueEntry>;

export type DismissalFindingCode = keyof typeof DISMISSAL_FINDINGS;

export function dismissalFinding<C extends DismissalFindingCode>(
  code: C,
  path: Path,
  params: Readonly<Record<ParamsOf<(typeof DISMISSAL_FINDINGS)[C]>, ParamValue>>,
): Finding {
  return renderEntry(code, DISMISSAL_FINDINGS[code], path, params);
}

/** What planning anew left open, as a finding of the scenario. */
export function openItemFinding(item: OpenItem, path: Path): Finding {
  const finding = renderEntry(
    item.code,
    { severity: 'warning', message: item.sentence, cause: item.sentence, remedy: item.remedy },
    path,
    {},
  );
  return { ...finding, params: { refs: item.refs.join(', ') } };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
