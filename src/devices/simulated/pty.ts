import { type ChildProcess, spawn } from 'node:child_process';
import { constants, mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { pause } from '../clock.ts';
import { inTurn } from '../transport/in-turn.ts';
import type { ModelConnection, PrinterModel } from './printer-model.ts';

/** A model at the far end of a pseudo terminal: what a USB-to-serial cable looks like from this side. */
export interface ServedPty {
  /** What the driver opens; it is gone while unplugged. */
  readonly path: string;
  /** Plugs it in again after `drop` or after the model was switched off. */
  plug(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves a model through `socat`. A line the model drops is a plug pulled: the port vanishes, and comes back by itself
 * after `replugAfter` milliseconds (longer than between two looks at whether a port is there) as long as the model is switched on;
 * with null, only `plug` brings it back.
 */
export async function servePty(
  model: Pick<PrinterModel, 'connect'>,
  clock: Clock,
  replugAfter: number | null = 700,
): Promise<ServedPty> {
  const folder = mkdtempSync(join(tmpdir(), 'pty-'));
  const path = join(folder, 'printer');
  let plugged: Plugged | null = null;
  let closed = false;

  async function plug(): Promise<void> {
    if (plugged || closed) return;
    const cable = await runSocat(path, join(folder, 'model'), clock);
    const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;
    const far = await open(join(folder, 'model'), O_RDWR | O_NONBLOCK | O_NOCTTY);
    const mine: Plugged = { cable, far, end: new AbortController(), reading: Promise.resolve() };
    const turn = inTurn();
    const connection = model.connect({
      // Writes that overlap may pass one another.
      send: (bytes) => void turn(() => far.write(bytes)).catch(() => undefined),
      drop: () => void unplug(mine).then(comeBack),
    });
    if (!connection) return unplug(mine);
    plugged = mine;
    mine.reading = readOn(mine, connection, clock);
  }

  async function comeBack(): Promise<void> {
    if (replugAfter === null) return;
    await pause(clock, replugAfter);
    await plug();
  }

  async function unplug(which: Plugged): Promise<void> {
    if (plugged === which) plugged = null;
    // Before the terminal ends: its number is given to the next one made on this machine, and the name would lead there.
    rmSync(path, { force: true });
    await pull(which);
  }

  await plug();
  return {
    path,
    plug,
    async close() {
      closed = true;
      if (plugged) await unplug(plugged);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Plugged {
  readonly cable: ChildProcess;
  readonly far: FileHandle;
  readonly end: AbortController;
  reading: Promise<void>;
}

/** Reads on only when the model has taken what was read: a full buffer holds the driver back, as RTS/CTS does. */
async function readOn({ far, end }: Plugged, connection: ModelConnection, clock: Clock): Promise<void> {
  const room = new Uint8Array(4096);
  while (!end.signal.aborted) {
    const got = await far.read(room, 0, room.length, null).then(
      ({ bytesRead }) => bytesRead,
      () => 0,
    );
    if (got === 0) await pause(clock, 2, end.signal);
    else await connection.receive(room.slice(0, got));
  }
}

async function pull({ cable, far, end, reading }: Plugged): Promise<void> {
  const gone = new Promise((resolve) => cable.once('exit', resolve));
  if (cable.exitCode === null && cable.signalCode === null) {
    cable.kill('SIGKILL');
    await gone;
  }
  end.abort();
  await reading;
  await far.close().catch(() => undefined);
}

/** Resolves when both ends are there. */
async function runSocat(driver: string, model: string, clock: Clock): Promise<ChildProcess> {
  rmSync(driver, { force: true });
  rmSync(model, { force: true });
  const cable = spawn('socat', [`pty,raw,echo=0,link=${driver}`, `pty,raw,echo=0,link=${model}`], {
    stdio: 'ignore',
  });
  for (let looks = 0; looks < 500; looks += 1) {
    if ((await linked(driver)) && (await linked(model))) return cable;
    await pause(clock, 10);
  }
  cable.kill('SIGKILL');
  throw new Error('socat made no pseudo terminals');
}

async function linked(path: string): Promise<boolean> {
  return readlink(path).then(
    () => true,
    () => false,
  );
}
