import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { type PairAnswer, pairRequest, type pairTrouble } from '../../../../shared/contract/queue/lan.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import type { Ids } from '../../ids.ts';
import type { Store } from '../../store/store.ts';
import { deviceBySecret, insertDevice, type LanDevice } from './device-rows.ts';
import { hostProof, kioskPairRequest, matchesProof } from './kiosk-proof.ts';
import { type OfferedPairing, type PairingCodes, typedCode } from './pairing-codes.ts';

export interface DoorOutside {
  readonly store: Store;
  readonly ids: Ids;
  readonly nowMs: () => number;
  readonly codes: PairingCodes;
  readonly fingerprint: string;
}

type Trouble = z.infer<typeof pairTrouble>;

/** A device that was just paired, and the secret it is known by from now on. */
export interface Paired {
  readonly device: LanDevice;
  readonly secret: string;
}

export interface LanDoor {
  /** Who asks: by the cookie of a browser or the bearer token of a kiosk or adapter. */
  deviceOf(request: IncomingMessage, port: number): LanDevice | undefined;
  /** Pairs a browser or an adapter, which say the code itself. */
  pair(body: unknown): Result<Paired, Trouble>;
  /** Pairs a kiosk, which proves that it knows the code and sees this very certificate. */
  pairKiosk(body: unknown): Promise<Result<Paired & { readonly proof: string }, Trouble>>;
}

const secretBytes = 32;

export function openDoor(outside: DoorOutside): LanDoor {
  const { store, ids, nowMs, codes, fingerprint } = outside;

  function admit(offer: OfferedPairing, name: string): Result<Paired, Trouble> {
    const secret = Buffer.from(ids.random(secretBytes)).toString('base64url');
    const { role, counterId } = offer;
    const device = { id: ids.mint(), role, counterId, name, pairedAt: nowMs() };
    const written = store.write((database) => insertDevice(database, device, secret));
    return written.ok ? ok({ device, secret }) : written;
  }

  return {
    deviceOf(request, port) {
      const secret = bearerOf(request) ?? cookieOf(request, cookieName(port));
      return secret === undefined ? undefined : store.read((database) => deviceBySecret(database, secret));
    },
    pair(body) {
      const asked = pairRequest.safeParse(body);
      if (!asked.success) return failed('refused');
      const code = typedCode(asked.data.code);
      const offer = codes.take((each) => each.code === code && each.role !== 'kiosk');
      return offer ? admit(offer, asked.data.name) : failed('wrong-code');
    },
    async pairKiosk(body) {
      const asked = kioskPairRequest.safeParse(body);
      if (!asked.success) return failed('refused');
      for (const { code } of codes.offered('kiosk')) {
        if (!(await matchesProof(code, fingerprint, asked.data))) continue;
        const offer = codes.take((each) => each.code === code && each.role === 'kiosk');
        const paired = offer ? admit(offer, asked.data.kioskId) : failed('wrong-code');
        return paired.ok
          ? ok({ ...paired.value, proof: await hostProof(code, fingerprint, asked.data) })
          : paired;
      }
      return failed('wrong-code');
    },
  };
}

/** Cookies know no ports: the name keeps two kiosks on one machine apart. */
export const cookieName = (port: number) => `__Host-queue-${port}`;

/** A year: an officer pairs their PC once. */
export function cookieOfPaired(port: number, secret: string): string {
  return `${cookieName(port)}=${secret}; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Strict`;
}

export const answerOf = ({ role, counterId }: LanDevice): PairAnswer => ({ role, counterId });

/** A page of another site must not speak with a browser's cookie; a kiosk sends no origin and needs its token. */
export function isOwnOrigin({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined
    ? headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin'
    : headers.origin === `https://${headers.host}`;
}

function bearerOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer ([A-Za-z0-9_-]{43})$/.exec(headers.authorization ?? '')?.[1];
}

function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}
