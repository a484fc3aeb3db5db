import { readFileSync, writeFileSync } from 'node:fs';
import { type Language, type MessageKey, text } from './messages.ts';

/** What the process reports to whoever called it. */
export const EXIT = { ok: 0, badInput: 1, usage: 2, incomplete: 3, fault: 4 } as const;

/** Where a command writes; tests give their own. */
export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  readonly isTerminal: boolean;
  out(line: string): void;
  error(line: string): void;
}

/** An end of the command with a sentence for the user; never a stack trace. */
export class CommandError extends Error {
  constructor(
    readonly code: string,
    readonly exit: number,
    readonly key: MessageKey,
    readonly params: Record<string, string | number>,
  ) {
    super(text('en', key, params));
  }
}

/** Reads a file of text; says clearly what is wrong with it. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CommandError('FILE_MISSING', EXIT.badInput, 'fileMissing', { file });
    throw new CommandError('FILE_UNREADABLE', EXIT.badInput, 'fileUnreadable', { file, detail: message });
  }
}

/** Reads a JSON file; says clearly what is wrong with it. */
export function readJson(file: string): unknown {
  const content = readTextFile(file);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = (error as Error).message;
    throw new CommandError('FILE_NOT_JSON', EXIT.badInput, 'fileNotJson', { file, detail });
  }
}

export function writeText(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    const detail = (error as Error).message;
    throw new CommandError('FILE_NOT_WRITTEN', EXIT.badInput, 'fileNotWritten', { file, detail });
  }
}
