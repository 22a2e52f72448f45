/** Saves a text as a file. */
export function saveFile(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // By the end of this task the browser has taken over the file.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
