import type { DossierOpener, DossierStatus } from '../../../shared/contract/applications.ts';
import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { PrintChange } from '../../../shared/contract/printing.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { readDossierCode } from '../../../shared/dossier-code.ts';
import { readDossierMark, typedReference, typedSecret } from '../../../shared/dossier-mark.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { changeOf, enqueuePrint, jobByRequestKey } from '../printing/journal.ts';
import { matterOf } from '../procedures/matters.ts';
import type { Readable } from '../store/database.ts';
import { type DossierRow, dossierByCode, dossierByReference } from './dossier-rows.ts';
import type { ApplicationsOutside } from './outside.ts';
import { isSecretOf, secretHash } from './secret-hash.ts';
import { statusOf, statusOfTold } from './status.ts';
import { statusSlip } from './status-slip.ts';
import { isUsedUp, noteWrongTry } from './try-rows.ts';

type TrackTrouble = KioskContract['commands']['applications.status']['errors'][number];
type PrintRequest = Input<KioskContract, 'applications.printStatus'>;

export interface Track {
  status(opener: DossierOpener): Promise<Result<DossierStatus, TrackTrouble>>;
  print(request: PrintRequest): Promise<Result<{ job: PrintChange }, TrackTrouble | 'disk-full'>>;
}

interface Key {
  /** Null where only a reference was typed: this kiosk's own, as far as it knows. */
  readonly kioskId: string | null;
  readonly reference: string;
  readonly secret: string;
}

/** Tells whoever holds the slip how far the dossier is. A reference alone opens nothing. */
export function openTrack(outside: ApplicationsOutside): Track {
  const { store, clock, ids, configuration, network, log } = outside;
  const { centre, kiosk } = configuration;

  async function status(opener: DossierOpener): Promise<Result<DossierStatus, TrackTrouble>> {
    const key = readOpener(opener);
    if (key === null) return failed('not-found');
    if (store.read((database) => isUsedUp(database, 'dossier-secret', clock.now())))
      return failed('too-many-tries');
    if (key.kioskId !== null && key.kioskId !== kiosk.id) return await elsewhere(key, 'other-kiosk-offline');
    const row = store.read((database) => dossierNamed(database, key.reference));
    // Typed, a name says nothing of the kiosk that gave it.
    if (!row && key.kioskId === null && outside.askProvince) return await elsewhere(key, 'not-here-offline');
    if (!row || !isSecretOf(row.secretSha256, key.secret)) return wrong();
    return ok(
      store.read((database) =>
        statusOf(database, row, network(), outside.papers.sentPages(database, row.id)),
      ),
    );
  }

  async function elsewhere(
    { reference, secret }: Key,
    unasked: 'other-kiosk-offline' | 'not-here-offline',
  ): Promise<Result<DossierStatus, TrackTrouble>> {
    if (!outside.askProvince) return failed(unasked);
    const told = await outside.askProvince(reference, secretHash(secret));
    if (told.ok) return ok(statusOfTold(told.value, nameOf(told.value.procedureCode), clock.now().wallMs));
    return told.code === 'not-found' ? wrong() : failed(unasked);
  }

  function nameOf(code: string): Bilingual {
    const stored = outside.procedures.find(code);
    return stored ? matterOf(stored).name : { vi: code, en: code };
  }

  function wrong(): Result<never, 'not-found'> {
    const counted = store.write((database) => noteWrongTry(database, 'dossier-secret', clock.now()));
    if (!counted.ok) log.warn({ code: counted.code }, 'a wrong try could not be counted');
    return failed('not-found');
  }

  return {
    status,
    async print({ requestKey, opener, language }) {
      const known = await status(opener);
      if (!known.ok) return known;
      const slip = statusSlip(known.value, clock.now(), language, { ...centre, kioskName: kiosk.name });
      const written = store.write((database) => {
        const earlier = jobByRequestKey(database, requestKey);
        if (earlier) return changeOf(earlier);
        const subject = { kind: 'status', id: ids.mint() } as const;
        enqueuePrint(database, { id: ids.mint(), requestKey, subject, copy: 0, slip }, clock.now());
        const job = jobByRequestKey(database, requestKey);
        if (!job) throw new Error('a print job just written cannot be read');
        return changeOf(job);
      });
      if (!written.ok) return written;
      outside.onPrintAsked();
      return ok({ job: written.value });
    },
  };
}

/** By the kiosk's own reference, or by the code the province gave it since. */
function dossierNamed(database: Readable, name: string): DossierRow | undefined {
  return name.startsWith('MCK-') ? dossierByReference(database, name) : dossierByCode(database, name);
}

/** Null for what cannot be a slip of a dossier: no guess, and not counted as one. */
function readOpener(opener: DossierOpener): Key | null {
  if (opener.by === 'mark') {
    const read = readDossierMark(opener.mark.trim());
    return read.ok ? read.value : null;
  }
  const code = readDossierCode(opener.reference);
  const reference = code.ok ? code.value.code : typedReference(opener.reference);
  const secret = typedSecret(opener.secret);
  return reference !== null && secret !== null ? { kioskId: null, reference, secret } : null;
}
