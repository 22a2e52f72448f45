/**
 * Memoizes a load by key. A failed load is not remembered: the next call tries again.
 * @param load given the key and the number of all failures so far
 */
export function remember<Value>(
  load: (key: string, failures: number) => Promise<Value>,
): (key: string) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>();
  let failures = 0;
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key, failures);
    loaded.set(key, loading);
    loading.catch(() => {
      failures += 1;
      loaded.delete(key);
    });
    return loading;
  };
}
