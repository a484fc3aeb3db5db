import { EXIT, readJson, type Terminal } from '../io.ts';
import { text } from '../messages.ts';
import { checkForCommand, readPacks } from '../packs.ts';
import { showFindings } from '../render-findings.ts';

/** `afterbell validate SCHOOL`: every finding at once, also what the region's rules say of the school. */
export function validateCommand(
  terminal: Terminal,
  file: string,
  options: { policy?: string[] } = {},
): number {
  const { school, findings } = checkForCommand(readJson(file), readPacks(options.policy));
  if (terminal.json) terminal.out(JSON.stringify({ valid: school !== null, findings }));
  else {
    showFindings(terminal, findings);
    terminal.out(text(terminal.language, school ? 'valid' : 'notPlanned'));
  }
  return school ? EXIT.ok : EXIT.badInput;
}
