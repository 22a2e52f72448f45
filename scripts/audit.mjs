// `npm run audit`: known vulnerabilities of the packages that a build runs. Exits 1 if there are any of
// level high or critical, and 2 if the registry does not say: without a network, or as a mirror.
import { spawnSync } from 'node:child_process';

const { stdout, status } = spawnSync(
  'npm',
  ['audit', '--omit=dev', '--audit-level=high', '--json'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);

/** What npm answered; no JSON is no answer. */
function readAnswer() {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

const { metadata, error, message } = readAnswer();
if (metadata) {
  const { low, moderate, high, critical } = metadata.vulnerabilities;
  console.log(
    `Known vulnerabilities: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.`,
  );
  if (status !== 0) console.log('Run npm audit for details, and update the packages.');
  process.exitCode = status ?? 1;
} else {
  const reason = error?.summary || message || 'no answer';
  console.error(
    `Not checked: the registry does not say which packages are vulnerable (${reason}).`,
  );
  console.error(
    'Run it with a network, or ask another registry: npm run audit --registry=https://registry.npmjs.org.',
  );
  process.exitCode = 2;
}
