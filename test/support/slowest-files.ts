import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 10;

/** Prints the ten slowest test files at the end of a run, so that slow tests are seen before they add up. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    if (modules.length < 2) return;
    const slowest = modules
      .map((module) => {
        const d = module.diagnostic();
        return {
          name: module.relativeModuleId,
          seconds: (d.collectDuration + d.duration) / 1000,
        };
      })
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN);
    process.stdout.write(`\n Slowest files (load and run)\n`);
    for (const { name, seconds } of slowest) {
      process.stdout.write(` ${seconds.toFixed(2).padStart(8)} s  ${name}\n`);
    }
  }
}
