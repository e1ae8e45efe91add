import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok } from '../../../shared/result.ts';
import { matterOf } from '../procedures/matters.ts';
import { checkForm } from './check.ts';
import { openDrafts } from './drafts.ts';
import { handOver } from './hand-over.ts';
import { offerOf } from './offer.ts';
import type { ApplicationsOutside } from './outside.ts';
import { printedForms } from './printed-forms.ts';
import { openSettling } from './settle.ts';
import { openSubmit } from './submit.ts';
import { openToday } from './today.ts';
import { openTrack } from './track.ts';
import { findUnits } from './units/find-units.ts';
import { suggestUnits } from './units/suggest-units.ts';
import { readUnits } from './units/unit-file.ts';
import { openUnits, optionOf } from './units/units.ts';

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
  /** A half-filled application for the officer its holder gave the code to. */
  handOver(code: string): ReturnType<typeof handOver>;
  /** The network or the outbox changed: what has arrived at the province is erased here, and whoever waits is told. */
  noteNetwork(): void;
  stop(): void;
}

/** A whole matter at the kiosk: offered, written, kept, handed in, followed. The renderer holds what is being written. */
export function openApplications(outside: ApplicationsOutside): Applications {
  const { clock, ids, configuration, procedures, forms } = outside;
  const units = openUnits(readUnits);
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
  return {
    handlers,
    handOver: (code) => handOver(code, { drafts, forms, kioskId: configuration.kiosk.id }),
    noteNetwork: settling.settle,
    stop: settling.stop,
  };
}
