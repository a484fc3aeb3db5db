import { type Clause, namesOf, said, yuanOf } from './context.ts';

const UNKNOWN = { shown: said('方案没有这项金额。', 'The plan has no such amount.') };

const planned: Clause = ({ plan }) => {
  const { pupilLessons, plannedFen } = plan.reports.finance;
  if (plannedFen === null) return UNKNOWN;
  return {
    status: 'kept',
    shown: said(
      `${pupilLessons} 个生·课时，核算 ${yuanOf(plannedFen)} 元。`,
      `${pupilLessons} pupil-lessons, planned at ${yuanOf(plannedFen)} yuan.`,
    ),
  };
};

const subsidy: Clause = ({ plan }) => {
  const { pupilDays, subsidyFen } = plan.reports.finance;
  if (subsidyFen === null) return UNKNOWN;
  return {
    status: 'kept',
    shown: said(
      `${pupilDays} 个生·天，财政保障 ${yuanOf(subsidyFen)} 元。`,
      `${pupilDays} pupil-days, ${yuanOf(subsidyFen)} yuan of public money.`,
    ),
  };
};

const parentCap: Clause = ({ plan }, rule) => {
  const { pupilLessons, parentFen, uncoveredFen } = plan.reports.finance;
  const cap = rule.params.fenPerPupilLesson?.value;
  if (parentFen === null || typeof cap !== 'number') return UNKNOWN;
  const shown = said(
    `家长承担 ${yuanOf(parentFen)} 元，上限 ${yuanOf(cap * pupilLessons)} 元；不足 ${yuanOf(uncoveredFen ?? 0)} 元。`,
    `Parents pay ${yuanOf(parentFen)} yuan of at most ${yuanOf(cap * pupilLessons)}; ${yuanOf(uncoveredFen ?? 0)} yuan stay uncovered.`,
  );
  return parentFen <= cap * pupilLessons
    ? { status: 'kept', shown }
    : { status: 'broken', shown, todo: said('降到上限以内。', 'Stay within the cap.') };
};

const staffPay: Clause = ({ plan }) => {
  const { staffPayFen, people } = plan.reports.finance;
  if (staffPayFen === null) return UNKNOWN;
  return {
    status: 'kept',
    shown: said(
      `${people.length} 名教职工课时补助税前共 ${yuanOf(staffPayFen)} 元，逐人列出。`,
      `${people.length} members of staff are paid ${yuanOf(staffPayFen)} yuan before tax, listed one by one.`,
    ),
  };
};

const free: Clause = ({ school, plan }) => {
  const charged = school.clubs.filter(({ feeFenPerSession }) => feeFenPerSession > 0).map(({ name }) => name);
  const parents = plan.reports.finance.parentFen ?? 0;
  const shown = said(
    `收费项目 ${charged.length} 个，向家长收取 ${yuanOf(parents)} 元。`,
    `${charged.length} projects with a fee; parents pay ${yuanOf(parents)} yuan.`,
  );
  if (charged.length === 0 && parents === 0) return { status: 'kept', shown };
  const names = namesOf(charged);
  return {
    status: 'broken',
    shown,
    todo: said(`取消收费：${names.zh}。`, `Take away the fees of ${names.en}.`),
  };
};

const onlyVendors: Clause = ({ school }) => {
  const charged = school.clubs.filter(({ feeFenPerSession }) => feeFenPerSession > 0);
  const others = charged.filter(({ provider }) => provider !== 'vendor').map(({ name }) => name);
  const shown = said(
    `代收费项目 ${charged.length} 个，其中非机构项目 ${others.length} 个。`,
    `${charged.length} projects with a fee, ${others.length} of them not by vendors.`,
  );
  if (others.length === 0) return { status: 'kept', shown };
  const names = namesOf(others);
  return {
    status: 'broken',
    shown,
    todo: said(`取消收费：${names.zh}。`, `Take away the fees of ${names.en}.`),
  };
};

const vendorMoney: Clause = ({ plan }) => ({
  shown: said(
    `代收机构费用 ${yuanOf(plan.reports.finance.vendorFen)} 元。`,
    `${yuanOf(plan.reports.finance.vendorFen)} yuan are collected for vendors.`,
  ),
});

const waiver: Clause = ({ school, plan }, rule) => {
  const flags = rule.params.flags?.value;
  const entitled = (school.pupils ?? []).filter(
    ({ priority }) => Array.isArray(flags) && priority.some((flag) => flags.includes(flag)),
  );
  const wholly = rule.params.freePercent?.value === 100;
  const without = entitled.filter((pupil) => (wholly ? pupil.waiver !== 'free' : pupil.waiver === 'none'));
  const amount = plan.reports.finance.waivedFen;
  const shown = said(
    `困难家庭学生 ${entitled.length} 名，已登记${wholly ? '免费' : '减免'} ${entitled.length - without.length} 名${amount === null ? '' : `，减免 ${yuanOf(amount)} 元`}。`,
    `${entitled.length} pupils of poor families; ${entitled.length - without.length} have ${wholly ? 'everything free' : 'a waiver'}${amount === null ? '' : `, ${yuanOf(amount)} yuan in all`}.`,
  );
  if (without.length === 0) return { status: 'kept', shown };
  const names = namesOf(without.map(({ name }) => name));
  const todo = said(`核对减免：${names.zh}。`, `See to the waiver of ${names.en}.`);
  return wholly ? { status: 'broken', shown, todo } : { shown, todo };
};

const byWork: Clause = ({ plan }) => {
  const { payUnits, people, unitsPerLesson } = plan.reports.finance;
  const lessons = people.map((entry) => entry.lessons);
  const [most, least] = lessons.length > 0 ? [Math.max(...lessons), Math.min(...lessons)] : [0, 0];
  return {
    status: 'kept',
    shown: said(
      `按岗次计 ${payUnits / unitsPerLesson} 课时，每人 ${least} 至 ${most} 课时，多做多得。`,
      `${payUnits / unitsPerLesson} lessons counted duty by duty, ${least} to ${most} a person.`,
    ),
  };
};

const elements: Clause = ({ plan, session }) => {
  const staffed = new Set(
    plan.roster.duties.flatMap(({ session: at, person }) =>
      at !== undefined && person !== null ? [at] : [],
    ),
  );
  const lacking = [...session.keys()].filter((id) => !staffed.has(id));
  const shown = said(
    `排片表 ${session.size} 组，时间、内容、场地、形式、负责人齐全 ${session.size - lacking.length} 组。`,
    `${session.size} groups in the weekly table; ${session.size - lacking.length} have time, content, place, form and person.`,
  );
  if (lacking.length === 0) return { status: 'kept', shown };
  const names = namesOf(lacking);
  return {
    status: 'broken',
    shown,
    todo: said(`补上负责人：${names.zh}。`, `Name somebody for ${names.en}.`),
  };
};

const periods: Clause = ({ plan }) => {
  const weeks = new Set(plan.calendar.days.map(({ week }) => week)).size;
  const months = new Set(plan.calendar.days.map(({ date }) => date.slice(0, 7))).size;
  return {
    status: 'kept',
    shown: said(
      `学期方案覆盖 ${months} 个月、${weeks} 周，排片表和值守表按周、按日列出。`,
      `The plan covers ${months} months and ${weeks} weeks; tables are by week and by date.`,
    ),
  };
};

const grouping: Clause = ({ plan }) => {
  const rooms = new Set(plan.matrix.sessions.map(({ room }) => room)).size;
  return {
    status: 'kept',
    shown: said(
      `${plan.matrix.sessions.length} 组分在 ${rooms} 个场地，容量和器材逐组核对。`,
      `${plan.matrix.sessions.length} groups in ${rooms} places, each checked for capacity and equipment.`,
    ),
  };
};

const rollCall: Clause = ({ plan }) => ({
  shown: said(
    `点名册每组一张，共 ${plan.matrix.sessions.length} 组，有上一处、下一处、离校方式和双方签字栏。`,
    `One roll-call sheet a group, ${plan.matrix.sessions.length} groups, with where pupils come from, go to, how they leave, and both signatures.`,
  ),
});

const payReport: Clause = ({ plan }) => {
  const { people, payUnits, unitsPerLesson } = plan.reports.finance;
  return {
    shown: said(
      `教职工 ${people.length} 人，总课时 ${payUnits / unitsPerLesson}。`,
      `${people.length} members of staff, ${payUnits / unitsPerLesson} lessons in all.`,
    ),
  };
};

const kinds: Clause = ({ plan, club, school }) => {
  const categories = new Set(
    plan.matrix.sessions.flatMap((entry) => club.get(entry.club ?? '')?.category ?? []),
  );
  const activities = new Set(plan.matrix.sessions.flatMap((entry) => entry.activity ?? []));
  const used = school.activities.filter(({ id }) => activities.has(id)).map(({ name }) => name);
  const names = namesOf(used);
  return {
    shown: said(
      `社团涵盖五育中的 ${categories.size} 育，活动有：${names.zh || '无'}。`,
      `Clubs cover ${categories.size} of the five educations; activities: ${names.en || 'none'}.`,
    ),
  };
};

const contents: Clause = ({ plan }) => {
  const names = new Set(plan.matrix.sessions.map(({ club, activity }) => club ?? activity));
  return {
    shown: said(
      `筛查了 ${names.size} 个社团和活动的名称和说明。`,
      `The names and descriptions of ${names.size} clubs and activities were screened.`,
    ),
  };
};

/** Clauses about money, publication and content. */
export const MONEY_CLAUSES: Readonly<Record<string, Clause>> = {
  'basic-fee-planned': planned,
  'basic-subsidy': subsidy,
  'basic-parent-cap': parentCap,
  'staff-pay': staffPay,
  'free-of-charge': free,
  'vendor-fee-collected': onlyVendors,
  'vendor-no-markup': vendorMoney,
  waiver,
  'pay-follows-work': byWork,
  'matrix-five-elements': elements,
  'plans-by-period': periods,
  'grouping-and-venues': grouping,
  'attendance-supervision-handover': rollCall,
  'term-pay-report': payReport,
  'content-kinds': kinds,
  'forbidden-content': contents,
  'no-training-class': contents,
};
