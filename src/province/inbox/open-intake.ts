import type { FastifyBaseLogger } from 'fastify';
import type { Schemas } from '../api/schemas.ts';
import type { ProvinceForms } from '../dossiers/forms.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import type { Database } from '../store/database.ts';
import { inboxMonths } from '../store/months.ts';
import type { ProvinceWaits } from '../waits.ts';
import { kindsOf } from './kinds.ts';
import { mintReference } from './reference.ts';
import { sealedKinds } from './sealed-kinds.ts';
import type { Intake } from './take-batch.ts';

export interface IntakeParts {
  readonly database: Database;
  readonly keys: ProvinceKeys;
  readonly schemas: Schemas;
  readonly forms: ProvinceForms;
  readonly now: () => number;
  readonly timeZone: string;
  readonly mintReference: ((number: number, receivedAt: number) => string) | undefined;
  readonly waits: ProvinceWaits;
  readonly logger: FastifyBaseLogger | null;
}

/** What takes batches in, whoever brings them: the network or a courier. */
export function openIntake(parts: IntakeParts): Intake {
  const { database, keys, schemas, forms, now, timeZone, waits, logger } = parts;
  return {
    database,
    kinds: kindsOf(schemas),
    contents: sealedKinds(keys, forms),
    fitsItem: schemas.named('Item'),
    openMonth: inboxMonths(database),
    now,
    mintReference:
      parts.mintReference ?? ((number, receivedAt) => mintReference(number, receivedAt, timeZone)),
    waits,
    onNotStored: (kiosk, seq, error) =>
      logger?.error({ kiosk, seq, code: (error as { code?: unknown }).code }, 'an item could not be stored'),
  };
}
