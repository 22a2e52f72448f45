/** On the page for missing addresses: puts what the address names into the search box. */
const input = document.querySelector<HTMLInputElement>('.search-form input');
const base = import.meta.env.BASE_URL;
// A link checker and a host may ask for the page by its own name.
const asked = location.pathname.replace(base, '').replace(/(^|\/)(404|index)(\.html)?\/?$/, '');
if (input && !input.value) {
  try {
    input.value = decodeURIComponent(asked)
      .split(/[/_+-]+/)
      .filter(Boolean)
      .join(' ')
      .slice(0, 200);
  } catch {
    // The address is no proper text: the box stays empty.
  }
}
export {};
