import type { Accounts } from '../../model/accounts.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { weekdayWord } from '../../model/validation/words.ts';
import type { PlanningParameters } from '../../policy/parameters.ts';
import { sumOf } from './account.ts';

type Draft = Omit<Accounts, 'warnings' | 'controls'>;
type Warning = Accounts['warnings'][number];

/** Whole fen as yuan with two decimals; below zero with a minus. */
export function yuan(fen: number): string {
  const size = Math.abs(fen);
  const cents = size % 100;
  return `${fen < 0 ? '-' : ''}${(size - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`;
}

/** What somebody has to look at before money moves. Each with a code for programs. */
export function moneyWarnings(
  school: School,
  { money }: PlanningParameters,
  { fees, pay, vendors, accounts, uncovered, pupilMonths }: Draft,
  sessions: ReadonlyMap<string, Session>,
): Warning[] {
  const names = new Map(
    [...school.clubs, ...school.activities, ...school.vendors].map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const groupOf = (id: string) => {
    const session = sessions.get(id);
    const name = nameOf(session?.club ?? session?.activity ?? id);
    const { zh, en } = weekdayWord(session?.weekday ?? 1);
    return { zh: `${zh}“${name}”（${id}）`, en: `“${name}” on ${en} (${id})` };
  };
  const warnings: Warning[] = [];
  const warn = (code: string, zh: string, en: string): void => {
    warnings.push({ code, sentence: { zh, en } });
  };
  for (const { ledger, kind } of fees) {
    if (kind !== 'undecided') continue;
    const { zh, en } = LEDGER_NAMES[ledger];
    warn(
      'FEE_UNDECIDED',
      `${zh}：地区文件没有写收费标准，学校也没有登记，按不收费计。请在“收费标准”表登记。`,
      `${en}: the region names no fee and the school has decided none; nothing is charged. Enter it on the sheet of fees.`,
    );
  }
  const withoutRate = new Set(pay.filter(({ fen }) => fen === null).map(({ ledger }) => ledger));
  for (const ledger of withoutRate) {
    const { zh, en } = LEDGER_NAMES[ledger];
    warn(
      'PAY_UNDECIDED',
      `${zh}：没有课时补助标准，课酬未计入账户。`,
      `${en}: no pay a lesson is known; pay is left out of the account.`,
    );
  }
  if (
    school.money?.reducedWaiverPercent === undefined &&
    (school.pupils ?? []).some(({ waiver }) => waiver === 'reduced')
  ) {
    warn(
      'WAIVER_UNDECIDED',
      '有减收的学生，但没有登记减收比例，按原价计。',
      'Some pupils pay a reduced fee, but nobody has said how much less; they are charged in full.',
    );
  }
  for (const row of uncovered) {
    const group = groupOf(row.session);
    warn(
      'LESSON_NOT_COVERED',
      `${group.zh}：${row.dates} 次中有 ${row.shortDates} 次学生不够支付课酬（每课时需 ${row.pupilsPerPaidLesson} 人，最少 ${row.leastPupils} 人），课酬 ${yuan(row.payFen)} 元，核算经费 ${yuan(row.fundsFen)} 元。`,
      `${group.en}: on ${row.shortDates} of ${row.dates} dates the pupils do not pay for the lesson (${row.pupilsPerPaidLesson} pupils a paid lesson, ${row.leastPupils} at least); pay ${yuan(row.payFen)} yuan, funds ${yuan(row.fundsFen)} yuan.`,
    );
  }
  for (const { vendor, month, differenceFen } of vendors) {
    if (differenceFen === 0) continue;
    const more = differenceFen > 0;
    warn(
      more ? 'VENDOR_MARKUP' : 'VENDOR_SHORT',
      `${nameOf(vendor)} ${month}：代收${more ? '多于' : '少于'}机构账单 ${yuan(Math.abs(differenceFen))} 元，${more ? '应退还家长' : '请核对'}。`,
      `${nameOf(vendor)} ${month}: ${yuan(Math.abs(differenceFen))} yuan ${more ? 'more than the invoice were collected; they go back to the parents' : 'less than the invoice were collected; check it'}.`,
    );
  }
  for (const { ledger, months } of accounts) {
    const closing = months.at(-1)?.closingFen ?? 0;
    if (closing >= 0) continue;
    const { zh, en } = LEDGER_NAMES[ledger];
    warn(
      'ACCOUNT_SHORT',
      `${zh}账户期末缺 ${yuan(-closing)} 元。`,
      `${en}: ${yuan(-closing)} yuan are missing at the end of term.`,
    );
  }
  if (money.freeOfCharge && sumOf(pupilMonths, ({ vendorFen }) => vendorFen) > 0) {
    warn(
      'CHARGED_WHERE_FREE',
      '本地区课后服务免费，但有收费项目。',
      'The service is free of charge in this region, but some clubs have a fee.',
    );
  }
  if (money.committeeCollects?.confirm) {
    warn(
      'COMMITTEE_SUPERSEDED',
      '家长委员会收费与全国通知不一致，请与主管部门确认；账户按学校账户列出。',
      "Collecting through the parents' committee is overtaken by the national notice: confirm with the district. The account is shown as the school's.",
    );
  }
  return warnings;
}

export const LEDGER_NAMES: Readonly<Record<Accounts['fees'][number]['ledger'], Sentence>> = {
  afterSchool: { zh: '课后服务', en: 'After-school service' },
  lunch: { zh: '午间服务', en: 'Lunch service' },
  evening: { zh: '晚间服务', en: 'Evening service' },
};
