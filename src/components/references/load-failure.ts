/**
 * Says that the tools of the list could not be loaded, beside what the reader used: in the filter, or
 * under the reference. Where the site was published anew since the page was opened, only loading the
 * page again helps; otherwise the next interaction does, and then the tools show their own state.
 * @param used what the reader turned to; nothing where the address asked for a filter
 */
export function showLoadFailure(used: EventTarget | null): void {
  const item = used instanceof Element ? used.closest('.reference-tools') : null;
  const place = item ?? document.querySelector('reference-filter [role="status"]');
  if (!place || place.querySelector('[data-failure]')) return;
  const message = document.createElement('span');
  message.role = 'alert';
  message.dataset['failure'] = '';
  const reload = document.createElement('a');
  reload.href = location.pathname + location.search;
  reload.textContent = 'Load the page again';
  message.append(' These tools could not be loaded. ', reload);
  if (item) item.append(message);
  else place.replaceChildren(message);
}

/** Takes back what was said about a failure. */
export function forgetLoadFailure(): void {
  for (const message of document.querySelectorAll('[data-failure]')) message.remove();
}
