/**
 * How Pagefind loads its files. Pagefind finds less where a file is missing or is something else, such
 * as a page that says "not found", and does not report it. The build puts this `fetch` in place of the
 * browser's: it passes on complete files only, and records in `faults` what is not.
 */
export const faults: unknown[] = [];

/** What every file of an index begins with when it is unpacked. */
export const signature = 'pagefind_dcd';

const beginsWith = (bytes: Uint8Array, beginning: string): boolean =>
  String.fromCharCode(...bytes.subarray(0, beginning.length)) === beginning;

/** A file of the index, unpacked. A host may have unpacked it already. */
async function unpacked(response: Response, path: string): Promise<Response> {
  let bytes = new Uint8Array(await response.arrayBuffer());
  if (beginsWith(bytes, '\x1f\x8b')) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  }
  if (!beginsWith(bytes, signature)) throw new Error(`${path} is no file of the search index.`);
  return new Response(bytes);
}

/** As the browser's, for the files of Pagefind. */
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
