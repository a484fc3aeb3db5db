/** The simulated dismissal as tables for the terminal. */
import type {
  DaysEstimate,
  DismissalComparison,
  Estimate,
  PairedMeasure,
  SimulationReport,
} from '../../solver/model/dismissal-simulation.ts';
import { clockOf } from '../../solver/model/primitives.ts';
import type { School } from '../../solver/model/school.ts';
import type { Terminal } from './io.ts';
import { type MessageKey, text } from './messages.ts';
import { showFindings } from './render-findings.ts';
import { renderTable } from './render-table.ts';

const seconds = (value: number): string => {
  const whole = Math.round(value);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
const days = ({ p50, p95 }: DaysEstimate, show: (value: number) => string = String): string =>
  `${show(p50.value)} / ${show(p95.value)}`;
const minute = (value: number): string => clockOf(Math.ceil(value));

/** One day: its gates, its waves, its shared ways. */
export function showSimulation(terminal: Terminal, school: School, report: SimulationReport): void {
  const { language } = terminal;
  const say = (key: MessageKey): string => text(language, key);
  const gateNames = new Map(school.gates.map(({ id, name }) => [id, name]));
  const blockNames = new Map(school.blocks.map(({ id, name }) => [id, name]));
  terminal.out(
    text(language, 'simulated', {
      weekday: say('weekdays').split(',')[report.weekday - 1],
      pupils: report.pupils,
      replications: report.replications,
      mean: seconds(report.pupilWait.mean.value),
      p95: seconds(report.pupilWait.p95.value),
      empty: days(report.emptyMinute, minute),
    }),
  );
  const gateHead: MessageKey[] = ['gate', 'pupils', 'pupilWait', 'guardianWait', 'peakPeople', 'service'];
  terminal.out(
    renderTable(
      [...gateHead, 'kerbQueue' as const, 'emptyAt' as const].map(say),
      report.gates.map((gate) => [
        gateNames.get(gate.gate) ?? gate.gate,
        gate.pupils,
        `${seconds(gate.pupilWait.p50.value)} / ${seconds(gate.pupilWait.p95.value)}`,
        `${seconds(gate.guardianWait.p50.value)} / ${seconds(gate.guardianWait.p95.value)}`,
        days(gate.peakPeople),
        `${gate.levelOfService.p50} / ${gate.levelOfService.p95}`,
        `${days(gate.kerbQueueCars)} (${days(gate.kerbQueueMetres)} m)`,
        days(gate.awayMinute, minute),
      ]),
    ),
  );
  terminal.out(
    renderTable(
      (['time', 'gate', 'after', 'pupils', 'pupilWait', 'guardianWait', 'emptyAt'] as const).map(say),
      report.waves.map((wave) => [
        clockOf(wave.minute),
        gateNames.get(wave.gate) ?? wave.gate,
        wave.after === null ? say('afterLessons') : (blockNames.get(wave.after) ?? wave.after),
        wave.pupils,
        `${seconds(wave.pupilWait.p50.value)} / ${seconds(wave.pupilWait.p95.value)}`,
        `${seconds(wave.guardianWait.p50.value)} / ${seconds(wave.guardianWait.p95.value)}`,
        days(wave.awayMinute, minute),
      ]),
    ),
  );
  if (report.ways.length > 0) {
    const wayNames = new Map(school.grounds.ways.map(({ id, name }) => [id, name]));
    terminal.out(
      renderTable(
        (['way', 'pupils', 'mostInLine', 'longestDelay'] as const).map(say),
        report.ways.map(({ way, pupils, mostWaiting, longestDelaySeconds }) => [
          wayNames.get(way) ?? way,
          pupils,
          mostWaiting,
          seconds(longestDelaySeconds),
        ]),
      ),
    );
  }
}

const MEASURES: Readonly<Record<PairedMeasure['measure'], MessageKey>> = {
  meanPupilWaitSeconds: 'meanPupilWait',
  p95PupilWaitSeconds: 'p95PupilWait',
  meanGuardianWaitSeconds: 'meanGuardianWait',
  peakPeople: 'peakPeople',
  peakDensity: 'density',
  kerbQueueMetres: 'kerbMetres',
  emptyMinute: 'emptyAt',
};

/** Every scenario against the plan, measure by measure. */
export function showComparison(terminal: Terminal, { scenarios }: DismissalComparison): void {
  const { language } = terminal;
  const say = (key: MessageKey): string => text(language, key);
  const share = ({ value, low, high }: Estimate): string =>
    `${Math.round(100 * value)}% (${Math.round(100 * low)}–${Math.round(100 * high)})`;
  for (const { name, findings, comparison, report } of scenarios) {
    terminal.out(text(language, 'scenario', { name }));
    showFindings(terminal, findings);
    if (!report) continue;
    terminal.out(
      renderTable(
        (['measure', 'asPlanned', 'inScenario', 'difference', 'betterDays', 'worseDays'] as const).map(say),
        comparison.map((entry) => [
          say(MEASURES[entry.measure]),
          shown(entry.measure, entry.plan),
          shown(entry.measure, entry.scenario),
          `${entry.difference.value} (${entry.difference.low} … ${entry.difference.high})`,
          share(entry.better),
          share(entry.worse),
        ]),
      ),
    );
  }
}

function shown(measure: PairedMeasure['measure'], value: number): string {
  if (measure === 'emptyMinute') return minute(value);
  return measure.endsWith('Seconds') ? seconds(value) : String(value);
}
