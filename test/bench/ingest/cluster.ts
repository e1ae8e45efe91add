import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../src/shared/result.ts';

export interface Cluster {
  readonly url: string;
  /** As the server tells it. */
  readonly version: string;
  /** Of the server's first process. */
  readonly pid: number;
  stop(): void;
}

const packaged = '/usr/lib/postgresql';

/**
 * A PostgreSQL cluster of its own in a temporary folder, with the server's defaults: `fsync` and `synchronous_commit`
 * are on. The server refuses to run as root; then the user `postgres` of Debian's package runs it.
 */
export async function openCluster(): Promise<Result<Cluster, 'no-server' | 'no-user'>> {
  const bin = binaries();
  if (bin === null) return failed('no-server');
  const asRoot = process.getuid?.() === 0;
  if (asRoot && !succeeds('id', ['postgres'])) return failed('no-user');
  const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  if (asRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const run = (name: string, args: readonly string[]) => {
    const program = name === 'cat' ? name : join(bin, name);
    const words = asRoot ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
    return String(
      execFileSync(words[0] ?? '', words.slice(1), { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  };
  const port = await freePort();
  run('initdb', ['-D', data, '-U', 'bench', '-A', 'trust', '--encoding=UTF8', '--locale=C']);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  run('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start']);
  return ok({
    url: `postgres://bench@127.0.0.1:${port}/postgres`,
    pid: Number(run('cat', [join(data, 'postmaster.pid')]).split('\n')[0]),
    version: run('postgres', ['--version']).trim(),
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

function binaries(): string | null {
  if (!existsSync(packaged)) return null;
  const versions = readdirSync(packaged)
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a);
  const found = versions.map((version) => join(packaged, String(version), 'bin'));
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

function succeeds(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
