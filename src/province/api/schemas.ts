import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { description, type Parameter } from './description.ts';

const FILE = 'province';
const OWN_KEYWORDS = ['x-kind', 'x-schema-version'];

/** Compiles the schemas of the OpenAPI file (JSON Schema 2020-12) where they stand. */
export interface Schemas {
  at(pointer: string): ValidateFunction;
  named(name: string): ValidateFunction;
  /** Path and query arrive as text: numbers are read from it and defaults are filled in. `others`: there may be more. */
  parameters(parameters: readonly Parameter[], others?: boolean): ValidateFunction;
}

export function schemasOf(file: object = description): Schemas {
  const bodies = compiler({ strictTypes: false });
  // The file around its schemas is no schema: its own words mean nothing to the compiler.
  bodies.addVocabulary(Object.keys(file));
  bodies.addSchema(file, FILE);
  const texts = compiler({ coerceTypes: true, useDefaults: true, strictTypes: false });
  texts.addVocabulary(Object.keys(file));
  texts.addSchema(file, FILE);
  const at = (pointer: string) => {
    const found = bodies.getSchema(`${FILE}#${encodeURI(pointer)}`);
    if (!found) throw new Error(`the OpenAPI file has no schema at ${pointer}`);
    return found;
  };
  return {
    at,
    named: (name) => at(`/components/schemas/${name}`),
    parameters: (parameters, others = false) =>
      texts.compile({
        type: 'object',
        additionalProperties: others,
        properties: Object.fromEntries(parameters.map((each) => [each.name, fromFile(each.schema)])),
        required: parameters.filter((each) => each.required).map((each) => each.name),
      }),
  };
}

/** A parameter's schema is compiled outside the file: what it points at is named with the file. */
function fromFile(schema: object): object {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"${FILE}#`);
  return JSON.parse(text) as object;
}

/** Where it does not fit, and how; never the value, which may be somebody's. */
export function misfit(errors: readonly ErrorObject[] | null | undefined): string {
  const first = errors?.[0];
  return first ? `${first.instancePath || '/'} ${first.message ?? 'does not fit'}` : 'does not fit';
}

function compiler(options: ConstructorParameters<typeof Ajv2020>[0]): Ajv2020 {
  const ajv = new Ajv2020({ ...options, strictRequired: false });
  ajv.addVocabulary(OWN_KEYWORDS);
  // The package is CommonJS: its function stands under `default` for a strict ESM reader.
  const addFormats = 'default' in formats ? (formats.default as typeof formats) : formats;
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv;
}
