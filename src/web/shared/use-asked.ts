import { useCallback, useRef, useState } from 'react';
import type { Loaded } from './use-loaded.ts';

/** An answer that the reader asks for with a button. */
export interface Asked<T> {
  /** null: nothing was asked yet. */
  readonly loaded: Loaded<T> | null;
  readonly ask: (work: () => Promise<T>) => void;
  /** Takes the answer away, because what was asked has changed. */
  readonly forget: () => void;
}

/** Only the latest question counts: a late answer to an earlier one is dropped. */
export function useAsked<T>(): Asked<T> {
  const [loaded, setLoaded] = useState<Loaded<T> | null>(null);
  const latest = useRef(0);
  const forget = useCallback(() => {
    latest.current += 1;
    setLoaded(null);
  }, []);
  const ask = useCallback((work: () => Promise<T>) => {
    latest.current += 1;
    const mine = latest.current;
    setLoaded({ state: 'loading' });
    work().then(
      (value) => mine === latest.current && setLoaded({ state: 'ready', value }),
      (error: unknown) => mine === latest.current && setLoaded({ state: 'failed', error }),
    );
  }, []);
  return { loaded, ask, forget };
}
