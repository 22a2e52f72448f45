/** Asks for everything that the dialog begins with at once, not one after the other. */
function preload(): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
  link.href = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/identifiers.json`;
  document.head.append(link);
}

/** Opens search from its link, with "/" and with Ctrl or Cmd + K. Nothing is loaded before that. */
const openDialog = async (): Promise<void> => {
  preload();
  const { openSearch } = await import('./dialog');
  openSearch();
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName));

for (const link of document.querySelectorAll('a.search-link')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void openDialog();
  });
}
document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
  const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!isSlash && !isK) return;
  event.preventDefault();
  void openDialog();
});
export {};
