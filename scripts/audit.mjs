// `npm run audit`: known vulnerabilities of the run-time dependencies. Exits 1 if there are any of
// level high or critical. Reports a registry without advisories, such as a mirror.
import { spawnSync } from 'node:child_process';

const { stdout, status } = spawnSync(
  'npm',
  ['audit', '--omit=dev', '--audit-level=high', '--json'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);
const { metadata, error, message } = JSON.parse(stdout || '{}');
if (metadata) {
  const { low, moderate, high, critical } = metadata.vulnerabilities;
  console.log(
    `Known vulnerabilities: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.`,
  );
  if (status !== 0) console.log('Run npm audit for details, and update the packages.');
  process.exitCode = status ?? 1;
} else {
  const reason = error?.summary || message || 'no answer';
  console.log(`The registry has no vulnerability data (${reason}): use another registry.`);
}
