/**
 * Shows in the form that the filter could not be loaded. The next interaction tries again, and then
 * the filter shows its own state in this place.
 */
export function showLoadFailure(): void {
  const status = document.querySelector('reference-filter [role="status"]');
  if (status) status.textContent = 'The filter could not be loaded. Try again.';
}
