import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { appendAudit } from '../../core/audit/audit.ts';
import { verifyAudit } from '../../core/audit/verify.ts';
import { catalogueParts } from '../../core/catalogue-parts.ts';
import { systemClock } from '../../core/clock.ts';
import type { KioskConfiguration } from '../../core/configuration/schema.ts';
import { systemIds } from '../../core/ids.ts';
import { readBundle } from '../../core/procedures/bundle.ts';
import { openBundle } from '../../core/procedures/open-bundle.ts';
import { openProcedures } from '../../core/procedures/procedures.ts';
import { openSearch } from '../../core/search/search.ts';
import { openStore } from '../../core/store/open.ts';
import type { Store } from '../../core/store/store.ts';
import { storeSentence } from '../../core/store/trouble.ts';

export interface StepResult {
  readonly ok: boolean;
  readonly says: Bilingual;
}

export interface Step {
  readonly step: string;
  run(): Promise<StepResult>;
}

const works = (vi: string, en: string): StepResult => ({ ok: true, says: { vi, en } });
const fails = (vi: string, en: string): StepResult => ({ ok: false, says: { vi, en } });

const catalogueFolder = fileURLToPath(new URL('../../../../assets/catalogue', import.meta.url));
const silent = { info() {}, warn() {}, error() {} };

/** A database of its own on the disk the data lie on, gone when `close` returns. */
export interface Bench {
  readonly folder: string;
  close(): void;
}

export function benchIn(dataFolder: string): Bench {
  const folder = mkdtempSync(join(dataFolder, 'self-test-'));
  return { folder, close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** What is committed is read back by another opening of the same file, whole and in order. */
export function storeStep({ folder }: Bench): StepResult {
  const clock = systemClock(systemIds.mint);
  const first = openStore(folder, { wallMs: clock.now().wallMs });
  if (!first.ok) return { ok: false, says: storeSentence(first.code, folder) };
  const body = { version: 'self-test', bootId: 'self-test' };
  for (let n = 0; n < 20; n += 1) {
    const written = first.value.write((database) =>
      appendAudit(database, { kind: 'kiosk.started', body }, clock.now()),
    );
    if (!written.ok) return { ok: false, says: storeSentence(written.code, folder) };
  }
  first.value.close();
  const second = openStore(folder, { wallMs: clock.now().wallMs });
  if (!second.ok) return { ok: false, says: storeSentence(second.code, folder) };
  const { rows, trouble } = second.value.read((database) => verifyAudit(database, 'self-test'));
  const whole = second.value.isWhole() && trouble === null && rows === 20;
  second.value.close();
  return whole
    ? works(
        'Ghi và đọc lại được 20 dòng qua một lần mở lại.',
        '20 rows were written and read back by a new opening.',
      )
    : fails(
        'Đọc lại không đúng như đã ghi; hãy thay ổ đĩa.',
        'What was read back is not what was written; change the disk.',
      );
}

/** Asked as people ask, the catalogue must find what they came for. */
export async function catalogueStep(
  { folder }: Bench,
  configuration: KioskConfiguration,
): Promise<StepResult> {
  const { trustedKeys } = configuration.catalogue;
  const opened = await openBundle(readBundle(catalogueFolder), trustedKeys, catalogueParts);
  if (!opened.ok)
    return fails(
      `Danh mục không dùng được (${opened.code}); hãy cài lại phần mềm.`,
      `The catalogue cannot be used (${opened.code}); install the software again.`,
    );
  const clock = systemClock(systemIds.mint);
  const store = openStore(folder, { wallMs: clock.now().wallMs });
  if (!store.ok) return { ok: false, says: storeSentence(store.code, folder) };
  try {
    return await askCatalogue(store.value, configuration, opened.value, clock);
  } finally {
    store.value.close();
  }
}

async function askCatalogue(
  store: Store,
  configuration: KioskConfiguration,
  source: Parameters<ReturnType<typeof openProcedures>['adopt']>[0],
  clock: ReturnType<typeof systemClock>,
): Promise<StepResult> {
  const procedures = openProcedures({ store, clock, configuration });
  const adopted = procedures.adopt(source, clock.now());
  if (!adopted.ok)
    return fails(`Danh mục bị từ chối (${adopted.code}).`, `The catalogue was refused (${adopted.code}).`);
  const search = openSearch(procedures, silent);
  const found = await search.handlers['procedures.search']({ text: 'lam giay khai sinh' });
  search.close();
  const first = found.ok ? found.value.matters[0] : undefined;
  return first
    ? works(
        `Hỏi "lam giay khai sinh" ra ${first.code}.`,
        `Asked "lam giay khai sinh", it finds ${first.code}.`,
      )
    : fails(
        'Hỏi "lam giay khai sinh" không ra gì; hãy cài lại phần mềm.',
        'Asked "lam giay khai sinh", it finds nothing; install the software again.',
      );
}
