import { generateSchool } from '../../../scenarios/index.ts';
import { School } from '../../../solver/model/school.ts';
import { EXIT, type Terminal, writeText } from '../io.ts';
import { text } from '../messages.ts';

export interface GenerateOptions {
  readonly classes: number;
  readonly seed: number;
  readonly region: string;
  readonly out?: string;
}

/** `afterbell generate`: a realistic school of any size; the same seed gives the same school. */
export function generateCommand(terminal: Terminal, options: GenerateOptions): number {
  const input = generateSchool({ classes: options.classes, seed: options.seed, region: options.region });
  const json = `${JSON.stringify(input, null, 1)}\n`;
  if (options.out === undefined) {
    terminal.out(json.trimEnd());
    return EXIT.ok;
  }
  writeText(options.out, json);
  const school = School.parse(input);
  const figures = {
    file: options.out,
    classes: school.classes.length,
    pupils: school.classes.reduce((sum, entry) => sum + entry.pupils, 0),
    staff: school.staff.length,
  };
  terminal.out(terminal.json ? JSON.stringify(figures) : text(terminal.language, 'schoolWritten', figures));
  return EXIT.ok;
}
