import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./disk.c', import.meta.url));

/** Compiles disk.c once per text of it. @throws when this machine has no C compiler */
export function diskLibrary(): string {
  const name = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const library = join(tmpdir(), `forgetful-disk-${name}.so`);
  if (existsSync(library)) return library;
  const young = `${library}.${process.pid}`;
  execFileSync('cc', ['-O2', '-shared', '-fPIC', '-o', young, source, '-ldl', '-lpthread']);
  execFileSync('mv', [young, library]);
  return library;
}

export interface DiskOptions {
  readonly folder: string;
  readonly logs: string;
  /**
   * The n-th change or sync fails with `errno` (5 EIO, 28 ENOSPC), or the process is killed there (0); `forGood`: and
   * every call after it fails.
   */
  readonly failAt?: { readonly call: number; readonly errno: 0 | 5 | 28; readonly forGood: boolean };
}

/** Runs one of the programs of this folder on a disk that forgets. Its standard output comes as lines. */
export function startOnDisk(
  program: string,
  words: readonly string[],
  { folder, logs, failAt }: DiskOptions,
): ChildProcess {
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const path = fileURLToPath(new URL(program, import.meta.url));
  return spawn(process.execPath, [path, folder, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Thousands of short lives: what was compiled once is compiled.
      NODE_COMPILE_CACHE: join(tmpdir(), 'faults-compiled'),
      LD_PRELOAD: diskLibrary(),
      DISK_FOLDER: folder,
      DISK_LOG: logs,
      ...(failAt && {
        DISK_FAIL_AT: `${failAt.call}`,
        DISK_FAIL_AS: `${failAt.errno}`,
        DISK_FAIL_ALL: failAt.forGood ? '1' : '0',
      }),
    },
  });
}

export interface Ended {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly code: number | null;
}

/** Waits for the program's end; `enough` is asked at each line and may end it with kill -9. */
export function ended(
  child: ChildProcess,
  enough: (lines: readonly string[]) => boolean = () => false,
): Promise<Ended> {
  return new Promise((resolve) => {
    let rest = '';
    let errors = '';
    const lines: string[] = [];
    child.stdout?.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString('utf8')).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      if (enough(lines)) child.kill('SIGKILL');
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.once('close', (code) => resolve({ lines, errors, code }));
  });
}
