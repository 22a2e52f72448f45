import { shardName, type Shard } from '../query/shards.ts';

/** Maximum size of a file's entries in characters, about 8 kB compressed. */
const fileLimit = 24_000;

/** Neighboring items that share a file, with a prefix of their first key. */
interface Group<Item> {
  first: string;
  items: Item[];
}

/** The shortest prefix of a key that sorts after the previous key. */
function shortest(key: string, before: string): string {
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}

/** Fills files with items in their order. */
function fill<Item>(
  items: Item[],
  keyOf: (item: Item) => string,
  sizeOf: (item: Item) => number,
): Group<Item>[] {
  const groups: Group<Item>[] = [];
  let room = 0;
  let before = '';
  for (const item of items) {
    const group = groups.at(-1);
    room -= sizeOf(item);
    if (group && room >= 0) group.items.push(item);
    else {
      groups.push({ first: shortest(keyOf(item), before), items: [item] });
      room = fileLimit - sizeOf(item);
    }
    before = keyOf(item);
  }
  return groups;
}

/** The entries of a file, with each value once. */
function grouped<Value>(entries: [string, Value][]): [keys: string, value: Value][] {
  const groups = new Map<string, [string, Value]>();
  for (const [key, value] of entries) {
    const written = JSON.stringify(value);
    const [keys] = groups.get(written) ?? [];
    groups.set(written, [keys === undefined ? key : `${keys} ${key}`, value]);
  }
  return [...groups.values()];
}

/** A file and the files below it, by name. */
interface Tree<Value> {
  first: string;
  shard: Shard<Value>;
  below: Map<string, Shard<Value>>;
}

function parentOf<Value>({ first, items }: Group<Tree<Value>>): Tree<Value> {
  const below = new Map<string, Shard<Value>>();
  for (const child of items) {
    const name = shardName(child.first);
    below.set(name, child.shard);
    for (const [path, shard] of child.below) below.set(`${name}/${path}`, shard);
  }
  return { first, shard: { children: items.map((child) => child.first) }, below };
}

/**
 * Distributes a map over files in the order of its keys, which must not contain spaces.
 * @returns the root, and the other files by name
 */
export function shardsOf<Value>(map: Map<string, Value>): {
  root: Shard<Value>;
  files: Map<string, Shard<Value>>;
} {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const leaves = fill(
    entries,
    ([key]) => key,
    (entry) => JSON.stringify(entry).length + 1,
  );
  let level = leaves.map(({ first, items }): Tree<Value> => {
    return { first, shard: { entries: grouped(items) }, below: new Map<string, Shard<Value>>() };
  });
  while (level.length > 1) {
    const parents = fill(
      level,
      ({ first }) => first,
      ({ first }) => first.length + 3,
    );
    level = parents.map(parentOf);
  }
  const [root] = level;
  return {
    root: root?.shard ?? { entries: [] },
    files: root?.below ?? new Map<string, Shard<Value>>(),
  };
}
