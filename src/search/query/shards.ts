/** Loads JSON files of the site. */
export interface JsonFiles {
  /** A JSON file by its path below the site's root: "/search/start.json". */
  json<Data>(path: string): Promise<Data>;
}

/** The sharded maps; the files of each stand in the folder of that name below search/. */
export type MapName = 'identifiers' | 'words' | 'everyday' | 'spelling' | 'dictionary';

/**
 * A map that is spread over files in the order of its keys, so that no file grows with the library. A
 * lookup begins at the root, which has the entries themselves while they are few, and goes down to the
 * file that has its key.
 */
export type Shard<Value> =
  /** Each value with the keys that have it, joined by spaces: it is written once. */
  | { entries: [keys: string, value: Value][] }
  /** The first keys, or enough of their letters, of the files that the entries are spread over. */
  | { children: string[] };

/** A map whose files are loaded when they are needed. Both methods reject if a file cannot be. */
export interface ShardedMap<Value> {
  get(key: string): Promise<Value | undefined>;
  /** Every entry whose key begins with the prefix. */
  below(prefix: string): Promise<[key: string, value: Value][]>;
}

/** Name of the file of a root that is not part of another file. */
export const rootName = '_';

/** Name of the file of a child, without ".json": what a host may not take or not tell apart is escaped. */
export const shardName = (child: string): string =>
  child.replace(/[^a-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);

/**
 * Opens a sharded map of the library.
 * @param root loads the root, where it is not a file of its own
 */
export function shardedMap<Value>(
  files: JsonFiles,
  map: MapName,
  root?: () => Promise<Shard<Value>>,
): ShardedMap<Value> {
  const load = (name: string) => files.json<Shard<Value>>(`/search/${map}/${name}.json`);
  root ??= () => load(rootName);

  /** The entries with keys from `first` to `last`; the files of children stand below their parent's. */
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
