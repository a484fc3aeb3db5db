import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../src/api/desk/read-json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('reading JSON', () => {
  it('reads whatever JSON.stringify writes, also with a byte order mark', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.boolean(), (value, mark) => {
        const text = `${mark ? '\uFEFF' : ''}${JSON.stringify(value)}`;
        expect(readJson(bytes(text))).toEqual({ outcome: 'value', value: JSON.parse(JSON.stringify(value)) });
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        expect(['value', 'malformed']).toContain(readJson(body).outcome);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it('counts brackets outside of texts only', () => {
    const text = JSON.stringify(['['.repeat(500), '\\"[[['.repeat(50), `"${'{'.repeat(100)}`]);
    expect(readJson(bytes(text)).outcome).toBe('value');
  });

  it.each([
    [64, 'value'],
    [65, 'malformed'],
  ])('%i levels: %s', (depth, outcome) => {
    expect(readJson(bytes('['.repeat(depth) + ']'.repeat(depth))).outcome).toBe(outcome);
  });

  it('says where, and repeats nothing', () => {
    const read = readJson(bytes('{"password": hunter2}'));
    expect(read).toMatchObject({ outcome: 'malformed', reason: 'json' });
    expect(JSON.stringify(read)).not.toContain('hunter');
    const deep = readJson(bytes(`{"a":${'['.repeat(70)}`));
    expect(deep).toEqual({ outcome: 'malformed', reason: 'depth', position: 5 + 63 });
  });
});
