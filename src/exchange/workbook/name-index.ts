import { textOf } from './codec.ts';

/** Ids by what people write for them: the id itself, or a name that only one row has. */
export class NameIndex {
  /** Per kind; ids and names in lists of their own. null: several rows have it. */
  readonly #ids = new Map<string, Map<string, string | null>>();
  readonly #names = new Map<string, Map<string, string | null>>();

  /** People are looked up among staff and externals together, too. */
  add(kind: string, id: string, name: string): void {
    for (const list of kind === 'staff' || kind === 'externals' ? [kind, 'people'] : [kind]) {
      // As it stands goes before how it looks: two ids may differ only in full-width characters.
      put(listOf(this.#ids, list), `=${id}`, id);
      put(listOf(this.#ids, list), `~${textOf(id)}`, id);
      if (name === '') continue;
      put(listOf(this.#names, list), `~${textOf(name)}`, id);
    }
  }

  find(kind: string, text: string): string | null {
    const ids = this.#ids.get(kind);
    const folded = `~${textOf(text)}`;
    return ids?.get(`=${text}`) ?? ids?.get(folded) ?? this.#names.get(kind)?.get(folded) ?? null;
  }
}

function listOf(lists: Map<string, Map<string, string | null>>, kind: string): Map<string, string | null> {
  const known = lists.get(kind) ?? new Map<string, string | null>();
  lists.set(kind, known);
  return known;
}

function put(list: Map<string, string | null>, key: string, id: string): void {
  const known = list.get(key);
  list.set(key, known === undefined || known === id ? id : null);
}
