import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FaultScript, readFaultScript } from '../../../devices/simulated/fault-script.ts';

/** Fault scripts of a folder by their file name without its ending; files that are none are left out. */
export function scriptsOf(folder: string): ReadonlyMap<string, FaultScript> {
  return new Map(
    filesOf(folder).flatMap((file) => {
      const read = readFaultScript(readFileSync(join(folder, file), 'utf8'));
      return read.ok ? [[file.replace(/\.json$/, ''), read.value] as const] : [];
    }),
  );
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .toSorted();
  } catch {
    return [];
  }
}
