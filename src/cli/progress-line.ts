import { Presets, SingleBar } from 'cli-progress';
import type { ProgressEvent } from '../../solver/model/progress.ts';
import type { Terminal } from './io.ts';
import { type MessageKey, text } from './messages.ts';

export interface ProgressLine {
  update(event: ProgressEvent): void;
  end(): void;
}

/** A bar on a terminal, one plain line a stage otherwise (on the error stream, so that pipes stay clean). */
export function progressLine(terminal: Terminal): ProgressLine {
  const nameOf = (event: ProgressEvent): string =>
    text(terminal.language, `stage_${event.stage}` satisfies string as MessageKey);
  if (terminal.isTerminal) {
    const bar = new SingleBar(
      { format: '{bar} {percentage}% {stage} {figures}', hideCursor: true, stream: process.stderr },
      Presets.shades_classic,
    );
    bar.start(1000, 0, { stage: '', figures: '' });
    return {
      update: (event) => bar.update(event.donePermille, { stage: nameOf(event), figures: figures(event) }),
      end: () => bar.stop(),
    };
  }
  let last = '';
  return {
    update: (event) => {
      if (event.stage === last) return;
      last = event.stage;
      const percent = Math.floor(event.donePermille / 10);
      terminal.error(text(terminal.language, 'progress', { stage: nameOf(event), percent }));
    },
    end: () => undefined,
  };
}

function figures(event: ProgressEvent): string {
  return event.best ? `[${event.best.slice(0, 4).join(', ')}]` : '';
}
