import { type EventObject, fromCallback } from 'xstate';
import type { DossierStatus } from '../../../shared/contract/applications.ts';
import type { KioskPorts } from '../common/ports.ts';

export type DossierNews = { readonly type: 'dossier.told'; readonly status: DossierStatus };

/** Tells how far a dossier is whenever something became known of it, and after the line was down. */
export const followDossier = fromCallback<
  EventObject,
  { ports: KioskPorts; dossierId: string; mark: string },
  DossierNews
>(({ input: { ports, dossierId, mark }, sendBack }) => {
  const ask = () =>
    void ports.call('applications.status', { opener: { by: 'mark', mark } }).then((status) => {
      if (status.ok) sendBack({ type: 'dossier.told', status: status.value });
    });
  const offs = [
    ports.on('dossier.changed', (change) => {
      if (change.dossierId === dossierId) ask();
    }),
    ports.onState((up) => {
      if (up) ask();
    }),
  ];
  ask();
  return () => {
    for (const off of offs) off();
  };
});
