import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder of the five source documents; it is not part of the repository. */
export const SEEDS_FOLDER =
  process.env.AFTERBELL_SEEDS ?? resolve(import.meta.dirname, '../../../../shared/seeds');
export const SEEDS_PRESENT = existsSync(SEEDS_FOLDER);

export interface SeedHeading {
  number: string;
  text: string;
  occurrence: number;
}

export function seedText(name: string): string {
  return readFileSync(resolve(SEEDS_FOLDER, name), 'utf8');
}

/**
 * Numbered headings of a document: 一、 then （一） then 1. , joined to a path such as 三(六)1. The text of a heading
 * that is run into its paragraph ends at the first full stop or colon. Marks of the Markdown conversion are dropped.
 */
export function seedHeadings(text: string): SeedHeading[] {
  const headings: SeedHeading[] = [];
  const counts = new Map<string, number>();
  let first = '';
  let second = '';
  const add = (number: string, rest: string): void => {
    const occurrence = (counts.get(number) ?? 0) + 1;
    counts.set(number, occurrence);
    headings.push({ number, text: rest.split(/[。:：]/)[0].trim(), occurrence });
  };
  for (const raw of text.split('\n')) {
    const line = raw.replaceAll(/[#*]/g, '').trim();
    const chapter = /^([一二三四五六七八九十]+)、(.*)$/.exec(line);
    const section = /^（([一二三四五六七八九十]+)）(.*)$/.exec(line);
    const item = /^(\d+)\.(.*)$/.exec(line);
    if (chapter) {
      first = chapter[1];
      second = '';
      add(first, chapter[2]);
    } else if (section && first) {
      second = `${first}(${section[1]})`;
      add(second, section[2]);
    } else if (item && second) {
      add(`${second}${item[1]}`, item[2]);
    }
  }
  return headings;
}
