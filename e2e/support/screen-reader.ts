import type { Virtual } from '@guidepup/virtual-screen-reader';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

declare global {
  var screenReader: Virtual;
}

/** The package as one script. It runs in the page, so that the browser's own styles decide what is hidden. */
const script = build({
  stdin: {
    contents:
      "import { virtual } from '@guidepup/virtual-screen-reader'; globalThis.screenReader = virtual;",
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  format: 'iife',
  write: false,
}).then(({ outputFiles }) => outputFiles[0]?.text ?? '');

/** What says where something begins or ends and nothing about it, and what is announced meanwhile. */
const frame = /^(document|paragraph|strong|time|listitem.*|list|end of .*|polite: .*)$/;

/**
 * A screen reader in a page that is open: what is heard in which order, and its keys. Every page is a
 * new start, as after every navigation. Closed `details` are read as if they were open.
 */
export class ScreenReader {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a page of the site, and starts at its top. */
  static async open(page: Page, path: string): Promise<ScreenReader> {
    await page.goto(path);
    return ScreenReader.start(page);
  }

  /** Starts at the top of the page that is open. */
  static async start(page: Page): Promise<ScreenReader> {
    await page.evaluate(await script);
    await page.evaluate(() => screenReader.start({ container: document.body }));
    return new ScreenReader(page);
  }

  /** From heading to heading, as with the key H, until one has these words. Throws if none has. */
  async toHeading(words: string): Promise<void> {
    await this.#move('moveToNextHeading', words);
  }

  /** Reads on until something is heard that begins like this. Throws at the end of the page. */
  async to(beginning: string): Promise<void> {
    await this.#move(undefined, beginning);
  }

  /**
   * Reads on until something is heard that begins like this, it included, and returns what was heard,
   * without what only says where a paragraph or a list begins.
   */
  async readTo(beginning: string): Promise<string[]> {
    await this.#page.evaluate(() => screenReader.clearSpokenPhraseLog());
    await this.to(beginning);
    const heard = await this.heard();
    const end = heard.findIndex((phrase) => phrase.startsWith(beginning));
    return heard.slice(0, end + 1).filter((phrase, index) => index === end || !frame.test(phrase));
  }

  /** Everything heard since the start, or since `readTo` began. */
  heard(): Promise<string[]> {
    return this.#page.evaluate(() => screenReader.spokenPhraseLog());
  }

  /** Enter on what was heard last. It may lead to another page. */
  async activate(): Promise<void> {
    await this.#page.evaluate(() => {
      void screenReader.act();
    });
  }

  async #move(command: 'moveToNextHeading' | undefined, words: string): Promise<void> {
    const found = await this.#page.evaluate(
      async ({ command, words }) => {
        for (let steps = 0; steps < 5000; steps += 1) {
          if (command) await screenReader.perform(screenReader.commands[command]);
          else await screenReader.next();
          const phrase = await screenReader.lastSpokenPhrase();
          if (command ? phrase.includes(words) : phrase.startsWith(words)) return true;
          // After the end it begins again.
          if (phrase === 'end of document') return false;
        }
        return false;
      },
      { command, words },
    );
    if (!found) throw new Error(`“${words}” was not heard.`);
  }
}
