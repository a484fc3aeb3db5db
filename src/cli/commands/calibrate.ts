import { calibrateDismissal } from '../../../solver/dismissal/calibrate.ts';
import { readCounts } from '../../../solver/dismissal/counts.ts';
import type { Calibration, Parameter } from '../../../solver/model/dismissal-simulation.ts';
import { minuteOf } from '../../../solver/model/primitives.ts';
import { validateSchool } from '../../../solver/model/validation/index.ts';
import { EXIT, readJson, readTextFile, type Terminal } from '../io.ts';
import { text } from '../messages.ts';
import { showFindings } from '../render-findings.ts';
import { renderTable } from '../render-table.ts';

export interface CalibrateOptions {
  readonly announced?: string;
  readonly school?: string;
}

/** `afterbell calibrate COUNTS.csv`: rate of handover and arrivals of collectors from one real dismissal, with errors. */
export function calibrateCommand(terminal: Terminal, file: string, options: CalibrateOptions): number {
  const { counts, findings } = readCounts(readTextFile(file));
  if (findings.length > 0) {
    if (terminal.json) terminal.out(JSON.stringify({ findings }));
    else showFindings(terminal, findings);
    return EXIT.badInput;
  }
  const checked = options.school === undefined ? undefined : validateSchool(readJson(options.school));
  if (checked && !checked.school) {
    if (terminal.json) terminal.out(JSON.stringify({ findings: checked.findings }));
    else showFindings(terminal, checked.findings);
    return EXIT.badInput;
  }
  const result = calibrateDismissal(counts, {
    announced: options.announced === undefined ? undefined : minuteOf(options.announced),
    school: checked?.school ?? undefined,
  });
  if (terminal.json) terminal.out(JSON.stringify(result));
  else show(terminal, result);
  return result.findings.some(({ severity }) => severity === 'error') ? EXIT.badInput : EXIT.ok;
}

function show(terminal: Terminal, result: Calibration): void {
  const { language } = terminal;
  showFindings(terminal, result.findings);
  const row = (name: string, parameter: Parameter | null): string[] =>
    parameter
      ? [
          name,
          String(parameter.value),
          String(parameter.standardError),
          `${parameter.low} … ${parameter.high}`,
        ]
      : [name, '–', '–', '–'];
  const head = (['parameter', 'value', 'standardError', 'interval'] as const).map((key) =>
    text(language, key),
  );
  terminal.out(
    renderTable(head, [
      ...result.gates.map(({ gate, pupilsPerMinute }) =>
        row(text(language, 'pupilsPerMinute', { gate }), pupilsPerMinute),
      ),
      row('dismissal.handoverSeconds', result.handoverSeconds),
      row('dismissal.collectorMeanEarlySeconds', result.meanEarlySeconds),
      row('dismissal.collectorDeviationSeconds', result.deviationSeconds),
    ]),
  );
}
