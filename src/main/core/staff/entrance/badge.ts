import { createHash, timingSafeEqual } from 'node:crypto';
import type { Ids } from '../../ids.ts';
import type { CredentialFile, Credentials } from './credential-file.ts';

/**
 * Makes a badge: 128 bits by chance, so that a plain hash keeps it. Its text is told here once and kept nowhere.
 * @returns what its QR code holds
 */
export function addBadge(file: CredentialFile, ids: Ids, nowMs: number): string {
  const text = `MCK-CAN-BO:${Buffer.from(ids.random(16)).toString('base64url')}`;
  const before = file.read();
  file.write({
    version: 1,
    id: ids.mint(),
    pin: before?.pin ?? null,
    badges: [...(before?.badges ?? []), { sha256: fingerprint(text).toString('hex'), addedMs: nowMs }].slice(
      -20,
    ),
  });
  return text;
}

/** Takes every badge back: one was lost, and nobody can say which. */
export function dropBadges(file: CredentialFile, ids: Ids): void {
  file.write({ version: 1, id: ids.mint(), pin: file.read()?.pin ?? null, badges: [] });
}

export function isBadge(given: string, badges: Credentials['badges']): boolean {
  const print = fingerprint(given.trim());
  return badges.some(({ sha256 }) => timingSafeEqual(print, Buffer.from(sha256, 'hex')));
}

function fingerprint(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
