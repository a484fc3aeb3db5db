import type { Plan, Violation } from '../model/plan-document.ts';
import type { Sentence } from '../model/primitives.ts';
import type { ComplianceReport } from '../model/reports.ts';
import type { School } from '../model/school.ts';
import { checklistItems, type TickedItem, tickedItems } from '../policy/checklist.ts';
import { citationText } from '../policy/citation.ts';
import { allowsDeviation } from '../policy/deviations.ts';
import type { ResolvedPolicy, ResolvedRule } from '../policy/resolve.ts';
import { binds } from '../policy/school-checks/check.ts';
import { onChecklist } from '../policy/school-checks/records.ts';
import { type Clause, type ClauseContext, clauseContext, type Shown, said } from './compliance/context.ts';
import { MONEY_CLAUSES } from './compliance/money.ts';
import { PUPIL_CLAUSES } from './compliance/pupils.ts';
import { STAFF_CLAUSES } from './compliance/staff.ts';
import { TIME_CLAUSES } from './compliance/times.ts';

type ReportedClause = ComplianceReport['clauses'][number];

/** What the audit found out: the rules it recomputed and what it found broken. */
export interface AuditOutcome {
  readonly violations: readonly Violation[];
  readonly rulesChecked: readonly string[];
  /** Rules shown by another rule of the audit. */
  readonly aliases: Readonly<Record<string, string>>;
}

const CLAUSES: Readonly<Record<string, Clause>> = {
  ...TIME_CLAUSES,
  ...PUPIL_CLAUSES,
  ...STAFF_CLAUSES,
  ...MONEY_CLAUSES,
};

/**
 * Every clause in force with its status, what shows it (figures, dates, people of this plan) and what to do. In this
 * order: superseded clauses are not applicable; what the audit recomputes is kept or broken as it says; a record that
 * somebody found a clause not kept makes it broken; then the figures of plan and school decide, where they can; the rest
 * stands by the ticks of the checklist. A recommendation is kept where it is followed, never broken.
 */
export function complianceReport(
  school: School,
  plan: Plan,
  policy: ResolvedPolicy,
  audit: AuditOutcome,
): ComplianceReport {
  const context = clauseContext(school, plan, policy);
  return {
    pack: policy.id,
    clauses: policy.rules
      .filter((rule) => rule.pack !== 'core')
      .map((rule) => {
        const { id, pack, level, sentence, citation } = rule;
        const ticks = onChecklist(rule)
          ? tickedItems(checklistItems(rule, school.term), school.evidence)
          : [];
        return {
          rule: id,
          pack,
          level,
          sentence,
          citation: citationText(citation).zh,
          ...judged(context, rule, audit, ticks),
          ...reasons(school, rule),
        };
      }),
  };
}

type Judged = Pick<ReportedClause, 'status' | 'shown' | 'todo' | 'checklist'>;

function judged(
  context: ClauseContext,
  rule: ResolvedRule,
  audit: AuditOutcome,
  ticks: readonly TickedItem[],
): Judged {
  if (rule.supersededBy) {
    const { note } = rule.supersededBy;
    return {
      status: 'notApplicable',
      shown: note,
      todo: said('执行前请向主管部门确认。', 'Confirm with the district before relying on it.'),
    };
  }
  const clause = Object.hasOwn(CLAUSES, rule.id) ? CLAUSES[rule.id] : undefined;
  const figures = clause?.(context, rule);
  if (rule.level === 'recommended' || rule.level === 'schoolDecides') return unbound(rule, figures);
  const audited = binds(rule) ? byAudit(rule, audit, figures) : null;
  if (audited) return audited;
  return byFiguresAndTicks(figures, ticks);
}

/** Recommendations, and what the school decides: never broken. */
function unbound(rule: ResolvedRule, figures: Shown | undefined): Judged {
  if (rule.level === 'recommended' && figures?.status === 'kept') {
    return { status: 'kept', shown: figures.shown };
  }
  const nothing =
    rule.level === 'recommended'
      ? said('这是建议，未采用不算违反。', 'A recommendation: not following it breaks nothing.')
      : said('文件没有规定，由学校决定。', 'The source is silent; the school decides.');
  return { status: 'notApplicable', shown: figures ? joined(figures.shown, nothing) : nothing };
}

/** What the audit says; null where it does not recompute the clause. */
function byAudit(rule: ResolvedRule, audit: AuditOutcome, figures: Shown | undefined): Judged | null {
  const shownBy = audit.aliases[rule.id] ?? rule.id;
  if (!audit.rulesChecked.includes(shownBy)) return null;
  const broken = audit.violations.filter((violation) => violation.rule === shownBy);
  const [first] = broken;
  if (first) {
    const more = broken.length - 1;
    return {
      status: 'broken',
      shown:
        more > 0 ? joined(first.sentence, said(`另有 ${more} 处。`, `And ${more} more.`)) : first.sentence,
      todo: first.remedy,
    };
  }
  const recomputed = said(
    '核查逐日逐人复算，没有发现违反。',
    'Recomputed by the audit date by date; nothing is broken.',
  );
  if (figures?.status === 'notApplicable')
    return { status: 'kept', shown: joined(figures.shown, recomputed) };
  return { status: 'kept', shown: figures ? joined(figures.shown, recomputed) : recomputed };
}

function byFiguresAndTicks(figures: Shown | undefined, ticks: readonly TickedItem[]): Judged {
  const checklist = ticks.map(({ item, record, outside }) => ({
    ...(item.month === undefined ? {} : { month: item.month }),
    ...(item.from === undefined ? {} : { from: item.from }),
    due: item.by,
    ...(record ? { date: record.date, by: record.by } : {}),
    ...(record?.note === undefined ? {} : { note: record.note }),
    late: outside,
  }));
  const refused = ticks.find(({ record }) => record && !record.kept)?.record;
  if (refused) {
    const why = said(
      `${refused.by} ${refused.date} 查实没有做到${refused.note ? `：${refused.note}` : ''}。`,
      `${refused.by} found on ${refused.date} that it is not kept${refused.note ? `: ${refused.note}` : ''}.`,
    );
    return {
      status: 'broken',
      shown: figures ? joined(figures.shown, why) : why,
      todo: said('改正后重新登记。', 'Put it right and record it again.'),
      checklist,
    };
  }
  if (figures?.status !== undefined) {
    const todo = figures.todo && figures.status === 'broken' ? { todo: figures.todo } : {};
    return { status: figures.status, shown: figures.shown, ...todo };
  }
  if (ticks.length === 0) {
    const nothing = said('本学期没有到期事项。', 'Nothing falls due in this term.');
    return { status: 'notApplicable', shown: figures ? joined(figures.shown, nothing) : nothing };
  }
  const open = ticks.filter(({ record }) => !record);
  const state = ticksShown(ticks);
  const shown = figures ? joined(figures.shown, state) : state;
  if (open.length === 0 && !figures?.todo) return { status: 'kept', shown, checklist };
  return { status: 'needsEvidence', shown, todo: figures?.todo ?? openTodo(open), checklist };
}

/** Who ticked what and when, and what came late. */
function ticksShown(ticks: readonly TickedItem[]): Sentence {
  const done = ticks.filter(({ record }) => record);
  if (done.length === 0) {
    return said('软件看不到，还没有登记。', 'Software cannot see it, and nothing is ticked off.');
  }
  const late = done.filter(({ outside }) => outside).length;
  const last = done[done.length - 1].record;
  return said(
    `已登记 ${done.length} / ${ticks.length} 项，最近一次 ${last?.date}（${last?.by}）${late > 0 ? `，其中 ${late} 项不在期限内` : ''}。`,
    `${done.length} of ${ticks.length} ticked off, last on ${last?.date} by ${last?.by}${late > 0 ? `; ${late} outside the dates` : ''}.`,
  );
}

function openTodo(open: readonly TickedItem[]): Sentence {
  const [{ item }] = open;
  const from = item.from === undefined ? '' : `${item.from} 至 `;
  return said(
    `${from}${item.by} 前办妥，并登记日期和姓名。`,
    `Do it ${item.from === undefined ? '' : `from ${item.from} `}by ${item.by}, and record the date and the name.`,
  );
}

function reasons(school: School, rule: ResolvedRule): Pick<ReportedClause, 'deviations'> {
  if (!allowsDeviation(rule)) return {};
  const own = school.deviations.filter((entry) => entry.rule === rule.id);
  if (own.length === 0) return {};
  return {
    deviations: own.map(({ where, reason, by, date }) => ({
      ...(where === undefined ? {} : { where }),
      reason,
      by,
      date,
    })),
  };
}

function joined(a: Sentence, b: Sentence): Sentence {
  return { zh: `${a.zh}${b.zh}`, en: `${a.en} ${b.en}` };
}
