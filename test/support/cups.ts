import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { DocumentPlace } from '../../src/devices/testing/document-printer-contract.ts';

const daemon = '/usr/sbin/cupsd';
const admin = '/usr/sbin/lpadmin';
const queue = 'A4';

/** Null where CUPS can be started; else why its tests are skipped. */
export function whyNoCups(): string | null {
  for (const file of [daemon, admin, '/usr/bin/pdftoppm']) {
    try {
      accessSync(file, constants.X_OK);
    } catch {
      return `${file} is missing: apt-get install cups-daemon cups-client poppler-utils`;
    }
  }
  // It drops its rights for backends and minds who owns its folders; as another user it starts and prints nothing.
  return process.getuid?.() === 0 ? null : 'cupsd wants to be started by root';
}

/** A real cupsd on loopback with everything it writes in `folder`, and a queue whose backend writes PDFs to files. */
export async function openCups(folder: string): Promise<DocumentPlace> {
  const root = join(folder, 'cups');
  const port = await freePort();
  furnish(root, port);
  let cupsd = await start(root, port);
  // No driver: CUPS hands the PDF to the backend as it is.
  await promisify(execFile)(
    admin,
    ['-p', queue, '-E', '-v', 'sim:/tray', '-o', 'printer-error-policy=abort-job'],
    { env: { ...process.env, CUPS_SERVER: `127.0.0.1:${port}` } },
  );
  const fault = (word: string) => writeFileSync(join(root, 'fault'), word);
  return {
    uri: `ipp://127.0.0.1:${port}/printers/${queue}`,
    printed: () =>
      readdirSync(join(root, 'out'))
        .filter((name) => name.endsWith('.pdf'))
        .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
        .map((name) => readFileSync(join(root, 'out', name))),
    runOutWithNext: () => fault('media-empty'),
    refill: () => fault(''),
    abortNext: () => fault('fail-once'),
    async setPower(on) {
      if (on) cupsd = await start(root, port);
      else await end(cupsd);
    },
    close: () => end(cupsd),
  };
}

/** One in a folder of its own, which goes with `close`. */
export async function freshCups(): Promise<DocumentPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-cups-'));
  const place = await openCups(folder);
  return {
    ...place,
    async close() {
      await place.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function furnish(root: string, port: number): void {
  for (const each of ['etc/ppd', 'spool/tmp', 'cache', 'run/certs', 'log', 'out'])
    mkdirSync(join(root, each), { recursive: true });
  cpSync('/usr/lib/cups', join(root, 'lib'), { recursive: true, verbatimSymlinks: true });
  const backend = join(root, 'lib/backend/sim');
  writeFileSync(backend, backendScript(root));
  // Not for others: CUPS then runs it as root, who may write into our folder.
  chmodSync(backend, 0o700);
  writeFileSync(join(root, 'fault'), '');
  writeFileSync(join(root, 'etc/cups-files.conf'), filesConfiguration(root));
  writeFileSync(join(root, 'etc/cupsd.conf'), configuration(port));
}

/** backend(7): job-id user title copies options [file]; STATE: and INFO: lines on standard error are what the printer says. */
const backendScript = (root: string) => `#!/bin/sh
if [ $# -eq 0 ]; then echo 'direct sim "Unknown" "Sim"'; exit 0; fi
R='${root}'
while [ "$(cat "$R/fault")" = media-empty ]; do
  echo "STATE: +media-empty-error" >&2; echo "INFO: out of paper" >&2; sleep 0.2
done
echo "STATE: -media-empty-error" >&2
if [ "$(cat "$R/fault")" = fail-once ]; then : > "$R/fault"; exit 1; fi
cat "\${6:--}" > "$R/out/$1.part" && mv "$R/out/$1.part" "$R/out/$1.pdf"
`;

const filesConfiguration = (root: string) => `
ServerBin ${root}/lib
ServerRoot ${root}/etc
RequestRoot ${root}/spool
TempDir ${root}/spool/tmp
CacheDir ${root}/cache
StateDir ${root}/run
AccessLog ${root}/log/access
ErrorLog ${root}/log/error
PageLog ${root}/log/page
SystemGroup root lpadmin
`;

const configuration = (port: number) => `
Listen 127.0.0.1:${port}
Browsing Off
WebInterface No
DefaultAuthType None
ErrorPolicy retry-current-job
LogLevel info
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

async function start(root: string, port: number): Promise<ChildProcess> {
  const files = ['-c', join(root, 'etc/cupsd.conf'), '-s', join(root, 'etc/cups-files.conf')];
  const child = spawn(daemon, ['-f', ...files], { stdio: 'ignore' });
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`cupsd ended: ${readFileSync(join(root, 'log/error'), 'utf8')}`);
    if (await answers(port)) return child;
    await pause(50);
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1_000) })).status > 0;
  } catch {
    return false;
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
