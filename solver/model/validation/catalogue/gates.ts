import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Gates. */
export const GATE_FINDINGS = {
  GATE_NO_WIDTH: {
    severity: 'error',
    message: {
      zh: '校门“{gate}”净宽 {width} 厘米，减去边缘 {lost} 厘米后过不了人。',
      en: 'The gate “{gate}” is {width} cm wide; less {lost} cm at the edges nobody can pass.',
    },
    cause: {
      zh: '有效宽度等于净宽减 {lost} 厘米。',
      en: 'The effective width is the clear width less {lost} cm.',
    },
    remedy: {
      zh: '请核对净宽（厘米），或者删去这个校门。',
      en: 'Check the clear width (centimetres), or remove the gate.',
    },
  },
  GATE_CLOSED_AT_DISMISSAL: {
    severity: 'warning',
    message: {
      zh: '校门“{gate}”在所有放学时间（{minutes}）都不开。',
      en: 'The gate “{gate}” is closed at every time of leaving ({minutes}).',
    },
    cause: { zh: '开放时间不包含任何一次放学。', en: 'Its opening times cover no dismissal.' },
    remedy: { zh: '请核对开放时间，或者删去这个校门。', en: 'Check its opening times, or remove the gate.' },
  },
  NO_GATE_AT_DISMISSAL: {
    severity: 'error',
    message: {
      zh: '{minute} 放学时没有一个校门开放。',
      en: 'No gate is open when pupils leave at {minute}.',
    },
    cause: {
      zh: '所有校门在 {minute} 到 {until} 都关闭。',
      en: 'Every gate is closed from {minute} to {until}.',
    },
    remedy: { zh: '请延长至少一个校门的开放时间。', en: 'Open at least one gate at that time.' },
  },
  NO_GATE_ON_DATE: {
    severity: 'error',
    message: {
      zh: '{dates} 有课后服务，但所有校门都关闭。',
      en: 'There is service on {dates}, but every gate is closed.',
    },
    cause: { zh: '每个校门的关闭日期都包含这些日子。', en: 'The closed dates of every gate include them.' },
    remedy: {
      zh: '请至少开放一个校门，或者取消当天的服务。',
      en: 'Open at least one gate, or cancel the service.',
    },
  },
  CAMPUS_WITHOUT_GATE: {
    severity: 'error',
    message: {
      zh: '校区“{campus}”有 {classes} 个班，却没有校门。',
      en: 'The campus “{campus}” has {classes:class|classes} but no gate.',
    },
    cause: { zh: '没有一个校门属于这个校区。', en: 'No gate belongs to this campus.' },
    remedy: {
      zh: '请补上校门，或者核对校门、楼宇的校区。',
      en: 'Add a gate, or check the campus of gates and buildings.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
