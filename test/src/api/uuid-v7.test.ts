import { describe, expect, it } from 'vitest';
import { uuidV7Source } from '../../../src/api/uuid-v7.ts';

describe('UUIDv7', () => {
  it('has version, variant and time', () => {
    const id = uuidV7Source(() => Date.parse('2022-02-22T19:22:22.000Z'))();
    expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('grows, also within a millisecond and when the clock goes back', () => {
    let now = 1_700_000_000_000;
    const next = uuidV7Source(() => now);
    const ids: string[] = [];
    for (let i = 0; i < 10_000; i++) {
      if (i === 6000) now -= 5000;
      if (i === 8000) now += 20_000;
      ids.push(next());
    }
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });
});
