/**
 * Reports that the tools of the list could not be loaded, next to what the reader used: in the filter,
 * or below the reference. If the site was republished since the page was opened, only a reload helps;
 * otherwise the next interaction tries again, and the tools then remove the message.
 * @param used what the reader used; null if the address asked for a filter
 */
export function showLoadFailure(used: EventTarget | null): void {
  if (document.querySelector('[role=alert]')) return;
  const item = used instanceof Element && used.closest('.reference-tools');
  (item || document.querySelector('reference-filter'))?.insertAdjacentHTML(
    'beforeend',
    '<p role="alert">These tools could not be loaded. <a href="">Load the page again</a></p>',
  );
}
