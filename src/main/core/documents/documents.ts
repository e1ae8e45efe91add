import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { DocumentChange } from '../../../shared/contract/printing.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Language } from '../../../shared/contract/words.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import { localMoment } from '../checklists/local-moment.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logger.ts';
import {
  type DocumentJob,
  documentByRequestKey,
  documentChangeOf,
  enqueueDocument,
} from '../printing/document-journal.ts';
import type { Store } from '../store/store.ts';
import type { Stamp } from './foot.ts';
import type { FormFile } from './form-file.ts';
import { readForms } from './read-forms.ts';
import { writtenDate } from './values.ts';

export interface DocumentsOutside {
  readonly store: Store;
  readonly configuration: KioskConfiguration;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Folder of the forms. */
  readonly formsFolder: string;
  /** An A4 document is committed. */
  readonly onPrintAsked: () => void;
}

export interface Documents {
  readonly handlers: Pick<
    Handlers<KioskContract>,
    'documents.forms' | 'documents.print' | 'documents.preview'
  >;
}

/** Bytes of a picture whose base64 is 200 KiB. */
const mostPictureBytes = 153_600;

/** Makes A4 pages out of forms; what becomes of the paper is printing's. Values are held only while a page is made. */
export function openDocuments(outside: DocumentsOutside): Documents {
  const { configuration, clock, log } = outside;
  const forms = readForms(outside.formsFolder, (code, detail) => log.warn({ code, detail }, 'form left out'));
  const blankPages = new Map<string, number>();
  // Drawing brings a native library along: a kiosk that makes no page never loads it.
  const pages = () => import('./make-form.ts');

  const find = (id: string) => forms.find((form) => form.id === id);

  const now = () => localMoment(clock.now().wallMs, configuration.centre.timeZone);

  function stamp(language: Language, practice: boolean): Stamp {
    const { centre, kiosk } = configuration;
    const { date, time } = now();
    return {
      kioskName: kiosk.name,
      centreName: centre.name.vi,
      time,
      date: writtenDate(date),
      language,
      practice,
    };
  }

  /** Sheets of a blank form; they do not change while the kiosk runs. */
  async function countPages(form: FormFile): Promise<number | null> {
    const known = blankPages.get(form.id);
    if (known !== undefined) return known;
    const laid = (await pages()).layForm(form, null, stamp('vi', false));
    if (!laid.ok) return null;
    blankPages.set(form.id, laid.value.length);
    return laid.value.length;
  }

  function enqueue(
    form: FormFile,
    requestKey: string,
    pdf: Uint8Array,
  ): Result<{ job: DocumentChange }, 'key-reused' | 'disk-full'> {
    const { store, ids } = outside;
    const written = store.write((database): Result<DocumentJob, 'key-reused'> => {
      const earlier = documentByRequestKey(database, requestKey);
      if (earlier) return isOf(form, earlier) ? ok(earlier) : failed('key-reused');
      const moment = clock.now();
      const subject = { kind: 'form', id: ids.mint() } as const;
      const name = form.name.vi;
      enqueueDocument(database, { id: ids.mint(), requestKey, subject, name, pdf }, moment);
      appendAudit(
        database,
        { kind: 'form.print-asked', body: { subjectId: subject.id, formId: form.id } },
        moment,
      );
      const job = documentByRequestKey(database, requestKey);
      if (!job) throw new Error('a document just written cannot be read');
      return ok(job);
    });
    const job = written.ok ? written.value : written;
    if (!job.ok) return job;
    outside.onPrintAsked();
    return ok({ job: documentChangeOf(job.value) });
  }

  return {
    handlers: {
      async 'documents.forms'({ code }) {
        const today = now().date;
        const told = [];
        for (const form of forms) {
          if (!form.procedures.includes(code) || !isInForce(form, today)) continue;
          const sheets = await countPages(form);
          if (sheets === null) return failed('no-font');
          const { id, name, source, checked, fields } = form;
          const fillable = fields.length > 0;
          told.push({ id, name, pages: sheets, fillable, law: source.law, checked: checked !== false });
        }
        return ok({ forms: told });
      },
      async 'documents.print'({ requestKey, formId, values, language, practice }) {
        const form = find(formId);
        if (!form) return failed('unknown-form');
        if (configuration.documentPrinter.kind === 'none') return failed('not-configured');
        const pdf = (await pages()).makeForm(form, values, stamp(language, practice));
        return pdf.ok ? enqueue(form, requestKey, pdf.value) : pdf;
      },
      async 'documents.preview'({ formId, values, language, practice, page }) {
        const form = find(formId);
        if (!form) return failed('unknown-form');
        const { layForm } = await pages();
        const laid = layForm(form, values, stamp(language, practice));
        if (!laid.ok) return laid;
        const one = laid.value[page - 1];
        if (!one) return failed('no-such-page');
        const { pagePicture } = await import('./page-picture.ts');
        const { loadFaces } = await import('./page/fonts.ts');
        const png = pagePicture(one, loadFaces(), mostPictureBytes).toString('base64');
        return ok({ png, pages: laid.value.length });
      },
    },
  };
}

function isInForce({ validFrom, validTo }: FormFile, today: string): boolean {
  return (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo);
}

/** Values are not kept, so a repeated request is known by its form alone. */
function isOf(form: FormFile, { subject, name }: DocumentJob): boolean {
  return subject.kind === 'form' && name === form.name.vi;
}
