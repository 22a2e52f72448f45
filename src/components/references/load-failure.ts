/**
 * Says that the tools of the list could not be loaded, beside what the reader used: in the filter, or
 * under the reference. Where the site was published anew since the page was opened, only loading the
 * page again helps; otherwise the next interaction does, and the tools then take the message back.
 * @param used what the reader turned to; nothing where the address asked for a filter
 */
export function showLoadFailure(used: EventTarget | null): void {
  if (document.querySelector('[role=alert]')) return;
  const item = used instanceof Element && used.closest('.reference-tools');
  (item || document.querySelector('reference-filter'))?.insertAdjacentHTML(
    'beforeend',
    '<p role="alert">These tools could not be loaded. <a href="">Load the page again</a></p>',
  );
}
