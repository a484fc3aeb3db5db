import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is installed; the tests that need it say so where it is not. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Opens a workbook in LibreOffice and saves it again as `form` (a filter of its own may follow after a colon). */
export function converted(bytes: Uint8Array, form: 'xlsx' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'afterbell-office-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    execFileSync(
      'soffice',
      [
        '--headless',
        '--norestore',
        // A profile of its own: two runs at the same time would wait for each other.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--convert-to',
        form,
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', `in.${form}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
