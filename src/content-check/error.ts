/** An error that needs no stack: it speaks to editors. */
export function contentError(errors: string[], consequence: string): Error {
  const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the content`;
  const error = new Error(`${count}. ${consequence}\n\n${errors.join('\n')}\n`);
  error.stack = '';
  return error;
}
