import { z } from 'zod';
import { bilingual, isoDate, procedureCode, slug } from '../../../shared/contract/words.ts';

/** Text that stands printed on the form. */
const words = z.string().min(1).max(1500);

/**
 * One thing a person fills in.
 * - `name`: a person's name, printed in capitals as forms ask · `date`: yyyy-MM-dd, or as written where the day is not known
 * - `choice`: one of `options`, by its id · `text`: anything else
 * `card` names the fact of an identity card that answers it; an address is never taken from a card unasked.
 */
const field = z
  .strictObject({
    id: slug,
    label: bilingual,
    kind: z.enum(['text', 'name', 'date', 'choice']),
    options: z
      .array(z.strictObject({ id: slug, text: bilingual }))
      .min(1)
      .max(12)
      .optional(),
    card: z.enum(['name', 'number', 'birthDate', 'sex']).optional(),
  })
  .refine((each) => (each.kind === 'choice') === (each.options !== undefined), {
    message: 'a choice has options, and only a choice has',
    path: ['options'],
  });
export type FormField = z.infer<typeof field>;

/** Number of the remark among the form's notes that explains a place: printed raised, "(2)". */
const note = z.int().min(1).max(30).optional();

/** A label and the dotted line behind it. `rows`: dotted lines where nothing is filled in. `share` of the row's room. */
const blank = z.strictObject({
  label: z.string().max(300),
  field: slug,
  note,
  share: z.number().positive().default(1),
  rows: z.int().min(1).max(6).default(1),
  /** Printed behind the dotted line: "bản". */
  after: z.string().max(60).optional(),
});

/** A label and one box for each option of its field. */
const ticks = z.strictObject({ label: z.string().max(300), ticks: slug, note });

const piece = z.union([blank, ticks]);
export type FormPiece = z.infer<typeof piece>;

/** A cell's own words, or the field printed in it. */
const cell = z.union([z.string().max(300), z.strictObject({ field: slug })]);
export type FormCell = z.infer<typeof cell>;

const block = z.discriminatedUnion('block', [
  /** The national title and motto. `left`: what stands in the corner, such as the form's own number. */
  z.strictObject({ block: z.literal('heading'), left: z.array(words).max(4).default([]) }),
  z.strictObject({ block: z.literal('title'), text: words, under: words.optional() }),
  z.strictObject({ block: z.literal('addressed'), label: words, field: slug, note }),
  z.strictObject({ block: z.literal('section'), text: words }),
  z.strictObject({
    block: z.literal('text'),
    text: words,
    style: z.enum(['plain', 'italic', 'strong']).default('plain'),
  }),
  z.strictObject({ block: z.literal('line'), pieces: z.array(piece).min(1).max(4) }),
  /** A label and one box for every figure, as for the twelve of a personal number. */
  z.strictObject({
    block: z.literal('figures'),
    label: words,
    field: slug,
    count: z.int().min(1).max(16),
    note,
  }),
  z
    .strictObject({
      block: z.literal('table'),
      columns: z
        .array(z.strictObject({ head: z.string().max(120), share: z.number().positive() }))
        .min(1)
        .max(8),
      rows: z.array(z.array(cell)).max(40),
      /** Points of 1/72 inch; room for handwriting. */
      rowHeight: z.number().min(14).max(80).default(24),
    })
    .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
      message: 'a row has not as many cells as there are columns',
      path: ['rows'],
    }),
  /** "Làm tại ……, ngày … tháng … năm …": always left for the hand that signs. */
  z.strictObject({ block: z.literal('place-and-date'), label: z.string().max(60) }),
  z.strictObject({
    block: z.literal('signatures'),
    columns: z
      .array(z.strictObject({ head: words, under: words.optional(), note, field: slug.optional() }))
      .min(1)
      .max(4),
  }),
  z.strictObject({ block: z.literal('notes'), heading: words, items: z.array(words).min(1).max(20) }),
]);
export type FormBlock = z.infer<typeof block>;
export type FormBlockOf<Kind extends FormBlock['block']> = Extract<FormBlock, { block: Kind }>;

/** A declaration as data: what is asked, and how its A4 page is laid out. One file of `assets/forms` each. */
export const formFile = z
  .strictObject({
    schema: z.literal(1),
    id: slug,
    name: bilingual,
    /** Procedures it is for. */
    procedures: z.array(procedureCode).min(1).max(20),
    /** The text that prescribes it. `form` is its mark there, or null; no `law` where none prescribes one. */
    source: z.strictObject({
      law: z.strictObject({ number: words, date: isoDate }).nullable(),
      form: words.nullable(),
      note: bilingual,
    }),
    /** Whether its words were compared with the official text, and when; until then every print says so. */
    checked: z.union([z.literal(false), z.strictObject({ on: isoDate, against: words })]),
    validFrom: isoDate.nullable(),
    validTo: isoDate.nullable(),
    fields: z.array(field).max(120),
    blocks: z.array(block).min(1).max(120),
  })
  .check((context) => {
    const form = context.value;
    const ids = form.fields.map(({ id }) => id);
    const known = new Map(form.fields.map((each) => [each.id, each]));
    const say = (path: (string | number)[], message: string) =>
      context.issues.push({ code: 'custom', message, path, input: form });
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) say(['fields'], `"${twice}" stands twice`);
    const used = new Set<string>();
    for (const [index, each] of form.blocks.entries()) {
      for (const id of fieldsOf(each)) {
        used.add(id);
        if (!known.has(id)) say(['blocks', index], `names field "${id}", which is not in fields`);
      }
      for (const id of ticksOf(each)) {
        if (known.get(id)?.kind !== 'choice')
          say(['blocks', index], `ticks "${id}", which has nothing to choose`);
      }
    }
    const idle = ids.find((id) => !used.has(id));
    if (idle !== undefined) say(['fields'], `"${idle}" stands nowhere on the page`);
  });
export type FormFile = z.infer<typeof formFile>;

/** Ids of the fields a block prints. */
function fieldsOf(each: FormBlock): string[] {
  if (each.block === 'line') return each.pieces.map((one) => ('ticks' in one ? one.ticks : one.field));
  if (each.block === 'table')
    return each.rows.flat().flatMap((one) => (typeof one === 'string' ? [] : [one.field]));
  if (each.block === 'signatures') return each.columns.flatMap((one) => one.field ?? []);
  return each.block === 'addressed' || each.block === 'figures' ? [each.field] : [];
}

function ticksOf(each: FormBlock): string[] {
  return each.block === 'line' ? each.pieces.flatMap((one) => ('ticks' in one ? [one.ticks] : [])) : [];
}
