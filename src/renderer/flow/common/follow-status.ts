import { type EventObject, fromCallback } from 'xstate';
import type { DossierOpener, DossierStatus } from '../../../shared/contract/applications.ts';
import type { KioskPorts } from './ports.ts';
import { waits } from './waits.ts';

export type StatusNews =
  | { readonly type: 'status.told'; readonly status: DossierStatus }
  /** It cannot be asked for now: what is known is as last heard. */
  | { readonly type: 'status.silent' };

/**
 * Tells how far a dossier is whenever something became known of it or of the network, after the line was down, and
 * every now and then: the province tells a kiosk no news of what another one took.
 */
export const followStatus = fromCallback<
  EventObject,
  { ports: KioskPorts; opener: DossierOpener; dossierId: string },
  StatusNews
>(({ input: { ports, opener, dossierId }, sendBack }) => {
  let cancel = () => {};
  const ask = () => {
    cancel();
    cancel = ports.later(waits.askStatusAgain, ask);
    void ports
      .call('applications.status', { opener })
      .then((status) =>
        sendBack(status.ok ? { type: 'status.told', status: status.value } : { type: 'status.silent' }),
      );
  };
  const offs = [
    ports.on('dossier.changed', (change) => {
      if (change.dossierId === dossierId) ask();
    }),
    ports.on('network.changed', ask),
    ports.onState((up) => {
      if (up) ask();
    }),
  ];
  cancel = ports.later(waits.askStatusAgain, ask);
  return () => {
    cancel();
    for (const off of offs) off();
  };
});
