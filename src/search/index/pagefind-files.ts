/**
 * How Pagefind loads its files. If a file is missing, or is something else such as a "not found" page,
 * Pagefind silently finds less. The build replaces the browser's `fetch` with this one: it passes on
 * only complete files, and records the rest in `faults`.
 */
export const faults: unknown[] = [];

/** The signature at the start of every decompressed index file. */
export const signature = 'pagefind_dcd';

const beginsWith = (bytes: Uint8Array, beginning: string): boolean =>
  String.fromCharCode(...bytes.subarray(0, beginning.length)) === beginning;

/** A file of the index, decompressed. A host may already have decompressed it. */
async function unpacked(response: Response, path: string): Promise<Response> {
  let bytes = new Uint8Array(await response.arrayBuffer());
  if (beginsWith(bytes, '\x1f\x8b')) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  }
  if (!beginsWith(bytes, signature)) throw new Error(`${path} is not a file of the search index.`);
  return new Response(bytes);
}

/** Like the browser's `fetch`, for Pagefind's files. */
export async function fetch(input: string): Promise<Response> {
  try {
    const response = await globalThis.fetch(input);
    const [path = ''] = input.split('?');
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    if (!path.endsWith('.json')) return await unpacked(response, path);
    const text = await response.text();
    JSON.parse(text);
    return new Response(text);
  } catch (error) {
    faults.push(error);
    throw error;
  }
}
