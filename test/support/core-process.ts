import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deviceContract, type PrintOutcome, type Slip } from '../../src/devices/contract.ts';
import { scannerDeviceCommands } from '../../src/devices/scanner/contract.ts';
import { type Client, connect } from '../../src/shared/contract/client.ts';
import { envelope } from '../../src/shared/contract/envelope.ts';
import { type KioskContract, kioskContract } from '../../src/shared/contract/kiosk.ts';
import { serve } from '../../src/shared/contract/server.ts';
import { listeners, type Wire } from '../../src/shared/contract/wire.ts';
import { ok } from '../../src/shared/result.ts';

export interface CoreSettings {
  readonly configFile: string;
  readonly dataFolder: string;
}

export interface CoreProcess {
  readonly client: Client<KioskContract>;
  /** Resolves with `ready`, with the English sentence of `unfit`, or with `died`. */
  readonly begun: Promise<string>;
  readonly ended: Promise<void>;
  kill(): void;
}

const entries = {
  real: fileURLToPath(new URL('../../src/main/core/main.ts', import.meta.url)),
  dying: fileURLToPath(new URL('./core-that-dies.ts', import.meta.url)),
};

/**
 * Forks core as a shell does and plays the shell: one screen, and devices whose paper is the list `paper`. With
 * `fatalBoundary` core kills itself at that transaction boundary.
 */
export function forkCore(settings: CoreSettings, paper: Slip[], fatalBoundary?: number): CoreProcess {
  const args = fatalBoundary === undefined ? [] : [String(fatalBoundary)];
  const child = fork(fatalBoundary === undefined ? entries.real : entries.dying, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const screen = lineTo(child, (text) => ({ to: 'kiosk', peer: 'screen', text }));
  const devices = lineTo(child, (text) => ({ to: 'devices', text }));
  playDevices(devices.wire, paper);

  const begun = new Promise<string>((resolve) => {
    child.on('message', (raw) => {
      const message = envelope.parse(raw);
      if (message.to === 'kiosk') screen.text(message.text);
      if (message.to === 'devices') devices.text(message.text);
      if (message.to === 'unfit') resolve(message.sentence.en);
      if (message.to === 'ready') {
        post(child, { to: 'devices-peer', up: true });
        post(child, { to: 'kiosk-peer', peer: 'screen', up: true });
        screen.turn(true);
        devices.turn(true);
        resolve('ready');
      }
    });
    void ended.then(() => {
      screen.turn(false);
      devices.turn(false);
      resolve('died');
    });
  });
  post(child, { to: 'start', settings });
  return {
    client: connect(kioskContract, screen.wire, { later, onRefused: unexpected }),
    begun,
    ended,
    kill: () => child.kill('SIGKILL'),
  };
}

function post(child: ChildProcess, message: Parameters<typeof envelope.parse>[0]): boolean {
  if (!child.connected) return false;
  return child.send(message as object, () => {});
}

function lineTo(child: ChildProcess, wrap: (text: string) => object) {
  const texts = listeners<string>();
  const states = listeners<boolean>();
  let up = false;
  const wire: Wire = {
    send: (text) => up && post(child, wrap(text)),
    onText: (listener) => texts.add(listener),
    onState: (listener) => states.add(listener),
    isUp: () => up,
  };
  return {
    wire,
    text: (text: string) => texts.tell(text),
    turn(to: boolean) {
      up = to;
      states.tell(to);
    },
  };
}

function playDevices(wire: Wire, paper: Slip[]): void {
  const outcome: PrintOutcome = { verdict: 'printed', evidence: 'process-id', reasons: [], bytesSent: 1 };
  const { 'printer.status': status, 'printer.print': print } = deviceContract.commands;
  const server = serve(
    {
      commands: { 'printer.status': status, 'printer.print': print, ...scannerDeviceCommands },
      events: deviceContract.events,
    },
    {
      'printer.status': () => ok({ health: 'ready' as const, reasons: [], since: 0 }),
      'printer.print'({ slip }) {
        paper.push(slip);
        return ok(outcome);
      },
      'scanner.status': () => ok(noScanner),
      'scanner.arm': () => ok(noScanner),
      'scanner.disarm': () => ok(noScanner),
    },
    // There is a printer and nothing else: what core asks of other devices is refused, as by an older device process.
    { onRefused: () => {}, onCrash: (_, error) => unexpected(String(error)) },
  );
  server.attach(wire);
}

const noScanner = {
  health: 'disabled' as const,
  reasons: ['not-configured' as const],
  since: 0,
  armed: null,
  counts: { told: 0, dropped: 0, repeated: 0, flawed: 0 },
};

function unexpected(why: string): never {
  throw new Error(why);
}

export function later(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
