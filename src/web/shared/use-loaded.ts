import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

/** Answers that are asked for by several views; the oldest leaves when there are too many. */
const kept = new Map<string, Promise<unknown>>();
const MOST_KEPT = 24;

function keep<T>(key: string, load: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known as Promise<T>;
  const loading = load();
  kept.set(key, loading);
  loading.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return loading;
}

/**
 * Loads something once per key and remembers it. Keys name the version of what they stand for (the revision of a plan),
 * so that what is remembered never gets old. `reload` asks again.
 */
export function useLoaded<T>(key: string, load: () => Promise<T>): [Loaded<T>, () => void] {
  const [round, setRound] = useState(0);
  const [result, setResult] = useState<{ key: string; loaded: Loaded<T> }>({
    key: '',
    loaded: { state: 'loading' },
  });
  const reload = useCallback(() => {
    kept.delete(key);
    setRound((n) => n + 1);
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key and the round say what is loaded
  useEffect(() => {
    let wanted = true;
    keep(key, load).then(
      (value) => wanted && setResult({ key, loaded: { state: 'ready', value } }),
      (error: unknown) => wanted && setResult({ key, loaded: { state: 'failed', error } }),
    );
    return () => {
      wanted = false;
    };
  }, [key, round]);
  return [result.key === key ? result.loaded : { state: 'loading' }, reload];
}
