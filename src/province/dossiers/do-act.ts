import type { JsonObject } from '../../shared/canonical-json.ts';
import { failed, never, ok, type Result } from '../../shared/result.ts';
import { appendNews, lockKiosk } from '../news/append.ts';
import type { Database, Queries } from '../store/database.ts';
import { type Act, stateAfter } from './act.ts';
import { mintDossierCode } from './code.ts';
import { type DossierRow, dossierById, writeStatus } from './rows.ts';
import type { UnitOf } from './units.ts';

export interface Desk {
  readonly database: Database;
  readonly now: () => number;
  /** yyyy-MM-dd in the province. */
  readonly day: (at: number) => string;
  readonly unitOf: UnitOf;
}

/**
 * - `stale`: it is not any more as the officer saw it · `not-now`: this cannot be done with a dossier in this state
 * - `no-unit`: nobody told which unit receives this centre's dossiers, so no code can be given
 */
export type ActTrouble = 'unknown-dossier' | 'stale' | 'not-now' | 'no-unit';

/**
 * Does what an officer decided on `version` of a dossier, once: asked again (a second click, a page sent again) it
 * changes nothing and answers `again`. The kiosk that took the dossier hears of it in the same transaction.
 */
export function doAct(
  desk: Desk,
  dossierId: string,
  version: number,
  act: Act,
): Promise<Result<'done' | 'again', ActTrouble>> {
  return desk.database.transaction(async (queries) => {
    const seen = await dossierById(queries, dossierId);
    if (!seen) return failed('unknown-dossier');
    await lockKiosk(queries, seen.kioskId);
    const row = (await dossierById(queries, dossierId)) ?? seen;
    if (row.version !== version) return await repeated(queries, row, version, act);
    const status = stateAfter(row.status, act.kind);
    if (status === null) return failed('not-now');
    const at = desk.now();
    const unit = desk.unitOf(row.centreId);
    if (act.kind === 'accept' && row.dossierCode === null && unit === undefined) return failed('no-unit');
    const code =
      act.kind === 'accept' && unit !== undefined
        ? (row.dossierCode ?? (await mintDossierCode(queries, unit, desk.day(at))))
        : row.dossierCode;
    await writeStatus(queries, row, status, version + 1, code);
    const facts = { dossierId, ...factsOf(act, code) };
    const news = { kind: `dossier.${status}`, subject: dossierId, version: version + 1, at, facts };
    await appendNews(queries, row.kioskId, news);
    return ok('done');
  });
}

/** Whether what was done to that version is this very act. */
async function repeated(
  queries: Queries,
  row: DossierRow,
  version: number,
  act: Act,
): Promise<Result<'again', 'stale'>> {
  const [done] = await queries.query<{ facts: JsonObject; kind: string }>(
    'SELECT kind, facts FROM news WHERE subject = $1 AND version = $2',
    [row.dossierId, version + 1],
  );
  const wanted = Object.entries(factsOf(act, row.dossierCode));
  const isSame = done?.kind === NEWS[act.kind] && wanted.every(([name, value]) => done.facts[name] === value);
  return isSame ? ok('again') : failed('stale');
}

const NEWS = {
  accept: 'dossier.accepted',
  'ask-more': 'dossier.needs-more',
  'tell-ready': 'dossier.result-ready',
  refuse: 'dossier.refused',
} as const;

/** What the kiosk is told beside which dossier it is about. */
function factsOf(act: Act, dossierCode: string | null): JsonObject {
  switch (act.kind) {
    case 'accept':
      return { dossierCode, appointment: act.appointment };
    case 'ask-more':
    case 'refuse':
      return { note: act.note };
    case 'tell-ready':
      return { where: act.where };
    default:
      return never(act);
  }
}
