import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where built files lie as seen from here: beside (command line), above (its chunks), or in `dist` (sources). */
const PLACES = ['./', '../', '../../', '../dist/'];

/** A built file of the program, or null where nothing is built. */
export function builtFile(name: string): URL | null {
  for (const place of PLACES) {
    const url = new URL(`${place}${name}`, import.meta.url);
    if (existsSync(fileURLToPath(url))) return url;
  }
  return null;
}
