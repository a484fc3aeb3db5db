/** What the name of a roster layer says: `kind/group/units/part`, for covers `kind/cover/coverage/units/part`. */
export interface LayerName {
  readonly head: string;
  /** Class of coverage of covers. */
  readonly coverage: string | null;
  readonly details: readonly string[];
  /** Sub-units of one duty. */
  readonly units: number;
  readonly part: number;
}

/** Parts of a group's name that tell nothing to people. */
const SILENT = new Set(['every', 'rotating', 'cover']);

export function layerName(name: string): LayerName {
  const parts = name.split('/');
  const part = Number(parts.pop());
  const units = Number(parts.pop());
  const [kind = name, group = '', coverage = null] = parts;
  const words = group.split('-');
  return {
    head: words.includes('cover') ? 'cover' : kind,
    coverage,
    details: words.filter((word) => !SILENT.has(word)),
    units,
    part,
  };
}
