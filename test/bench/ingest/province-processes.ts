import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../src/province/main.ts', import.meta.url));

export interface ProvinceProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The reference province as it is run, over the database at `databaseUrl`. */
export async function startProvinceProcess(databaseUrl: string): Promise<ProvinceProcess> {
  const child = spawn(process.execPath, [main, '--port', '0', '--json'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await urlOf(child), pid: child.pid ?? 0, stop: () => stop(child) };
}

async function urlOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('a process without output');
  for await (const line of createInterface(child.stdout)) return (JSON.parse(line) as { url: string }).url;
  throw new Error('the province did not start');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
