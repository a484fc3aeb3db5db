import type { Finding } from '../../solver/model/findings.ts';
import type { OpenItem, Violation } from '../../solver/model/plan-document.ts';
import type { Terminal } from './io.ts';
import { text } from './messages.ts';

/** How many lines of one kind a terminal shows before it only counts; `--json` gives them all. */
const MOST_LINES = 40;

export function showFindings(terminal: Terminal, findings: readonly Finding[]): void {
  const { language } = terminal;
  for (const finding of findings) {
    const kind = text(language, finding.severity);
    terminal.error(`[${kind}] ${finding.code} ${finding.path}: ${finding.message[language]}`);
    terminal.error(`    ${text(language, 'cause')}: ${finding.cause[language]}`);
    terminal.error(`    ${text(language, 'remedy')}: ${finding.remedy[language]}`);
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  if (findings.length > 0) {
    terminal.error(text(language, 'findings', { errors, warnings: findings.length - errors }));
  }
}

export function showViolations(terminal: Terminal, violations: readonly Violation[]): void {
  const { language } = terminal;
  for (const level of ['hard', 'inPrinciple'] as const) {
    const entries = violations.filter((violation) => violation.level === level);
    if (entries.length === 0) continue;
    terminal.out(text(language, level === 'hard' ? 'violations' : 'deviations', { count: entries.length }));
    showSome(
      terminal,
      entries.map((entry) => `  - [${entry.rule}] ${entry.sentence[language]} ${entry.remedy[language]}`),
    );
  }
}

export function showOpen(terminal: Terminal, open: readonly OpenItem[]): void {
  const { language } = terminal;
  if (open.length === 0) {
    terminal.out(text(language, 'noOpenItems'));
    return;
  }
  terminal.out(text(language, 'openItems', { count: open.length }));
  showSome(
    terminal,
    open.map((item) => `  - [${item.code}] ${item.sentence[language]} ${item.remedy[language]}`),
  );
}

function showSome(terminal: Terminal, lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_LINES)) terminal.out(line);
  if (lines.length > MOST_LINES) {
    terminal.out(`  ${text(terminal.language, 'more', { count: lines.length - MOST_LINES })}`);
  }
}
