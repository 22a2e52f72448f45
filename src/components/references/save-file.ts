/** Gives the reader a text as a file. */
export function saveFile(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken the file over by the time that this task ends.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
