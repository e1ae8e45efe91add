import type { JsonObject } from '../canonical-json.ts';
import { never } from '../result.ts';
import {
  namePattern,
  paperNumberPattern,
  personalNumberPattern,
  phonePattern,
  textPattern,
} from './check-answer.ts';
import type { Condition } from './condition.ts';
import type { Field } from './field.ts';
import type { ApplicationForm, QuestionPage } from './form.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/**
 * JSON Schema (draft 2020-12) of a dossier's answers: every page that is shown and wanted is there, none that is not
 * shown, none unknown. What rests on today or on two answers at once is checked beside it (`checkAnswers`).
 */
export function answersSchema(form: ApplicationForm): JsonObject {
  const always = form.pages.filter((page) => !page.when && !page.skip);
  return {
    $schema: dialect,
    $id: `urn:mot-cua:application:${form.id}:${form.version}`,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(form.pages.map((page) => [page.id, fieldSchema(page.field)])),
    required: always.map((page) => page.id),
    allOf: form.pages.flatMap((page) => (page.when ? [conditional(page, page.when)] : [])),
  };
}

function conditional(page: QuestionPage, when: Condition): JsonObject {
  return {
    if: conditionSchema(when),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: page.skip ? true : { required: [page.id] },
    else: { not: { required: [page.id] } },
  };
}

function conditionSchema(when: Condition): JsonObject {
  if ('all' in when) return { allOf: when.all.map(conditionSchema) };
  if ('any' in when) return { anyOf: when.any.map(conditionSchema) };
  if ('not' in when) return { not: conditionSchema(when.not) };
  const there = { required: [when.page] };
  if ('answered' in when) return when.answered ? there : { not: there };
  const value = 'atLeast' in when ? { minimum: when.atLeast } : { enum: [when.is].flat() };
  return { ...there, properties: { [when.page]: value } };
}

function fieldSchema(field: Field): JsonObject {
  switch (field.kind) {
    case 'text':
      return textSchema(field);
    case 'name':
      return { type: 'string', minLength: 2, maxLength: field.most, pattern: namePattern };
    case 'date':
      return { type: 'string', pattern: datePatterns[field.least] };
    case 'choice':
      return { enum: field.options.filter((option) => !option.stop).map((option) => option.id) };
    case 'number':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'yes-no':
      return { type: 'boolean' };
    case 'card':
      return { enum: ['scanned', 'typed'] };
    case 'address':
      return addressSchema(field.place);
    default:
      return never(field);
  }
}

function textSchema({ most, format }: Extract<Field, { kind: 'text' }>): JsonObject {
  const patterns = {
    any: textPattern,
    'personal-number': personalNumberPattern,
    phone: phonePattern,
    'paper-number': paperNumberPattern,
  };
  return { type: 'string', minLength: 1, maxLength: most, pattern: patterns[format] };
}

const month = '(0[1-9]|1[0-2])';
const day = '(0[1-9]|[12][0-9]|3[01])';
const datePatterns = {
  year: `^[0-9]{4}(-${month}(-${day})?)?$`,
  month: `^[0-9]{4}-${month}(-${day})?$`,
  day: `^[0-9]{4}-${month}-${day}$`,
};

function addressSchema(place: 'wanted' | 'optional'): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['unitCode', 'unit', 'place'],
    properties: {
      unitCode: { type: ['string', 'null'], pattern: '^[0-9]{5}$' },
      unit: { type: 'string', minLength: 1, maxLength: 200, pattern: textPattern },
      place: { type: 'string', minLength: place === 'wanted' ? 1 : 0, maxLength: 300 },
    },
  };
}
