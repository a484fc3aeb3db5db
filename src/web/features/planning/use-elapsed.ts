import { useEffect, useState } from 'react';
import type { Progress } from '../../shared/types.ts';

/** Whole seconds since the run began: those of the latest event, and those that passed here since it came. */
export function useElapsedSeconds(progress: Progress | null): number {
  const [since, setSince] = useState(0);
  useEffect(() => {
    setSince(0);
    if (!progress) return;
    const came = performance.now();
    const timer = setInterval(() => setSince(performance.now() - came), 1000);
    return () => clearInterval(timer);
  }, [progress]);
  return Math.round(((progress?.elapsedMs ?? 0) + since) / 1000);
}
