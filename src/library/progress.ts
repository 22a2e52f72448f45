/**
 * Shows the progress of a build step in a terminal, at most four times a second. A step that ends
 * within a second shows nothing; a log file gets no progress at all.
 */
export function progress(label: string): (done: number, total: number) => void {
  const start = Date.now();
  let shown = start;
  return (done, total) => {
    if (!process.stderr.isTTY) return;
    const now = Date.now();
    const isEnd = done === total && shown > start;
    if (!isEnd && (now - start < 1000 || now - shown < 250)) return;
    shown = now;
    process.stderr.write(`\r${done} of ${total} ${label}${isEnd ? '\n' : ''}`);
  };
}
