import { openApplications } from '../applications/applications.ts';
import { dossierById } from '../applications/dossier-rows.ts';
import { shippedForms } from '../applications/form-folder.ts';
import { applicationWaits } from '../applications/waits.ts';
import { openPaymentDisplay } from '../payments/display.ts';
import { openPayments } from '../payments/payments.ts';
import type { Procedures } from '../procedures/procedures.ts';
import { openRatings } from '../ratings/ratings.ts';
import { openSealing } from '../sealing/sealing.ts';
import { openDownlink } from '../sync/downlink.ts';
import type { Uplink } from '../sync/uplink.ts';
import { syncWaits } from '../sync/waits.ts';
import { localDay } from '../tickets/service-day.ts';
import { hasTicket } from '../tickets/ticket-rows.ts';
import { openTickets } from '../tickets/tickets.ts';
import { takeNews } from './news.ts';
import type { KioskOutside, TellScreens } from './outside.ts';
import { openPhotographs } from './photographs.ts';
import type { QueueRoom } from './queue-room.ts';
import { slipMatter } from './slip-matter.ts';

export interface MattersOutside extends KioskOutside {
  readonly procedures: Procedures;
  readonly uplink: Uplink;
  /** The centre's line, which every number joins; null where nobody is called. */
  readonly line: Pick<QueueRoom, 'queue' | 'hall'> | null;
  /** Papers were asked for in a committed transaction. */
  readonly onPrintAsked: () => void;
  /** Something for the province was committed. */
  readonly onForProvince: () => void;
  /** Another catalogue may be published. */
  readonly onCatalogue: () => void;
}

/** What people do here for real: take a number, apply, pay, follow, rate; and the news the province has of it. */
export function openMatters(outside: MattersOutside, tell: TellScreens) {
  const { configuration, store, clock, ids, waiting, log, procedures, uplink } = outside;
  const onCommitted = () => {
    outside.onPrintAsked();
    outside.onForProvince();
    outside.line?.queue.noteEntered();
  };
  const tickets = openTickets({
    store,
    clock,
    ids,
    configuration,
    procedures,
    clockVerified: uplink.clockVerified,
    line: outside.line && { enter: outside.line.queue.enter, expect: outside.line.hall.expect },
    onIssued: onCommitted,
  });
  const sealing = openSealing({
    deviceKey: outside.deviceKey,
    provinceKey: outside.provinceSealingKey,
    ids,
    clock,
  });
  const forms = shippedForms(log);
  const onDossier = (dossierId: string) => tell('dossier.changed', { dossierId });
  const photographs = openPhotographs({ ...outside, sealing, forms, onDossier });
  const applications = openApplications({
    store,
    clock,
    ids,
    waiting,
    waits: applicationWaits,
    configuration,
    forms,
    procedures,
    tickets,
    sealing,
    papers: photographs.papers,
    deviceKey: outside.deviceKey,
    hasProvince: () => outside.provinceSealingKey() !== null,
    clockVerified: uplink.clockVerified,
    network: uplink.status,
    askProvince: outside.askDossier,
    log,
    onPrintAsked: outside.onPrintAsked,
    onSubmitted: onCommitted,
    onDossier,
  });
  const ratings = openRatings({
    store,
    clock,
    ids,
    configuration,
    sealing,
    onGiven: outside.onForProvince,
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
    onPayment: (payment) => tell('payment.changed', payment),
    onCommitted: outside.onForProvince,
  });
  const display = openPaymentDisplay({
    devices: outside.devices,
    payment: payments.find,
    onPlace: (place, screen) => tell('payment.displayed', place, screen),
    onSecondScreen: (payment, screen) => tell('payment.onDisplay', { payment }, screen),
  });
  const downlink = openDownlink({
    store,
    clock,
    waiting,
    waits: syncWaits,
    province: outside.provinceNews,
    onCatalogue: outside.onCatalogue,
    take: takeNews({
      payments,
      clock,
      onPayment: (payment) => tell('payment.changed', payment),
      onDossier,
    }),
  });
  return {
    sealing,
    applications,
    photographs,
    downlink,
    handlers: {
      ...applications.handlers,
      ...photographs.papers.handlers,
      ...ratings.handlers,
      ...payments.handlers,
      ...display.handlers,
      ...tickets.handlers,
    },
    stop() {
      applications.stop();
      photographs.stop();
      downlink.stop();
    },
  };
}
