import { validateSchool } from '../../../solver/model/validation/index.ts';
import { EXIT, readJson, type Terminal } from '../io.ts';
import { text } from '../messages.ts';
import { showFindings } from '../render-findings.ts';

/** `afterbell validate SCHOOL`: every finding at once. */
export function validateCommand(terminal: Terminal, file: string): number {
  const { school, findings } = validateSchool(readJson(file));
  if (terminal.json) terminal.out(JSON.stringify({ valid: school !== null, findings }));
  else {
    showFindings(terminal, findings);
    terminal.out(text(terminal.language, school ? 'valid' : 'notPlanned'));
  }
  return school ? EXIT.ok : EXIT.badInput;
}
