import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Answers } from '../../shared/form/answer.ts';
import { checkAnswers } from '../../shared/form/check-answers.ts';
import { type ApplicationForm, applicationForm } from '../../shared/form/form.ts';
import { answersSchema } from '../../shared/form/json-schema.ts';

const SHIPPED = fileURLToPath(new URL('../../../assets/applications', import.meta.url));

export interface ProvinceForm {
  readonly form: ApplicationForm;
  /** Whether a kiosk may send these answers: every page that is wanted, none that is not, each of its kind. */
  takes(answers: Answers): boolean;
}

export interface ProvinceForms {
  /** undefined: not known here, perhaps not yet. */
  find(id: string, version: number): ProvinceForm | undefined;
}

/** The questions that ship with the kiosk. `onTrouble` hears of a file that cannot be used; the others work. */
export function readForms(onTrouble: (file: string) => void, folder = SHIPPED): ProvinceForms {
  const files = readdirSync(folder).filter((each) => each.endsWith('.json'));
  return formsOf(
    files.flatMap((name) => {
      const form = readForm(join(folder, name));
      if (!form) onTrouble(name);
      return form ?? [];
    }),
  );
}

export function formsOf(all: readonly ApplicationForm[]): ProvinceForms {
  const ajv = new Ajv2020({ strict: false });
  const forms = new Map(all.map((form) => [nameOf(form.id, form.version), provinceForm(form, ajv)]));
  return { find: (id, version) => forms.get(nameOf(id, version)) };
}

function readForm(file: string): ApplicationForm | undefined {
  try {
    return applicationForm.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function provinceForm(form: ApplicationForm, ajv: Ajv2020): ProvinceForm {
  const fits = ajv.compile(answersSchema(form));
  return {
    form,
    // "Today" was the kiosk's to judge, when the person stood there: a dossier may arrive days later.
    takes: (answers) =>
      fits(answers) && checkAnswers(form, answers, { today: null, unitName: null }).problems.length === 0,
  };
}

const nameOf = (id: string, version: number) => `${id}/${version}`;
