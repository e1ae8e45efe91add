import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { ok } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Procedures } from '../procedures/procedures.ts';

export interface Centre {
  readonly handlers: Pick<Handlers<KioskContract>, 'centre.describe'>;
}

/** What a screen must know of the place it stands in. */
export function openCentre(configuration: KioskConfiguration, procedures: Procedures, clock: Clock): Centre {
  const { kiosk, centre, queue, session, documentCamera } = configuration;
  return {
    handlers: {
      'centre.describe'() {
        const catalogue = procedures.facts();
        return ok({
          kioskId: kiosk.id,
          kioskName: kiosk.name,
          title: centre.title,
          name: centre.name,
          timeZone: centre.timeZone,
          hours: centre.hours,
          languages: configuration.languages,
          groups: queue.groups.map(({ id, name, counters }) => ({ id, name, counters })),
          counters: queue.counters,
          priorityGroups: queue.priorityGroups,
          panel: configuration.panel,
          session: { idleMs: session.idleSeconds * 1000, warningMs: session.warningSeconds * 1000 },
          documentCamera: documentCamera.kind === 'browser' ? { name: documentCamera.name } : null,
          catalogue: catalogue ? { asOf: catalogue.asOf, procedures: catalogue.procedures } : null,
          now: clock.now().wallMs,
        });
      },
    },
  };
}
