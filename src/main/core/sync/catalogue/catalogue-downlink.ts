import { createHash } from 'node:crypto';
import { type CatalogueRefusal, catalogueRefusal } from '../../../../shared/contract/catalogue.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../logger.ts';
import { adoptBundle, refuseCatalogue } from '../../procedures/adopt-bundle.ts';
import type { CatalogueBundle } from '../../procedures/bundle.ts';
import type { PartSchemas } from '../../procedures/open-bundle.ts';
import type { Procedures } from '../../procedures/procedures.ts';
import { claimedManifest } from '../../procedures/sign-bundle.ts';
import type { TrustedKey } from '../../procedures/trusted-key.ts';
import type { Waiting } from '../../waiting.ts';
import type { SyncWaits } from '../waits.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import { fetchCatalogue } from './fetch-catalogue.ts';
import type { PartFolder } from './part-folder.ts';

export interface CatalogueDownlinkOutside {
  readonly procedures: Pick<Procedures, 'facts' | 'adopt' | 'refuse'>;
  readonly province: CatalogueClient;
  readonly folder: PartFolder;
  readonly shipped: CatalogueBundle;
  readonly trusted: readonly TrustedKey[];
  readonly parts: PartSchemas;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly waits: Pick<SyncWaits, 'catalogue' | 'catalogueSpread'>;
  /** Place of this kiosk among all, in [0, 1): see `phaseOf`. */
  readonly phase: number;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
  readonly log: Logger;
}

export interface CatalogueDownlink {
  /** The province said that it published one, or has just come back: asks at this kiosk's own place among all. */
  hint(): void;
  stop(): void;
}

/**
 * Keeps the catalogue as the province publishes it. A new one is brought together beside the one in use, checked whole
 * and adopted in one transaction; who is amid a visit goes on, and the next question is answered from the new one.
 */
export function openCatalogueDownlink(outside: CatalogueDownlinkOutside): CatalogueDownlink {
  const { procedures, province, folder, waits, log } = outside;
  /** A manifest that was refused for what it says itself: to fetch it again would change nothing. */
  let refused: string | undefined;
  let running = false;
  let hinted = false;
  let stopped = false;
  let told = '';
  let dueMs = Number.POSITIVE_INFINITY;
  let stopTimer = () => {};
  schedule(ownPlace());

  function ownPlace(): number {
    return Math.max(1, outside.phase * waits.catalogueSpread);
  }

  function schedule(wait: number): void {
    stopTimer();
    dueMs = outside.clock.now().uptimeMs + wait;
    if (!stopped) stopTimer = outside.waiting.later(wait, () => void run());
  }

  async function run(): Promise<void> {
    running = true;
    hinted = false;
    try {
      await look();
    } finally {
      running = false;
    }
    schedule(hinted ? ownPlace() : waits.catalogue * (0.75 + outside.chance() / 2));
  }

  async function look(): Promise<void> {
    const known = [procedures.facts()?.sha256, refused].filter((each) => each !== undefined);
    const manifest = await province.manifest(known);
    if (stopped || !manifest.ok) return note(manifest.ok ? 'same' : manifest.code);
    if (manifest.value === 'same') return note('same');
    const inUse = procedures.facts;
    const fetched = await fetchCatalogue(manifest.value, { ...outside, inUse });
    if (stopped) return;
    const result = fetched.ok ? await adopt(fetched.value) : fetched;
    if (result.ok) return note('same');
    const refusal = catalogueRefusal.safeParse(result.code);
    if (!refusal.success) return note(result.code);
    if (!fetched.ok) void refuseCatalogue(refusal.data, result.detail, outside);
    if (lastsAsLongAsItsManifest(refusal.data, result.detail)) refused = hashOf(manifest.value);
  }

  async function adopt(bundle: CatalogueBundle) {
    const adopted = await adoptBundle(bundle, 'delivered', outside);
    if (!adopted.ok) return adopted;
    refused = undefined;
    const named = claimedManifest(bundle.manifest)?.files ?? [];
    // Only now: until then the files of the one before are what deltas are made from.
    if (folder.keepManifest(bundle.manifest)) folder.keepOnly(named.map(({ sha256 }) => sha256));
    if (adopted.value === 'adopted') log.info({ files: named.length }, 'the province’s catalogue is in use');
    return adopted;
  }

  /** Once for each change: a province that is away for days is one line. */
  function note(code: string): void {
    if (told !== code && code === 'not-the-province')
      log.warn({ code }, 'something else answered for the province; the catalogue in use stays');
    told = code;
  }

  return {
    hint() {
      hinted = true;
      // Brought nearer, never put off: a line that breaks again and again hints each time.
      if (!running && dueMs > outside.clock.now().uptimeMs + ownPlace()) schedule(ownPlace());
    },
    stop() {
      stopped = true;
      stopTimer();
    },
  };
}

/** What the line spoiled or the disk had no room for may come well the next time. */
function lastsAsLongAsItsManifest(code: CatalogueRefusal, detail: string | undefined): boolean {
  if (code === 'disk-full' || code === 'truncated') return false;
  return code !== 'tampered' || detail === 'manifest';
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
