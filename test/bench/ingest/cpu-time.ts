import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second (USER_HZ, proc(5)). */
const tickMs = 10;

/** Milliseconds of CPU that a process and its children of now have used; Linux only, otherwise 0. */
export function cpuTimeMs(pid: number): number {
  const all = processes();
  return all
    .filter((each) => each.pid === pid || each.parent === pid)
    .reduce((sum, { ticks }) => sum + ticks * tickMs, 0);
}

function processes(): readonly { pid: number; parent: number; ticks: number }[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)));
}

/** Fields 4, 14 and 15 of stat; the name in field 2 may hold anything but ends at the last bracket. */
function statOf(pid: number): { pid: number; parent: number; ticks: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [{ pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    return []; // it ended meanwhile
  }
}
