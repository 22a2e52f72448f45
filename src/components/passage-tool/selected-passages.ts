import { selectedWords } from '../policy-text/selected-words.ts';

/** Words that a reader has selected, and the passages of policy text that contain them. */
export interface SelectedPassages {
  words: string;
  /** At least one, in the order of the page. */
  passages: [HTMLElement, ...HTMLElement[]];
}

/** What is selected in policy text, without what the site adds; undefined if that is nothing. */
export function selectedPassages(all: HTMLElement[]): SelectedPassages | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const touched = all.filter((passage) => range.intersectsNode(passage));
  // An item that contains a selected item was not selected itself.
  const [first, ...others] = touched.filter(
    (one) => !touched.some((other) => one !== other && one.contains(other)),
  );
  const words = (selectedWords(selection)?.text ?? selection.toString()).trim();
  return first && words ? { words, passages: [first, ...others] } : undefined;
}
