import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { PrintChange } from '../../shared/contract/printing.ts';
import type { MatterDetails } from '../../shared/contract/procedures.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';
import { bareDetails, birthDetails, tiles } from './invented.ts';
import {
  birthForm,
  birthQuestions,
  copyQuestions,
  inventedChecklist,
  inventedReply,
  lifeEvents,
  onePixel,
} from './invented-checklists.ts';
import type { FakeCoreSetting } from './setting.ts';

type LookUpCommands =
  | 'procedures.lifeEvents'
  | 'assistant.ask'
  | 'checklists.questions'
  | 'checklists.make'
  | 'checklists.print'
  | 'checklists.printPage'
  | 'checklists.recall'
  | 'documents.forms'
  | 'documents.print'
  | 'documents.preview';

/** What a person asks about procedures and checklists, answered by invented ones. */
export function lookUpHandlers(
  setting: FakeCoreSetting,
  answered: <Answer>(command: string, answer: Answer) => Answer | Promise<Answer>,
  job: PrintChange,
): Pick<Handlers<KioskContract>, LookUpCommands> {
  const paper: PrintChange = { ...job, subject: { kind: 'checklist', id: job.jobId } };
  return {
    'procedures.lifeEvents': () =>
      answered(
        'procedures.lifeEvents',
        setting.noCatalogue ? failed('no-catalogue') : ok({ events: [...lifeEvents] }),
      ),
    'assistant.ask': ({ text }) => answered('assistant.ask', ok(inventedReply(text))),
    'checklists.questions': ({ code }) => ok({ questions: [...questionsOf(code)] }),
    'checklists.make': ({ code, answers, have }) => {
      const details = detailsOf(code, setting);
      if (!details) return failed('unknown-procedure');
      return answered('checklists.make', ok(inventedChecklist(details, answers, have)));
    },
    'checklists.print': () =>
      answered(
        'checklists.print',
        setting.refusal === 'disk-full' ? failed('disk-full') : ok({ job: paper }),
      ),
    'checklists.printPage': () =>
      ok({ job: { ...birthForm.job, subject: paper.subject, state: job.state, reasons: job.reasons } }),
    'documents.forms': ({ code }) => ok({ forms: code === birthForm.code ? [birthForm.form] : [] }),
    'documents.print': () => ok({ job: { ...birthForm.job, state: job.state, reasons: job.reasons } }),
    'documents.preview': () => ok({ png: onePixel, pages: 2 }),
    'checklists.recall': () =>
      answered(
        'checklists.recall',
        ok({ checklist: inventedChecklist(birthDetails, {}, [2]), outdated: setting.outdated ?? false }),
      ),
  };
}

function questionsOf(code: string) {
  if (code === '1.001193') return birthQuestions;
  return code === '2.000815' ? copyQuestions : [];
}

export function detailsOf(code: string, setting: FakeCoreSetting): MatterDetails | null {
  const matter = tiles.flatMap((tile) => tile.matters).find((each) => each.code === code);
  if (!matter) return null;
  return setting.bare ? bareDetails : { ...birthDetails, matter };
}
