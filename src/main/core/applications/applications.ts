import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { NetworkStatus } from '../../../shared/contract/network.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logger.ts';
import { matterOf } from '../procedures/matters.ts';
import type { Procedures } from '../procedures/procedures.ts';
import type { DeviceKey } from '../sealing/device-key.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { Store } from '../store/store.ts';
import type { Tickets } from '../tickets/tickets.ts';
import type { Waiting } from '../waiting.ts';
import type { AskDossier } from './ask-dossier.ts';
import { checkForm } from './check.ts';
import { openDrafts } from './drafts.ts';
import { openForms } from './form-folder.ts';
import { offerOf } from './offer.ts';
import { printedForms } from './printed-forms.ts';
import { openSettling } from './settle.ts';
import { openSubmit } from './submit.ts';
import { openToday } from './today.ts';
import { openTrack } from './track.ts';
import { findUnits } from './units/find-units.ts';
import { suggestUnits } from './units/suggest-units.ts';
import { readUnits } from './units/unit-file.ts';
import { openUnits, optionOf } from './units/units.ts';
import type { ApplicationWaits } from './waits.ts';

export interface ApplicationsOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly waiting: Waiting;
  readonly waits: ApplicationWaits;
  readonly configuration: KioskConfiguration;
  readonly formsFolder: string;
  readonly procedures: Procedures;
  readonly tickets: Pick<Tickets, 'issueWith' | 'issued'>;
  readonly sealing: Sealing;
  readonly deviceKey: DeviceKey;
  /** Whether a province is known that could read what is sealed now. */
  readonly hasProvince: () => boolean;
  readonly clockVerified: () => boolean;
  readonly network: () => NetworkStatus;
  /**
   * Asks the province for a dossier another kiosk took, by its reference and the hash of its secret. null: nobody to
   * ask. `offline`: it could not be asked now.
   */
  readonly askProvince: AskDossier | null;
  readonly log: Logger;
  /** Committed: printing has work. */
  readonly onPrintAsked: () => void;
  /** Committed: printing and sync have work. */
  readonly onSubmitted: () => void;
  readonly onDossier: (dossierId: string) => void;
}

type Name =
  | 'applications.offer'
  | 'applications.begin'
  | 'applications.check'
  | 'applications.forms'
  | 'applications.keep'
  | 'applications.resume'
  | 'applications.submit'
  | 'applications.status'
  | 'applications.printStatus'
  | 'units.find'
  | 'units.suggest';

export interface Applications {
  readonly handlers: Pick<Handlers<KioskContract>, Name>;
  /** The network or the outbox changed: what has arrived at the province is erased here, and whoever waits is told. */
  noteNetwork(): void;
  stop(): void;
}

/** A whole matter at the kiosk: offered, written, kept, handed in, followed. The renderer holds what is being written. */
export function openApplications(outside: ApplicationsOutside): Applications {
  const { clock, ids, configuration, procedures, log } = outside;
  const forms = openForms(outside.formsFolder, (file, why) =>
    log.warn({ file, why }, 'application form refused, its matter is not offered'),
  );
  const units = openUnits(readUnits());
  const judging = openToday(clock, configuration.centre.timeZone, units);
  const drafts = openDrafts(outside, forms);
  const track = openTrack(outside);
  const submit = openSubmit(outside, forms, drafts, judging);
  const settling = openSettling(outside, drafts.sweep);

  const handlers: Applications['handlers'] = {
    'applications.offer'({ code }) {
      if (!procedures.facts()) return failed('no-catalogue');
      const stored = procedures.find(code);
      if (!stored) return failed('unknown-procedure');
      const form = forms.byProcedure(code)?.form;
      return ok(offerOf(matterOf(stored).name, form, judging().today, outside.hasProvince()));
    },
    'applications.begin'({ formId }) {
      const form = forms.byId(formId)?.form;
      return form ? ok({ draftId: ids.mint(), form, today: judging().today }) : failed('unknown-form');
    },
    'applications.check'({ formId, answers }) {
      const loaded = forms.byId(formId);
      if (!loaded) return failed('unknown-form');
      return ok({ problems: [...checkForm(loaded, answers, judging()).problems] });
    },
    'applications.forms'({ formId, answers }) {
      const form = forms.byId(formId)?.form;
      return form ? ok({ forms: printedForms(form, answers, configuration.centre) }) : failed('unknown-form');
    },
    'applications.keep': drafts.keep,
    'applications.resume': ({ resumeCode }) => drafts.resume(resumeCode),
    'applications.submit': submit,
    'applications.status': ({ opener }) => track.status(opener),
    'applications.printStatus': track.print,
    'units.find'({ text }) {
      const own = { code: null, text: configuration.centre.name.vi };
      return ok({ units: text.trim() === '' ? [own] : findUnits(units, text).map(optionOf) });
    },
    'units.suggest'({ address }) {
      const { units: found, place } = suggestUnits(units, address);
      return ok({ units: found.map(optionOf), place });
    },
  };
  return { handlers, noteNetwork: settling.settle, stop: settling.stop };
}
