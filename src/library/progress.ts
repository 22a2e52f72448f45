/**
 * Shows in a terminal how far a step of the build is, at most four times a second; a step that ends
 * within a second shows nothing, and neither does a log file.
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
