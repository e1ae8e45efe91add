import type { DossierStatus, DossierStep } from '../../../shared/contract/applications.ts';
import type { NetworkStatus } from '../../../shared/contract/network.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { never } from '../../../shared/result.ts';
import type { Readable } from '../store/database.ts';
import { outboxFate } from '../sync/outbox.ts';
import type { DossierRow } from './dossier-rows.ts';
import { type DossierNews, newsOf, type ToldDossier } from './news.ts';

/** How far a dossier is, from what is known here; later facts never stand before they happened. */
export function statusOf(
  database: Readable,
  row: DossierRow,
  network: NetworkStatus,
  pages: DossierStatus['pages'],
): DossierStatus {
  return {
    dossierId: row.id,
    localReference: row.reference,
    procedure: { code: row.procedureCode, name: row.name },
    ticketLabel: row.ticketLabel,
    steps: stepsOf(database, row),
    pages,
    live: network.state === 'online' || network.state === 'busy',
    asOf: network.lastContact,
  };
}

/** The same of a dossier another kiosk took: the province has it, and is told now. */
export function statusOfTold(told: ToldDossier, name: Bilingual, nowMs: number): DossierStatus {
  const saved: DossierStep = { state: 'saved', at: told.submittedAt, ...nothing };
  return {
    dossierId: told.dossierId,
    localReference: told.localReference,
    procedure: { code: told.procedureCode, name },
    ticketLabel: told.ticketLabel,
    steps: latest([saved, ...told.news.map(stepOf)]),
    pages: null,
    live: true,
    asOf: nowMs,
  };
}

const nothing = { code: null, note: null, appointment: null };

function stepsOf(database: Readable, row: DossierRow): DossierStep[] {
  const saved: DossierStep = { state: 'saved', at: row.moment.wallMs, ...nothing };
  const news = newsOf(database, row.id);
  const fate = outboxFate(database, row.outboxKey);
  const told = news.map(stepOf);
  if (told.some(({ state }) => state === 'received')) return latest([saved, ...told]);
  // The answer to the sending says "received" as well as a later piece of news does.
  if (fate?.state === 'acked')
    return latest([
      saved,
      { state: 'received', at: fate.ackedMs, ...nothing, code: fate.reference },
      ...told,
    ]);
  return told.length > 0 ? latest([saved, ...told]) : [saved, { state: 'waiting', at: null, ...nothing }];
}

/** As many as a page and a slip carry: the first, and the newest. */
function latest(steps: DossierStep[]): DossierStep[] {
  return steps.length <= 40 ? steps : [...steps.slice(0, 1), ...steps.slice(-39)];
}

function stepOf(item: DossierNews): DossierStep {
  switch (item.kind) {
    case 'dossier.received':
      return { state: 'received', at: item.at, ...nothing, code: item.reference };
    case 'dossier.accepted':
      return {
        state: 'accepted',
        at: item.at,
        ...nothing,
        code: item.dossierCode,
        appointment: item.appointment,
      };
    case 'dossier.needs-more':
      return { state: 'needs-more', at: item.at, ...nothing, note: item.note };
    case 'dossier.result-ready':
      return { state: 'result-ready', at: item.at, ...nothing, note: item.where };
    case 'dossier.refused':
      return { state: 'refused', at: item.at, ...nothing, note: item.note };
    default:
      return never(item);
  }
}
