import { createHmac } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  acknowledgementWords,
  type CourierAcknowledgements,
  type CourierContent,
  type CourierResult,
  courierNames,
} from '../../shared/courier.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { misfit, type Schemas } from '../api/schemas.ts';
import { noteAudit } from '../audit/note.ts';
import type { Door } from '../enrolment/check-batch.ts';
import type { AddressedItem } from '../inbox/item.ts';
import { type Intake, takeBatch } from '../inbox/take-batch.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import { type Bundle, type BundleTrouble, readBundle } from './read-bundle.ts';

export interface ImportParts {
  readonly intake: Intake;
  readonly keys: ProvinceKeys;
  readonly schemas: Schemas;
  readonly door: Door;
}

export interface Imported {
  readonly kioskId: string;
  /** How many items ended how. */
  readonly counts: Readonly<Partial<Record<CourierResult['outcome'], number>>>;
  readonly acknowledgements: string;
}

/**
 * Takes in what a courier brought, as if the kiosk had sent it: a second time changes nothing. The answers go into the
 * same folder, for the way back. `unwritable`: they could not be; what was taken in stays, and importing again is safe.
 */
export async function importBundle(
  parts: ImportParts,
  folder: string,
): Promise<Result<Imported, BundleTrouble | 'unwritable'>> {
  const { intake, keys, door } = parts;
  const bundle = await readBundle(intake.database, keys, door, folder);
  if (!bundle.ok) return bundle;
  const batches = bundle.value.parts.map((part) => batchIn(parts, part));
  if (batches.includes(null)) return failed('tampered');
  const { kioskId } = bundle.value.manifest;
  const results: CourierResult[] = [];
  for (const items of batches) results.push(...(await takeBatch(intake, kioskId, items ?? [])));
  const [first] = bundle.value.parts;
  if (first?.audit) await noteAudit(intake.database, kioskId, first.audit, intake.now());
  const written = answer(folder, bundle.value, results);
  if (!written.ok) return written;
  const grouped = Map.groupBy(results, ({ outcome }) => outcome);
  const counts = Object.fromEntries([...grouped].map(([outcome, group]) => [outcome, group.length]));
  return ok({ kioskId, counts, acknowledgements: written.value });
}

/** The items, or null where it is not what a kiosk would have posted. */
function batchIn({ schemas }: ImportParts, { body }: CourierContent): AddressedItem[] | null {
  const fits = schemas.named('Batch');
  try {
    const batch: unknown = JSON.parse(body);
    if (!fits(batch)) throw new Error(misfit(fits.errors));
    return (batch as { items: AddressedItem[] }).items;
  } catch {
    return null;
  }
}

function answer(
  folder: string,
  { manifest, parts }: Bundle,
  results: readonly CourierResult[],
): Result<string, 'unwritable'> {
  const { bundleId, kioskId } = manifest;
  const told = { bundleId, kioskId, results: [...results] };
  const key = Buffer.from(parts[0]?.answerKey ?? '', 'base64url');
  const mac = createHmac('sha256', key).update(acknowledgementWords(told)).digest('base64url');
  const file = join(folder, courierNames.acknowledgements);
  const whole: CourierAcknowledgements = { version: 1, ...told, mac };
  try {
    writeFileSync(`${file}.new`, JSON.stringify(whole));
    renameSync(`${file}.new`, file);
    return ok(file);
  } catch {
    return failed('unwritable', file);
  }
}
