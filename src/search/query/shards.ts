/** Loads JSON files of the site. */
export interface JsonFiles {
  /** A JSON file by its path below the site's root: "/search/start.json". */
  json<Data>(path: string): Promise<Data>;
}

/** The sharded maps; the files of each are in the folder of that name below search/. */
export type MapName = 'identifiers' | 'words' | 'everyday' | 'spelling' | 'dictionary';

/**
 * A map that is distributed over files in the order of its keys, so that no file grows with the
 * library. A lookup starts at the root, which contains the entries themselves if there are few, and
 * descends to the file with its key.
 */
export type Shard<Value> =
  /** Each value with its keys, joined by spaces, so that it is stored only once. */
  | { entries: [keys: string, value: Value][] }
  /** The first keys, or enough of their letters, of the files that the entries are spread over. */
  | { children: string[] };

/** A map whose files are loaded when they are needed. Both methods reject if a file cannot be loaded. */
export interface ShardedMap<Value> {
  get(key: string): Promise<Value | undefined>;
  /** Every entry whose key begins with the prefix. */
  below(prefix: string): Promise<[key: string, value: Value][]>;
}

/** File name of a root that is not part of another file. */
export const rootName = '_';

/** File name of a child, without ".json": characters that a host may reject or not distinguish are escaped. */
export const shardName = (child: string): string =>
  child.replace(/[^a-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);

/**
 * Opens a sharded map of the library.
 * @param root loads the root, if it is not a separate file
 */
export function shardedMap<Value>(
  files: JsonFiles,
  map: MapName,
  root?: () => Promise<Shard<Value>>,
): ShardedMap<Value> {
  const load = (name: string) => files.json<Shard<Value>>(`/search/${map}/${name}.json`);
  root ??= () => load(rootName);

  /** The entries with keys from `first` to `last`; the files of children are below their parent's. */
  async function entriesBetween(
    shard: Shard<Value>,
    folder: string,
    first: string,
    last: string,
  ): Promise<[string, Value][]> {
    if ('entries' in shard) {
      return shard.entries.flatMap(([keys, value]) =>
        keys
          .split(' ')
          .filter((key) => key >= first && key <= last)
          .map((key): [string, Value] => [key, value]),
      );
    }
    const children = shard.children.filter((child, place) => {
      const next = shard.children[place + 1];
      return child <= last && (next === undefined || next > first);
    });
    const found = children.map(async (child) => {
      const name = folder + shardName(child);
      return entriesBetween(await load(name), `${name}/`, first, last);
    });
    return (await Promise.all(found)).flat();
  }
  return {
    get: async (key) => (await entriesBetween(await root(), '', key, key))[0]?.[1],
    below: async (prefix) => entriesBetween(await root(), '', prefix, `${prefix}\uffff`),
  };
}
