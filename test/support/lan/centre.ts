import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openPairingCodes, pairingFile } from '../../../src/main/core/queue/lan/pairing-codes.ts';
import { hostFileIn, keepHost } from '../../../src/main/core/queue/peer/host-file.ts';
import { joinHost } from '../../../src/main/core/queue/peer/join-host.ts';
import { boardContract } from '../../../src/shared/contract/queue/board.ts';
import { counterContract } from '../../../src/shared/contract/queue/counter.ts';
import type { LanRole } from '../../../src/shared/contract/queue/lan.ts';
import { writeConfiguration } from '../configuration.ts';
import { type CoreProcess, forkCore } from '../core-process.ts';
import { until } from '../until.ts';
import { openLine, pairDevice, seenFingerprint } from './lan-client.ts';

export interface LanKioskSettings {
  readonly folder: string;
  readonly id: string;
  readonly numberMark: string;
  readonly port: number;
  readonly queueHost?: 'this-kiosk' | { readonly address: string; readonly port: number };
}

/** One kiosk of a centre as its own process, with its port on the LAN. */
export interface LanKiosk {
  readonly core: CoreProcess;
  readonly port: number;
  /** A one-time code, as the staff screen or `kiosk -- pair` makes it. */
  code(role: LanRole, counterId?: string): string;
  readonly folder: string;
  /** Pairs it with the host its configuration names, by a code made there; it dials by itself. */
  join(host: LanKiosk): Promise<void>;
  /** As kill -9 does. */
  kill(): Promise<void>;
}

/** Starts one for the running test; it ends with the test. */
export async function startLanKiosk(settings: LanKioskSettings): Promise<LanKiosk> {
  const kiosk = await openLanKiosk(settings);
  onTestFinished(kiosk.kill);
  return kiosk;
}

export async function openLanKiosk(settings: LanKioskSettings): Promise<LanKiosk> {
  const { folder, id, numberMark, port, queueHost = 'this-kiosk' } = settings;
  mkdirSync(folder, { recursive: true });
  const configFile = writeConfiguration(folder, {
    kiosk: { id, name: `máy ${id}`, numberMark },
    province: null,
    lan: { port, listen: '127.0.0.1', queueHost },
  });
  const core = forkCore({ configFile, dataFolder: folder }, []);
  const begun = await core.begun;
  if (begun !== 'ready') throw new Error(begun);
  await until(
    () => seenFingerprint(port).catch(() => null),
    (seen) => seen !== null,
  );
  const codes = openPairingCodes({
    file: pairingFile(join(folder, 'keys', 'lan')),
    random: randomBytes,
    nowMs: Date.now,
  });
  return {
    core,
    port,
    folder,
    async join(host) {
      if (queueHost === 'this-kiosk') throw new Error('the host joins nobody');
      const joined = await joinHost(queueHost, id, host.code('kiosk'));
      if (!joined.ok) throw new Error(joined.code);
      keepHost(hostFileIn(join(folder, 'keys', 'lan')), joined.value);
    },
    code: (role, counterId) => codes.offer(role, counterId ?? null).code,
    kill() {
      core.kill();
      return core.ended;
    },
  };
}

export async function pairedCounter(kiosk: LanKiosk, counterId: string) {
  const Cookie = await pairDevice(kiosk.port, kiosk.code('counter', counterId));
  return { cookie: Cookie, ...(await openLine(counterContract, kiosk.port, headersOf(kiosk.port, Cookie))) };
}

export async function pairedBoard(kiosk: LanKiosk) {
  const Cookie = await pairDevice(kiosk.port, kiosk.code('board'));
  return openLine(boardContract, kiosk.port, headersOf(kiosk.port, Cookie));
}

export async function takeNumber(of: LanKiosk, matter = '1.001193', priority: string | null = null) {
  const request = { requestKey: randomUUID(), priority, language: 'vi' as const };
  const taken = await of.core.client.call('tickets.take', {
    ...request,
    matter: { kind: 'procedure', code: matter },
  });
  if (!taken.ok) throw new Error(taken.code);
  return taken.value;
}

/** As a browser's page of the kiosk sends them. */
export const headersOf = (port: number, Cookie: string) => ({ Cookie, Origin: `https://127.0.0.1:${port}` });

/** A port nobody listens at now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
