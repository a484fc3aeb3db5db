import { describe, expect, it } from 'vitest';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { SEEDS_FOLDER, SEEDS_PRESENT, seedHeadings, seedText } from './seed-headings.ts';

const documents = BUNDLED_PACKS.flatMap(({ document }) =>
  document?.file.startsWith('seeds/') ? [document] : [],
);
const why = SEEDS_PRESENT
  ? ''
  : ` (skipped: no folder ${SEEDS_FOLDER}; set AFTERBELL_SEEDS to where the documents are)`;

it('five packs index a source document', () => {
  expect(documents.map((document) => document.file).sort()).toEqual([
    'seeds/chongming.txt',
    'seeds/helan.txt',
    'seeds/henan.txt',
    'seeds/hubei-school.txt',
    'seeds/sanya.txt',
  ]);
});

it('numbers are not unique, and the index tells them apart', () => {
  const headings = (file: string, number: string) =>
    documents
      .find((document) => document.file === file)
      ?.headings.filter((heading) => heading.number === number);
  expect(headings('seeds/chongming.txt', '三(三)2')).toEqual([
    { number: '三(三)2', text: '积极引入校外生态教育等场馆资源', occurrence: 1 },
    { number: '三(三)2', text: '处理好课堂与课后的关系', occurrence: 2 },
  ]);
  expect(headings('seeds/helan.txt', '五(三)')?.map(({ text }) => text)).toEqual(['服务内容', '人员配备']);
});

describe.skipIf(!SEEDS_PRESENT)(`heading index against the documents${why}`, () => {
  it.each(documents)('$file', ({ file, title, headings }) => {
    const text = seedText(file.replace('seeds/', ''));
    expect(headings).toEqual(seedHeadings(text));
    expect(headings.length).toBeGreaterThan(15);
    expect(text.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''));
  });

  it('rules are in our own words: no sentence repeats a long run of its document', () => {
    const longest = (sentence: string, text: string): number => {
      let best = 0;
      for (let start = 0; start + best < sentence.length; start++) {
        while (start + best < sentence.length && text.includes(sentence.slice(start, start + best + 1)))
          best++;
      }
      return best;
    };
    const runs = BUNDLED_PACKS.filter(({ document }) => document?.file.startsWith('seeds/')).flatMap(
      (pack) => {
        const text = seedText(`${pack.id}.txt`);
        return pack.rules.map((rule) => ({
          rule: `${pack.id}/${rule.id}`,
          run: longest(rule.sentence.zh, text),
        }));
      },
    );
    expect(runs.filter(({ run }) => run > 16)).toEqual([]);
  });
});
