import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a command cost. */
export interface Cost {
  seconds: number;
  /** User and system time of all its processes. */
  cpuSeconds: number;
  /** Peak memory of its processes together (resident sets; shared pages count for each). */
  peakBytes: number;
}

interface RunningProcess {
  pid: number;
  parent: number;
  bytes: number;
}

const milliseconds = 50;

/** Running processes from /proc: cheap enough to read during a measurement. */
function processesOfLinux(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const field = (key: string) =>
          Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
        return [{ pid: Number(name), parent: field('PPid'), bytes: (field('VmRSS') || 0) * 1024 }];
      } catch {
        // It exited while the list was read.
        return [];
      }
    });
}

function processes(): RunningProcess[] {
  if (existsSync('/proc/self/status')) return processesOfLinux();
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent, bytes: kilobytes * 1024 };
    });
}

/** Memory of a process and its descendants. */
function memoryOf(root: number): number {
  const all = processes();
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** CPU seconds of a shell's children, from the second line of its `times`: "0m9.650s 0m4.020s". */
const childSeconds = (times: string): number =>
  [...(times.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );

/**
 * Runs a command in a shell, whose `times` counts every process that it waited for.
 * @throws an error with the command's output if it fails
 */
export async function measure(
  command: string,
  options: { cwd: string; env?: Record<string, string> },
): Promise<Cost> {
  const start = performance.now();
  const script = `${command}; status=$?; times >&3; exit $status`;
  const child = spawn('sh', ['-c', script], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const text = ['', '', '', ''];
  for (const channel of [1, 2, 3]) {
    child.stdio[channel]?.on('data', (data: Buffer) => (text[channel] += data.toString()));
  }
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, memoryOf(child.pid ?? 0));
  }, milliseconds);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`“${command}” failed.\n\n${text.slice(1, 3).join('')}`);
  return { seconds, cpuSeconds: childSeconds(text[3] ?? ''), peakBytes };
}
