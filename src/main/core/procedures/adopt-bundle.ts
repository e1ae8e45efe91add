import type { CatalogueRefusal } from '../../../shared/contract/catalogue.ts';
import { failed, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { CatalogueBundle } from './bundle.ts';
import { type BundleTrouble, openBundle, type PartSchemas } from './open-bundle.ts';
import type { Procedures } from './procedures.ts';
import type { CatalogueSource } from './read-catalogue.ts';
import { refusalSentence } from './refusal-words.ts';
import type { TrustedKey } from './trusted-key.ts';

export interface RefusalOutside {
  readonly procedures: Pick<Procedures, 'refuse'>;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface AdoptionOutside extends RefusalOutside {
  readonly procedures: Pick<Procedures, 'adopt' | 'refuse'>;
}

export type Adopted = Result<'adopted' | 'same', CatalogueRefusal>;

/** `shipped`: came with the software, and is offered again at every start. `delivered`: somebody brings it now. */
export type Origin = 'shipped' | 'delivered';

/**
 * Takes a bundle in, from whatever way it came: opened and checked whole, then adopted in one transaction. What is
 * refused changes nothing; staff and log are told why.
 */
export async function adoptBundle(
  bundle: CatalogueBundle,
  origin: Origin,
  outside: AdoptionOutside & { readonly trusted: readonly TrustedKey[]; readonly parts: PartSchemas },
): Promise<Adopted> {
  return adoptOpened(await openBundle(bundle, outside.trusted, outside.parts), origin, outside);
}

/** The same for a bundle that was opened before. */
export function adoptOpened(
  opened: Result<CatalogueSource, BundleTrouble>,
  origin: Origin,
  { procedures, clock, log }: AdoptionOutside,
): Adopted {
  const adopted = opened.ok ? procedures.adopt(opened.value, clock.now()) : opened;
  if (adopted.ok) return adopted;
  const { code, detail } = adopted;
  const outgrown = code === 'older' || code === 'withdrawn';
  if (origin === 'shipped' && outgrown) {
    log.info({ code }, 'the catalogue that ships with this version is outgrown');
    return adopted;
  }
  return refuseCatalogue(code, detail, { procedures, clock, log });
}

/** Tells staff and log why a catalogue was not taken; the one in use stays. */
export function refuseCatalogue(
  code: CatalogueRefusal,
  detail: string | undefined,
  { procedures, clock, log }: RefusalOutside,
): Adopted {
  procedures.refuse(code, clock.now());
  log.warn({ code, detail, sentence: refusalSentence(code).en }, 'catalogue refused, the one in use stays');
  return failed(code, detail);
}
