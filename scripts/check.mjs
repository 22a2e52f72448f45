// `npm run check`: types, rules and format, side by side: ESLint keeps one core busy for about as
// long as the two others together. Prints what each found, and exits 1 if one found something.
import { spawn } from 'node:child_process';

/** @type {(command: string) => Promise<boolean>} */
function run(command) {
  const [program = '', ...options] = command.split(' ');
  const child = spawn(program, options, { shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => (output += String(data)));
  }
  return new Promise((resolve) => {
    child.on('error', ({ message }) => (output += `${message}\n`));
    child.on('close', (code) => {
      console.log(`\n> ${command}${code === 0 ? '' : ' (failed)'}\n${output.trim()}`);
      resolve(code === 0);
    });
  });
}

// The types that Astro generates, of collections and environment, are not in the repository.
const hasTypes = await run('astro sync');
const results = await Promise.all(
  ['eslint .', 'astro check', 'prettier --check --cache .'].map(run),
);
process.exitCode = hasTypes && results.every(Boolean) ? 0 : 1;
