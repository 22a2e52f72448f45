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

const results = await Promise.all(
  ['eslint .', 'astro check', 'prettier --check --cache .'].map(run),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
