/** Adds a style sheet to the page. Rejects if it cannot be loaded. */
const addSheet = (href: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded.`));
    };
    document.head.append(link);
  });

const started = new Map<string, Promise<void>>();

/**
 * Defines the element of a tool, once, after its style sheet has loaded, so that it never appears
 * unstyled. Another call waits for the first, or tries again if that failed.
 */
export function defineElement(
  name: string,
  constructor: CustomElementConstructor,
  sheet: string,
): Promise<void> {
  const start =
    started.get(name) ?? addSheet(sheet).then(() => customElements.define(name, constructor));
  started.set(name, start);
  start.catch(() => started.delete(name));
  return start;
}
