import { addressOf, policyOfPage } from '../passage-tool/policy-of-page.ts';
import { quotedPassage } from '../passage-tool/quoted-passage.ts';
import { selectRecords } from '../references/selection.ts';
import { base } from '../search/base.ts';
import { added, hasClipping, type Clipping } from './clippings.ts';
import { changeClippings, isStored, keptClippings } from './store.ts';

/**
 * The record of a listed reference, from the file of the whole list. It is kept with the clipping: in
 * another version of the policy the same number can be another study. Throws if it cannot be loaded.
 */
async function risRecord(policy: string, reference: HTMLLIElement): Promise<string> {
  const file = await fetch(`${base}/${policy}/references.ris`);
  if (!file.ok) throw new Error(`${file.status} ${file.url}`);
  const all = reference.parentElement?.childElementCount ?? 0;
  return selectRecords(await file.text(), 'ris', [reference.value], all);
}

async function clippingOf(passage: HTMLElement): Promise<Clipping> {
  const { position, ...quoted } = quotedPassage(passage);
  const policy = policyOfPage();
  const isReference = passage instanceof HTMLLIElement && passage.matches('.references > li');
  return {
    address: addressOf(passage),
    policy,
    ...quoted,
    ...(position !== undefined && { position }),
    ...(isReference && { ris: await risRecord(policy.number, passage) }),
    pages: passage.dataset['page'] ?? '',
    kept: new Date().toISOString(),
    remark: '',
  };
}

/** A way to take along what the browser does not store. */
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
 * Keeps a passage or a reference of this page.
 * @returns what to tell the reader
 * @throws if the record of a reference cannot be loaded
 */
export async function keep(passage: HTMLElement): Promise<Node> {
  const clipping = await clippingOf(passage);
  const isNew = !hasClipping(keptClippings(), clipping);
  const { length } = changeClippings((clippings) => added(clippings, clipping));
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
  message.append(isNew ? 'Kept on this device. ' : 'You have kept it already. ', link);
  return message;
}
