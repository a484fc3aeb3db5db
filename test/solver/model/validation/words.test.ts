import { describe, expect, it } from 'vitest';
import { willingnessOf } from '../../../../solver/model/validation/facts/abilities.ts';
import { nearest } from '../../../../solver/model/validation/nearest.ts';
import { placeOf, pointerOf, valueAt } from '../../../../solver/model/validation/pointer.ts';
import { moneyWord } from '../../../../solver/model/validation/words.ts';
import { draft, person } from './cases/change.ts';

describe('the nearest word', () => {
  const keys = ['maxSize', 'minSize', 'members', 'category', 'leaders'];
  it.each([
    ['max_size', 'maxSize'],
    ['MAXSIZE', 'maxSize'],
    ['catgory', 'category'],
    ['leader', 'leaders'],
    ['colour', null],
    ['', null],
    ['x'.repeat(500), null],
  ])('to %j is %j', (word, expected) => expect(nearest(word, keys)).toBe(expected));

  it('is the first by code units where two are as near', () => {
    expect(nearest('cat', ['cbt', 'caa'])).toBe('caa');
    expect(nearest('cat', ['caa', 'cbt'])).toBe('caa');
  });
});

describe('places', () => {
  it('are JSON pointers, with their two escapes', () => {
    expect(pointerOf(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
    expect(pointerOf([])).toBe('');
  });

  it('are read with the names of what stands there', () => {
    const document = { clubs: [{ id: 'x' }, { id: 'y', name: '足球' }, 'z'] };
    expect(placeOf(document, ['clubs', 1, 'room']).zh).toBe('clubs/1（足球）/room');
    expect(placeOf(document, ['clubs', 0]).zh).toBe('clubs/0（x）');
    expect(placeOf(document, ['clubs', 2]).zh).toBe('clubs/2');
    expect(placeOf(document, [])).toMatchObject({ zh: '文档', en: 'the document' });
  });

  it('lead to own properties only', () => {
    expect(valueAt({ a: [1] }, ['a', 0])).toBe(1);
    expect(valueAt({ a: [1] }, ['a', 'length'])).toBe(1);
    expect(valueAt({}, ['constructor'])).toBeUndefined();
    expect(valueAt(null, ['a'])).toBeUndefined();
  });
});

describe('money', () => {
  it.each([
    [0, '0 元'],
    [500, '5 元'],
    [1250, '12.50 元'],
    [105, '1.05 元'],
  ])('%d fen are %s', (fen, text) => expect(moneyWord(fen).zh).toBe(text));
});

describe('willingness', () => {
  it('goes by the entry that names most, and of equals by the less willing', () => {
    const teacher = person(draft(), 't-an');
    expect(willingnessOf(teacher, 1, 'clubs', 'club')).toBe('neutral');
    teacher.willingness = [
      { level: 'refuse' },
      { weekday: 1, level: 'eager' },
      { work: 'club', level: 'reluctant' },
      { weekday: 1, block: 'clubs', work: 'qa', level: 'willing' },
      { weekday: 1, block: 'clubs', level: 'willing' },
    ];
    expect(willingnessOf(teacher, 2, 'homework', 'homework')).toBe('refuse');
    expect(willingnessOf(teacher, 1, 'homework', 'homework')).toBe('eager');
    expect(willingnessOf(teacher, 1, 'homework', 'club')).toBe('reluctant');
    expect(willingnessOf(teacher, 1, 'clubs', 'club')).toBe('willing');
    expect(willingnessOf(teacher, 1, 'clubs', 'qa')).toBe('willing');
  });
});
