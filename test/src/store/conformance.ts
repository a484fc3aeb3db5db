import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { jobConformance } from './conformance/jobs.ts';
import { keyConformance } from './conformance/keys.ts';
import { planConformance } from './conformance/plans.ts';
import { policyConformance } from './conformance/policies.ts';
import { schoolConformance } from './conformance/schools.ts';

export interface Implementation {
  readonly name: string;
  /** An empty store. */
  open(): Promise<Store>;
}

/** What every implementation of the store has to do, told once. */
export function storeConformance({ name, open }: Implementation): void {
  describe(`the store on ${name}`, () => {
    let opened: Store | undefined;
    const store = (): Store => {
      if (!opened) throw new Error('the store is not open');
      return opened;
    };
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    schoolConformance(store);
    planConformance(store);
    jobConformance(store);
    keyConformance(store);
    policyConformance(store);
  });
}
