import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answers } from '../../../shared/form/answer.ts';
import { type ApplicationForm, applicationForm } from '../../../shared/form/form.ts';
import { answersSchema } from '../../../shared/form/json-schema.ts';
import type { Logger } from '../logger.ts';

/** The application forms that ship with the kiosk. */
export const shippedApplications = fileURLToPath(new URL('../../../../assets/applications', import.meta.url));

/** A form, and its JSON Schema. */
export interface LoadedForm {
  readonly form: ApplicationForm;
  /** Pages of answers that break the schema; empty when none does. */
  breaks(answers: Answers): string[];
}

export interface Forms {
  readonly all: readonly LoadedForm[];
  byId(id: string): LoadedForm | undefined;
  byProcedure(code: string): LoadedForm | undefined;
}

/** Every form of a folder. One that cannot be used is told to `onTrouble` and left out; the others work. */
export function openForms(folder: string, onTrouble: (file: string, why: string) => void): Forms {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const read = readForm(join(folder, name));
      if (typeof read === 'string') onTrouble(name, read);
      return typeof read === 'string' ? [] : [load(read, ajv)];
    });
  return {
    all,
    byId: (id) => all.find(({ form }) => form.id === id),
    byProcedure: (code) => all.find(({ form }) => form.procedure === code),
  };
}

/** The forms that ship, and those refused told to the log. */
export function shippedForms(log: Pick<Logger, 'warn'>, folder = shippedApplications): Forms {
  return openForms(folder, (file, why) =>
    log.warn({ file, why }, 'application form refused, its matter is not offered'),
  );
}

/** Whether a form has such a paper and allows a picture of it; null: no such form. */
export function mayPhotograph(forms: Forms, formId: string, paperId: string): boolean | null {
  const form = forms.byId(formId)?.form;
  return form ? form.papers.some(({ id, photograph }) => id === paperId && photograph) : null;
}

function readForm(file: string): ApplicationForm | string {
  try {
    const parsed = applicationForm.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    const issue = parsed.error?.issues[0];
    return parsed.success ? parsed.data : `${issue?.path.join('.')}: ${issue?.message}`;
  } catch {
    return 'cannot be read as JSON';
  }
}

function load(form: ApplicationForm, ajv: Ajv2020): LoadedForm {
  let compiled: ValidateFunction | undefined;
  return {
    form,
    breaks(answers) {
      // Compiled when the first answers come: ten forms together cost more than the rest of the start.
      compiled ??= ajv.compile(answersSchema(form));
      const validate = compiled;
      if (validate(answers)) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, params, keyword }) =>
          instancePath.split('/')[1] ?? params.missingProperty ?? params.additionalProperty ?? keyword,
      );
    },
  };
}
