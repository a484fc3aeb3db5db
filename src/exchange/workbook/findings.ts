import type { Finding } from '../../../solver/model/findings.ts';
import type { Sentence } from '../../../solver/model/primitives.ts';

interface Entry {
  /** Missing: `error`, which stops the import. */
  readonly severity?: 'warning';
  readonly message: Sentence;
  readonly cause: Sentence;
  readonly remedy: Sentence;
}

/** What can be wrong with a workbook before it is a school document. */
const ENTRIES = {
  WORKBOOK_UNREADABLE: {
    message: {
      zh: '文件不是可读的 Excel 工作簿。',
      en: 'The file is not a readable Excel workbook.',
    },
    cause: {
      zh: '文件损坏、加密，或不是 .xlsx 格式。',
      en: 'It is damaged, encrypted or not an .xlsx file.',
    },
    remedy: { zh: '请用模板另存为 .xlsx 再上传。', en: 'Save the template as .xlsx and upload it again.' },
  },
  WORKBOOK_OLD_OR_ENCRYPTED: {
    message: {
      zh: '文件是旧版 .xls 工作簿，或设了打开密码。',
      en: 'The file is an old .xls workbook, or it needs a password to open.',
    },
    cause: { zh: '这两种文件都不能读取。', en: 'Neither kind can be read.' },
    remedy: {
      zh: '取消密码，另存为“Excel 工作簿 (*.xlsx)”再上传。',
      en: 'Take the password off, save as “Excel Workbook (*.xlsx)”, and upload it again.',
    },
  },
  WORKBOOK_TOO_LARGE: {
    message: {
      zh: '工作簿太大：解压后 {bytes} 字节，最多 {most}。',
      en: 'The workbook unpacks to {bytes} bytes; at most {most} are read.',
    },
    cause: { zh: '文件里有异常大的内容。', en: 'It holds something unusually large.' },
    remedy: { zh: '删去多余的行列和图片后再上传。', en: 'Remove superfluous rows, columns and pictures.' },
  },
  WORKBOOK_TOO_SLOW: {
    message: {
      zh: '工作簿在 {seconds} 秒内没有读完，已放弃。',
      en: 'The workbook was not read within {seconds} seconds and was given up.',
    },
    cause: { zh: '文件异常复杂或内存不足。', en: 'It is unusually complex, or memory did not suffice.' },
    remedy: { zh: '把数据复制到新的模板里再上传。', en: 'Copy the data into a fresh template.' },
  },
  SHEET_MISSING: {
    message: { zh: '缺少工作表“{sheet}”。', en: 'Sheet "{sheet}" is missing.' },
    cause: { zh: '工作表被删除或改名。', en: 'It was deleted or renamed.' },
    remedy: { zh: '从模板复制这张表。', en: 'Copy the sheet from the template.' },
  },
  SHEET_RENAMED: {
    message: {
      zh: '工作表“{sheet}”看起来是模板里的“{expected}”，但名称不对。',
      en: 'Sheet "{sheet}" looks like the template\'s "{expected}", but has another name.',
    },
    cause: { zh: '工作表改了名。', en: 'The sheet was renamed.' },
    remedy: { zh: '把名称改回“{expected}”。', en: 'Name it "{expected}" again.' },
  },
  SHEET_UNKNOWN: {
    severity: 'warning',
    message: {
      zh: '模板里没有工作表“{sheet}”，其中的内容没有读取。',
      en: 'The template has no sheet "{sheet}"; nothing in it was read.',
    },
    cause: { zh: '是自己加的工作表。', en: 'It was added by somebody.' },
    remedy: {
      zh: '如有需要的数据，请抄到模板的工作表里。',
      en: 'Copy what is needed to the sheets of the template.',
    },
  },
  COLUMN_UNKNOWN: {
    severity: 'warning',
    message: {
      zh: '{sheet}!{cell}：模板里没有“{column}”这一列，其中的内容没有读取。',
      en: '{sheet}!{cell}: the template has no column "{column}"; nothing in it was read.',
    },
    cause: { zh: '表头改了名，或是自己加的列。', en: 'The heading was renamed, or the column added.' },
    remedy: { zh: '改回模板里的表头，或不用理会。', en: 'Restore the heading of the template, or leave it.' },
  },
  COLUMN_DUPLICATE: {
    message: {
      zh: '{sheet}!{cell}：“{column}”出现了两次。',
      en: '{sheet}!{cell}: there are two headings "{column}".',
    },
    cause: { zh: '不知道该读哪一列。', en: 'It is not clear which of them to read.' },
    remedy: { zh: '删去或改名其中一列。', en: 'Delete or rename one of them.' },
  },
  COLUMN_MISSING: {
    message: { zh: '工作表“{sheet}”缺少“{column}”。', en: 'Sheet "{sheet}" lacks "{column}".' },
    cause: { zh: '表头被删除或改名。', en: 'The heading was deleted or renamed.' },
    remedy: { zh: '恢复模板里的表头。', en: 'Restore the heading of the template.' },
  },
  SHEET_TOO_LONG: {
    message: {
      zh: '工作表“{sheet}”有 {rows} 行，最多 {most} 行。',
      en: 'Sheet "{sheet}" has {rows} rows; at most {most} are read.',
    },
    cause: { zh: '表尾有多余的格式或内容。', en: 'Stray content or formats stand at the end of the sheet.' },
    remedy: { zh: '删除表尾多余的行。', en: 'Delete the superfluous rows at its end.' },
  },
  ROW_WITHOUT_OWNER: {
    message: {
      zh: '工作表“{sheet}”第 {row} 行的“{id}”找不到。',
      en: 'Sheet "{sheet}", row {row}: "{id}" is not known.',
    },
    cause: {
      zh: '编号或姓名与主表不一致，或有重名。',
      en: 'Id or name differs from the main sheet, or the name is not unique.',
    },
    remedy: { zh: '改为主表中的编号。', en: 'Use the id of the main sheet.' },
  },
  CELL_EMPTY: {
    message: {
      zh: '{sheet}!{cell}：“{column}”必须填写。',
      en: '{sheet}!{cell}: "{column}" must be filled in.',
    },
    cause: { zh: '单元格是空的。', en: 'The cell is empty.' },
    remedy: { zh: '填写这一格，或删去整行。', en: 'Fill it in or delete the row.' },
  },
  CELL_FORMULA: {
    message: {
      zh: '{sheet}!{cell}：“{column}”是公式，没有保存结果。',
      en: '{sheet}!{cell}: "{column}" is a formula without a stored result.',
    },
    cause: { zh: '公式还没有计算。', en: 'It was never calculated.' },
    remedy: {
      zh: '用表格软件打开并保存一次，或直接填数值。',
      en: 'Open and save it in a spreadsheet program, or write the value itself.',
    },
  },
  CELL_ERROR: {
    message: {
      zh: '{sheet}!{cell}：“{column}”的内容是错误值 {value}。',
      en: '{sheet}!{cell}: "{column}" holds the error {value}.',
    },
    cause: { zh: '公式引用的内容不存在或算不出来。', en: 'A formula refers to something that is not there.' },
    remedy: { zh: '改正公式，或直接填数值。', en: 'Correct the formula or write the value itself.' },
  },
  CELL_UNREADABLE: {
    message: {
      zh: '{sheet}!{cell}：“{column}”的内容“{value}”无法识别，应为{expected}。',
      en: '{sheet}!{cell}: "{value}" in "{column}" is not understood; expected: {expected}.',
    },
    cause: { zh: '格式与要求不符。', en: 'Its form is not the one asked for.' },
    remedy: { zh: '按要求的格式改写。', en: 'Write it in the form asked for.' },
  },
} as const satisfies Record<string, Entry>;

export type WorkbookCode = keyof typeof ENTRIES;

export interface CellFinding {
  readonly code: WorkbookCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly expected?: Sentence;
  readonly cell?: { readonly sheet: string; readonly cell: string };
}

/** A finding with its sentences. */
export function cellFinding({ code, params, expected, cell }: CellFinding): Finding & {
  cell?: { sheet: string; cell: string };
} {
  const entry: Entry = ENTRIES[code];
  const render = (sentence: Sentence): Sentence => ({
    zh: fill(sentence.zh, { ...params, ...(expected ? { expected: expected.zh } : {}) }),
    en: fill(sentence.en, { ...params, ...(expected ? { expected: expected.en } : {}) }),
  });
  return {
    code,
    severity: entry.severity ?? 'error',
    path: cell ? `${cell.sheet}!${cell.cell}` : '',
    params: { ...params },
    message: render(entry.message),
    cause: render(entry.cause),
    remedy: render(entry.remedy),
    ...(cell ? { cell: { ...cell } } : {}),
  };
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
