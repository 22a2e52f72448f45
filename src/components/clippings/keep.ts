import { addressOf, policyOfPage } from '../passage-tool/policy-of-page.ts';
import { quotedPassage } from '../passage-tool/quoted-passage.ts';
import { numberOf, recordsOf } from '../references/selection.ts';
import { base } from '../search/base.ts';
import { added, hasClipping, type Clipping } from './clippings.ts';
import { changeClippings, isStored, keptClippings } from './store.ts';

/** The reference numbers of a passage: its own, or those that the site links its statements to. */
function referencesOf(passage: HTMLElement): number[] {
  if (passage instanceof HTMLLIElement && passage.matches('.references > li')) {
    return [passage.value];
  }
  const links = [...passage.querySelectorAll<HTMLAnchorElement>('.aside a[href*="#ref-"]')];
  return [...new Set(links.map(({ hash }) => Number(hash.slice('#ref-'.length))))];
}

/**
 * The records of listed references, from the file of the whole list. They are stored with the clipping,
 * because the same number can be a different study in another version of the policy. Throws if they
 * cannot be loaded.
 */
async function risRecords(policy: string, references: number[]): Promise<string> {
  const file = await fetch(`${base}/${policy}/references.ris`);
  if (!file.ok) throw new Error(`${file.status} ${file.url}`);
  const records = recordsOf(await file.text(), 'ris');
  const found = references.map((number) =>
    records.find((record) => numberOf(record, 'ris') === number),
  );
  if (found.some((record) => !record?.includes('\nER  - '))) throw new Error('Not the whole list.');
  return found.join('');
}

async function clippingOf(passage: HTMLElement): Promise<Clipping> {
  const { position, ...quoted } = quotedPassage(passage);
  const policy = policyOfPage();
  const references = referencesOf(passage);
  return {
    address: addressOf(passage),
    policy,
    ...quoted,
    ...(position !== undefined && { position }),
    ...(references.length > 0 && {
      references,
      ris: await risRecords(policy.number, references),
    }),
    pages: passage.dataset['page'] ?? '',
    kept: new Date().toISOString(),
    remark: '',
  };
}

/** A button to save what the browser does not store. */
function saveButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Save as Markdown';
  button.addEventListener('click', () => {
    void import('./files.ts').then(({ saveMarkdown }) => saveMarkdown(keptClippings()));
  });
  return button;
}

/**
 * Keeps passages or references of this page, all or none.
 * @returns what to tell the reader
 * @throws if the record of a study cannot be loaded
 */
export async function keep(...passages: HTMLElement[]): Promise<Node> {
  const made = await Promise.all(passages.map(clippingOf));
  const isNew = made.some((clipping) => !hasClipping(keptClippings(), clipping));
  const { length } = changeClippings((clippings) => made.reduce(added, clippings));
  const message = document.createDocumentFragment();
  if (!isStored()) {
    message.append(
      'This browser does not let the site store clippings. ' +
        `${length === 1 ? 'This one is' : `These ${length} are`} kept until you leave this page. `,
      saveButton(),
    );
    return message;
  }
  const link = document.createElement('a');
  link.href = `${base}/clippings/`;
  link.textContent = `Clippings (${length})`;
  message.append(isNew ? 'Kept on this device. ' : 'Already in your clippings. ', link);
  return message;
}
