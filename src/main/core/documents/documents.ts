import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Language } from '../../../shared/contract/words.ts';
import { failed, ok } from '../../../shared/result.ts';
import { localMoment } from '../checklists/local-moment.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logger.ts';
import type { Store } from '../store/store.ts';
import type { Stamp } from './foot.ts';
import type { FormFile } from './form-file.ts';
import { orderForm } from './order-form.ts';
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

  const now = () => localMoment(clock.now().wallMs, configuration.centre.timeZone);

  function inForce(): readonly FormFile[] {
    const today = now().date;
    return forms.filter((form) => isInForce(form, today));
  }

  const find = (id: string) => inForce().find((form) => form.id === id);

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

  return {
    handlers: {
      async 'documents.forms'({ code }) {
        const told = [];
        for (const form of inForce()) {
          if (!form.procedures.includes(code)) continue;
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
        if (!pdf.ok) return pdf;
        const job = orderForm(outside, { requestKey, form, practice, pdf: pdf.value });
        if (!job.ok) return job;
        outside.onPrintAsked();
        return ok({ job: job.value });
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
