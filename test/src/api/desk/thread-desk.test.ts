import { afterEach, describe, expect, it } from 'vitest';
import { DirectDesk } from '../../../../src/api/desk/direct-desk.ts';
import { ThreadDesk, type ThreadDeskOptions } from '../../../../src/api/desk/thread-desk.ts';
import { packText } from '../../../../src/jobs/pack.ts';
import { ThreadLost } from '../../../../workers/service-thread.ts';
import { builtSolveWorker } from '../../../support/built.ts';
import { smallSchool } from '../../../support/small-school.ts';
import { smallPlan } from '../small-plan.ts';

const open: ThreadDesk[] = [];
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
});

function threadDesk(options: ThreadDeskOptions = {}): ThreadDesk {
  builtSolveWorker();
  const desk = new ThreadDesk(options);
  open.push(desk);
  return desk;
}

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('the desk in its thread', () => {
  it('answers as the desk itself', async () => {
    const [thread, direct] = [threadDesk(), new DirectDesk()];
    for (const body of [smallSchool(), { ...smallSchool(), name: 7 }, 'text']) {
      expect(await thread.school(bytes(body), [])).toEqual(await direct.school(bytes(body), []));
    }
    const broken = new TextEncoder().encode('{"a":');
    expect(await thread.school(broken.slice(), [])).toEqual(await direct.school(broken, []));
    const stored = packText(JSON.stringify(smallSchool()));
    expect(await thread.storedSchool(stored, [])).toEqual(await direct.storedSchool(stored, []));
    const plan = await smallPlan();
    const input = { body: bytes({ school: smallSchool(), plan }), school: null, packs: [] };
    expect(await thread.analysis(input)).toEqual(await direct.analysis(input));
    const packed = packText(JSON.stringify(plan));
    expect(await thread.comparison(packed, packed)).toEqual(await direct.comparison(packed, packed));
  });

  it('a document that needs too much memory is refused, and the next one is served', async () => {
    const desk = threadDesk({ memoryMiB: 96 });
    const text = `[${'[[]],'.repeat(1_500_000)}[]]`;
    expect(await desk.school(new TextEncoder().encode(text), [])).toEqual({ outcome: 'tooLarge' });
    expect((await desk.school(bytes(smallSchool()), [])).outcome).toBe('valid');
  });

  it('a document that takes too long is refused', async () => {
    const desk = threadDesk({ deadlineMs: 1 });
    expect(await desk.school(bytes(smallSchool()), [])).toEqual({ outcome: 'tooSlow' });
  });

  it('takes no more than may wait', async () => {
    const desk = threadDesk({ mostWaiting: 2 });
    const answers = await Promise.all([1, 2, 3].map(() => desk.school(bytes(smallSchool()), [])));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['valid', 'valid', 'busy']);
    expect((await desk.school(bytes(smallSchool()), [])).outcome).toBe('valid');
  });

  it('leaves nobody waiting when it is closed', async () => {
    const desk = threadDesk();
    const running = desk.school(bytes(smallSchool()), []);
    const waiting = desk.school(bytes(smallSchool()), []);
    const settled = Promise.allSettled([running, waiting]);
    await desk.close();
    for (const result of await settled) {
      expect(result.status === 'rejected' && result.reason).toBeInstanceOf(ThreadLost);
    }
  });
});
