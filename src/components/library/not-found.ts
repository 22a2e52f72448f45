import { wordsOfAddress } from './words-of-address.ts';

/** On the page for missing addresses: puts the words of the address into the search box. */
const input = document.querySelector<HTMLInputElement>('.search-form input');
if (input && !input.value) {
  input.value = wordsOfAddress(location.pathname, import.meta.env.BASE_URL);
}
