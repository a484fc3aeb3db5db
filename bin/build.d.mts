export type BuildOutcome = 'fresh' | 'built' | 'no-sources' | 'no-entries' | 'no-tools';
export function ensureBuilt(options?: {
  force?: boolean;
  say?: (line: string) => void;
}): Promise<BuildOutcome>;
