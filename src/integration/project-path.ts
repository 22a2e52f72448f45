/**
 * Why the site cannot be built in a folder, if it cannot: Vite treats #, ? and % in a module's path as
 * parts of a URL.
 * @param path of the project, absolute
 */
export function pathProblem(path: string): string | undefined {
  const [character] = /[#?%]/.exec(path) ?? [];
  return (
    character &&
    `The site cannot be built in ${path}: a path with “${character}” in it is not supported. ` +
      'Fix: Rename the folder, or move the project into another.'
  );
}
