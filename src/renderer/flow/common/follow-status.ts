import { type EventObject, fromCallback } from 'xstate';
import type { DossierOpener, DossierStatus } from '../../../shared/contract/applications.ts';
import type { KioskPorts } from './ports.ts';

export type StatusNews = { readonly type: 'status.told'; readonly status: DossierStatus };

/** Tells how far a dossier is whenever something became known of it or of the network, and after the line was down. */
export const followStatus = fromCallback<
  EventObject,
  { ports: KioskPorts; opener: DossierOpener; dossierId: string },
  StatusNews
>(({ input: { ports, opener, dossierId }, sendBack }) => {
  const ask = () =>
    void ports.call('applications.status', { opener }).then((status) => {
      if (status.ok) sendBack({ type: 'status.told', status: status.value });
    });
  const offs = [
    ports.on('dossier.changed', (change) => {
      if (change.dossierId === dossierId) ask();
    }),
    ports.on('network.changed', ask),
    ports.onState((up) => {
      if (up) ask();
    }),
  ];
  return () => {
    for (const off of offs) off();
  };
});
