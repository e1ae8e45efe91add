import { join } from 'node:path';
import type { DeviceContract } from '../../devices/contract.ts';
import type { Client } from '../../shared/contract/client.ts';
import { type KioskContract, kioskContract } from '../../shared/contract/kiosk.ts';
import { type Server, serve } from '../../shared/contract/server.ts';
import { failed, type Result } from '../../shared/result.ts';
import { openApplications } from './applications/applications.ts';
import type { AskDossier } from './applications/ask-dossier.ts';
import { dossierById } from './applications/dossier-rows.ts';
import { shippedApplications } from './applications/form-folder.ts';
import { applicationWaits } from './applications/waits.ts';
import { openAssistant } from './assistant/assistant.ts';
import { openPhrasing } from './assistant/open-phrasing.ts';
import { appendAudit } from './audit/audit.ts';
import type { HeadSigner } from './audit/sign-head.ts';
import { openCentre } from './centre/centre.ts';
import { openChecklists } from './checklists/checklists.ts';
import type { Clock } from './clock.ts';
import type { KioskConfiguration } from './configuration/schema.ts';
import { openDocuments } from './documents/documents.ts';
import { shippedForms } from './documents/read-forms.ts';
import type { Ids } from './ids.ts';
import type { Logger } from './logger.ts';
import { takeNews } from './news.ts';
import { openPaymentDisplay } from './payments/display.ts';
import { openPayments } from './payments/payments.ts';
import { markedDevices } from './practice/marked-devices.ts';
import { openPractice, type PracticeKiosk } from './practice/practice.ts';
import { practiceConfiguration, practiceStore } from './practice/practice-place.ts';
import { documentFolderAt } from './printing/document-folder.ts';
import { openPrinting } from './printing/printing.ts';
import { printingWaits } from './printing/waits.ts';
import { adoptOpened } from './procedures/adopt-bundle.ts';
import type { BundleTrouble } from './procedures/open-bundle.ts';
import { openProcedures } from './procedures/procedures.ts';
import type { CatalogueSource } from './procedures/read-catalogue.ts';
import { openRatings } from './ratings/ratings.ts';
import { openReadiness } from './readiness/readiness.ts';
import { openScanner } from './scanner/scanner.ts';
import type { DeviceKey } from './sealing/device-key.ts';
import type { ProvinceSealingKey } from './sealing/province-key.ts';
import { openSealing } from './sealing/sealing.ts';
import { openSearch } from './search/search.ts';
import { slipMatter } from './slip-matter.ts';
import type { Store } from './store/store.ts';
import { openDownlink } from './sync/downlink.ts';
import { appendOutbox } from './sync/outbox.ts';
import { phaseOf } from './sync/pacing.ts';
import type { ProvinceClient } from './sync/province-client.ts';
import type { ProvinceNews } from './sync/province-news.ts';
import { openUplink } from './sync/uplink.ts';
import { syncWaits } from './sync/waits.ts';
import { localDay } from './tickets/service-day.ts';
import { hasTicket } from './tickets/ticket-rows.ts';
import { openTickets } from './tickets/tickets.ts';
import { openKioskUpkeep } from './upkeep/kiosk-upkeep.ts';
import type { UpkeepDisk } from './upkeep/upkeep.ts';
import type { Waiting } from './waiting.ts';

export interface KioskOutside {
  readonly configuration: KioskConfiguration;
  readonly version: string;
  /** The catalogue that ships with this version, opened; adopted unless a newer one is in use. */
  readonly shippedCatalogue: Result<CatalogueSource, BundleTrouble>;
  /** Where A4 pages lie for the device process while it prints them. */
  readonly documentFolder: string;
  /** Where screens practise, made and removed as they do; without one nobody can. */
  readonly practiceFolder?: string;
  /** The disk upkeep looks after; without one nothing is copied, erased or kept aside. */
  readonly disk?: UpkeepDisk;
  /** Where acknowledgements a courier brought back are laid down. */
  readonly courierFolder?: string;
  /** Signs the audit chain's head of each day; without one it stays unsigned. */
  readonly signer?: HeadSigner;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly chance: () => number;
  readonly waiting: Waiting;
  readonly devices: Client<DeviceContract>;
  readonly province: ProvinceClient | null;
  readonly provinceNews: ProvinceNews | null;
  /** Asks the province for a dossier another kiosk of the centre took. */
  readonly askDossier: AskDossier | null;
  readonly deviceKey: DeviceKey;
  /** The province's public key for what only it may read; null where this kiosk knows none. */
  readonly provinceSealingKey: () => ProvinceSealingKey | null;
  readonly log: Logger;
  /** A handler threw: the process must end, and its supervisor starts it anew. */
  readonly onCrash: (error: unknown) => void;
}

export interface Kiosk {
  readonly server: Server<KioskContract>;
  /** Ends timers and closes the store; nothing acknowledged depends on it being called. */
  stop(): void;
}

/** What the kiosk is made of, in the order it is put together. */
export function startKiosk(outside: KioskOutside): Kiosk {
  const { configuration, store, clock, ids, waiting, log } = outside;
  recordStart(outside);

  const procedures = openProcedures({
    store,
    clock,
    configuration,
    // Adoption at the start tells nobody: no screen is there yet.
    onStatus: (status) => waiting.later(0, () => server.emit('catalogue.changed', status)),
  });
  void adoptOpened(outside.shippedCatalogue, 'shipped', { procedures, clock, log });

  const search = openSearch(procedures, log);
  const assistant = openAssistant({
    inUse: search.inUse,
    details(code) {
      const stored = procedures.find(code);
      return stored && procedures.details(stored);
    },
    place: configuration.queue,
    phrasing: openPhrasing({ settings: configuration.assistant.model, clock, waiting, log }),
    log,
  });

  const readiness = openReadiness({
    configuration,
    onReadiness: (status) => server.emit('readiness.changed', status),
  });
  const uplink = openUplink({
    store,
    clock,
    ids,
    waiting,
    waits: syncWaits,
    phase: phaseOf(configuration.kiosk.id),
    chance: outside.chance,
    province: outside.province,
    onStatus(status) {
      server.emit('network.changed', status);
      readiness.takeNetwork(status);
      applications.noteNetwork();
    },
  });
  const printing = openPrinting({
    store,
    clock,
    ids,
    waiting,
    waits: printingWaits,
    devices: outside.devices,
    onPrint: (change) => server.emit('print.changed', change),
    onPrinter(status) {
      server.emit('printer.changed', status);
      readiness.takePrinter(status);
    },
    documentFolder: documentFolderAt(outside.documentFolder),
    onDocument: (change) => server.emit('document.changed', change),
    onDocumentPrinter(status) {
      server.emit('documentPrinter.changed', status);
      readiness.takeDocumentPrinter(status);
    },
  });
  const tickets = openTickets({
    store,
    clock,
    ids,
    configuration,
    procedures,
    clockVerified: uplink.clockVerified,
    // The answer leaves first: the person sees the number before its paper and its journey are written down.
    onIssued: () =>
      waiting.later(0, () => {
        printing.wake();
        uplink.wake();
      }),
  });
  const scanner = openScanner({
    devices: outside.devices,
    clock,
    onScanner(status) {
      server.emit('scanner.changed', status);
      readiness.takeScanner(status);
    },
    onRead: (read, screen) => server.emit('scanner.read', read, screen),
  });
  const sealing = openSealing({
    deviceKey: outside.deviceKey,
    provinceKey: outside.provinceSealingKey,
    ids,
    clock,
  });
  const applications = openApplications({
    store,
    clock,
    ids,
    waiting,
    waits: applicationWaits,
    configuration,
    formsFolder: shippedApplications,
    procedures,
    tickets,
    sealing,
    deviceKey: outside.deviceKey,
    hasProvince: () => outside.provinceSealingKey() !== null,
    clockVerified: uplink.clockVerified,
    network: uplink.status,
    askProvince: outside.askDossier,
    log,
    onPrintAsked: () => waiting.later(0, printing.wake),
    onSubmitted: () =>
      waiting.later(0, () => {
        printing.wake();
        uplink.wake();
      }),
    onDossier: (dossierId) => server.emit('dossier.changed', { dossierId }),
  });
  const ratings = openRatings({
    store,
    clock,
    ids,
    configuration,
    sealing,
    onGiven: () => waiting.later(0, uplink.wake),
  });
  const payments = openPayments({
    store,
    clock,
    ids,
    waiting,
    settings: configuration.payments,
    details: async (code) => await procedures.handlers['procedures.show']({ code }),
    today: () => localDay(clock.now().wallMs, configuration.centre.timeZone),
    kioskId: configuration.kiosk.id,
    ticket: slipMatter({ store, clock, log }),
    dossier: async (opener) => await applications.handlers['applications.status']({ opener }),
    knows: (database, { kind, id }) =>
      kind === 'ticket' ? hasTicket(database, id) : dossierById(database, id) !== undefined,
    onPayment: (payment) => server.emit('payment.changed', payment),
    onCommitted: () => waiting.later(0, uplink.wake),
  });
  const display = openPaymentDisplay({
    devices: outside.devices,
    payment: payments.find,
    onPlace: (place, screen) => server.emit('payment.displayed', place, screen),
  });
  const downlink = openDownlink({
    store,
    clock,
    waiting,
    waits: syncWaits,
    province: outside.provinceNews,
    take: takeNews({
      payments,
      clock,
      onPayment: (payment) => server.emit('payment.changed', payment),
      onDossier: (dossierId) => server.emit('dossier.changed', { dossierId }),
    }),
  });
  const centre = openCentre(configuration, procedures, clock);
  const checklists = openChecklists({
    store,
    configuration,
    procedures,
    clock,
    ids,
    log,
    onPrintAsked: () => waiting.later(0, printing.wake),
  });

  const documents = openDocuments({
    store,
    configuration,
    clock,
    ids,
    log,
    formsFolder: shippedForms,
    onPrintAsked: () => waiting.later(0, printing.wake),
  });

  const upkeep = openKioskUpkeep({
    store,
    sealing,
    clock,
    waiting,
    timeZone: configuration.centre.timeZone,
    retentionMs: configuration.retention.days * 24 * 60 * 60_000,
    log,
    kioskId: configuration.kiosk.id,
    disk: outside.disk,
    signer: outside.signer,
    courierFolder: outside.courierFolder,
    onArrived: uplink.wake,
  });

  const practice = openPractice(() => startPractice(outside));
  const server: Server<KioskContract> = serve(
    kioskContract,
    {
      ...centre.handlers,
      ...procedures.handlers,
      ...search.handlers,
      ...assistant.handlers,
      ...checklists.handlers,
      ...practice.handlers,
      ...documents.handlers,
      ...applications.handlers,
      'applications.submit': (input, context) =>
        upkeep.isShortOfRoom()
          ? failed('disk-full')
          : applications.handlers['applications.submit'](input, context),
      ...ratings.handlers,
      ...payments.handlers,
      ...display.handlers,
      ...tickets.handlers,
      ...printing.handlers,
      ...scanner.handlers,
      ...readiness.handlers,
      'network.status': () => ({ ok: true, value: uplink.status() }),
    },
    {
      onRefused: (why) => log.warn({ why, refused: server.refused() }, 'frame refused'),
      onCrash: (command, error) => {
        log.error({ command, error }, 'handler crashed');
        outside.onCrash(error);
      },
    },
  );

  printing.wake();
  uplink.start();
  downlink.wake();
  return {
    server: { ...server, attach: (wire) => practice.attach(wire, server) },
    stop() {
      upkeep.stop();
      practice.stop();
      applications.stop();
      printing.stop();
      uplink.stop();
      downlink.stop();
      search.close();
      store.close();
    },
  };
}

/** The same kiosk on a database of its own, with no province and with marked papers; null where it has no place. */
function startPractice({ practiceFolder, disk: _, ...outside }: KioskOutside): PracticeKiosk | null {
  const place =
    practiceFolder === undefined ? null : practiceStore(practiceFolder, outside.clock.now().wallMs);
  if (!place || practiceFolder === undefined) return null;
  const devices = markedDevices(outside.devices);
  const kiosk = startKiosk({
    ...outside,
    configuration: practiceConfiguration(outside.configuration),
    store: place.store,
    documentFolder: join(practiceFolder, 'documents'),
    devices: devices.client,
    province: null,
    provinceNews: null,
    provinceSealingKey: () => null,
  });
  return {
    server: kiosk.server,
    remove() {
      devices.takeBack();
      kiosk.stop();
      place.remove();
    },
  };
}

/** Each start is an event of its own for the province: gaps and crash loops show there. */
function recordStart({ store, clock, ids, configuration, version, log }: KioskOutside): void {
  const moment = clock.now();
  const written = store.write((database) => {
    appendAudit(database, { kind: 'kiosk.started', body: { version, bootId: moment.bootId } }, moment);
    if (store.recovery) {
      const { from, replayed } = store.recovery;
      appendAudit(database, { kind: 'store.recovered', body: { from, replayed } }, moment);
    }
    const payload = { kioskVersion: version, bootId: moment.bootId, startedAt: moment.wallMs };
    const stream = `kiosk:${configuration.kiosk.id}`;
    appendOutbox(
      database,
      { key: ids.mint(), stream, kind: 'kiosk.started', schemaVersion: 1, payload },
      moment,
    );
  });
  if (!written.ok) log.warn({ code: written.code }, 'the start could not be recorded');
  if (store.recovery)
    log.error(store.recovery, 'the database could not be read; it was put aside and rebuilt');
}
