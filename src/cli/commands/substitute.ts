import { z } from 'zod';
import { Plan } from '../../../solver/model/plan-document.ts';
import { AbsenceRequest } from '../../../solver/model/substitution.ts';
import { PlanInUse } from '../../../solver/plan/change-plan.ts';
import { CommandError, EXIT, readJson, type Terminal, writeText } from '../io.ts';
import { type MessageKey, text } from '../messages.ts';
import { checkForCommand, readPacks } from '../packs.ts';
import { showFindings } from '../render-findings.ts';

/** Substitutes shown for a duty; `--json` gives all. */
const MOST_SHOWN = 5;

export interface SubstituteOptions {
  readonly school: string;
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly block?: string[];
  readonly frozenBefore?: string;
  readonly out?: string;
  readonly policy?: string[];
}

/**
 * `afterbell substitute PLAN --school SCHOOL --person … --from … [--to …]`: ranked substitutes for every duty of the absence, and
 * the whole absence repaired; `--out` writes the new plan, the old file stays.
 */
export function substituteCommand(terminal: Terminal, planFile: string, options: SubstituteOptions): number {
  const { language } = terminal;
  const packs = readPacks(options.policy);
  const { school, findings } = checkForCommand(readJson(options.school), packs);
  if (!school) {
    if (terminal.json) terminal.out(JSON.stringify({ status: 'invalid', findings }));
    else showFindings(terminal, findings);
    return EXIT.badInput;
  }
  const plan = shaped(Plan, readJson(planFile), 'PLAN_SHAPE', 'notPlan');
  const absence = shaped(
    AbsenceRequest,
    {
      person: options.person,
      dates: { from: options.from, to: options.to ?? options.from },
      ...(options.block ? { blocks: options.block } : {}),
      ...(options.frozenBefore === undefined ? {} : { frozenBefore: options.frozenBefore }),
    },
    'ABSENCE_SHAPE',
    'notAbsence',
  );
  const use = new PlanInUse(school, plan, packs);
  const answer = use.repair(absence);
  if (answer.outcome === 'refused') {
    const { code, sentence } = answer.refusal;
    if (terminal.json) terminal.out(JSON.stringify({ status: 'refused', refusal: answer.refusal }));
    else terminal.error(`${code}: ${sentence[language]}`);
    return EXIT.badInput;
  }
  const recommendations = use.recommendations(absence);
  const { repair } = answer;
  const changed = options.out === undefined ? null : answer.plan();
  if (options.out !== undefined) writeText(options.out, `${JSON.stringify(changed)}\n`);
  if (terminal.json) {
    terminal.out(JSON.stringify({ status: 'repaired', repair, recommendations }));
  } else {
    for (const { sentence, substitutes } of recommendations.duties) {
      terminal.out(sentence[language]);
      for (const [at, one] of substitutes.slice(0, MOST_SHOWN).entries()) {
        terminal.out(`  ${at + 1}. ${one.sentence[language]}`);
      }
    }
    terminal.out(repair.sentence[language]);
    for (const { duty, from, to } of repair.change.moves) terminal.out(`  ${duty}: ${from} → ${to ?? '—'}`);
    terminal.out(repair.certificate.claim[language]);
    if (options.out !== undefined) terminal.out(text(language, 'written', { file: options.out }));
  }
  return repair.uncovered.length === 0 ? EXIT.ok : EXIT.incomplete;
}

function shaped<T>(schema: z.ZodType<T>, value: unknown, code: string, key: MessageKey): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CommandError(code, EXIT.badInput, key, { detail: z.prettifyError(parsed.error) });
}
