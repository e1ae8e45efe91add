import { readdirSync, readFileSync } from 'node:fs';

/** Process ids of the running children of `parent` whose command line names `entry`; Linux only. */
export function childPids(parent: number, entry: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent && commandOf(pid).includes(entry));
}

function parentOf(pid: number): number | undefined {
  const status = read(`/proc/${pid}/status`);
  const line = /^PPid:\s+(\d+)$/m.exec(status);
  return line ? Number(line[1]) : undefined;
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
