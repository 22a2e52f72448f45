/**
 * Puts text on the clipboard.
 * @returns false where the browser does not let the page, as it does not on a site without HTTPS
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
