import { z } from 'zod';
import {
  documentPrinterSettings,
  paymentDisplaySettings,
  printerSettings,
  scannerSettings,
  sensorsSettings,
} from '../../../devices/contract.ts';
import { counter, openingHours, priorityGroup } from '../../../shared/contract/centre.ts';
import { localFee } from '../../../shared/contract/fee-rule.ts';
import { bilingual, language, slug } from '../../../shared/contract/words.ts';
import { paymentSettings } from '../payments/payee-of.ts';
import { demoKeys, trustedKey } from '../procedures/trusted-key.ts';
import { lanSettings } from '../queue/lan/settings.ts';
import { guardName } from '../sealing/key-guard.ts';
import { provinceSealingKey } from '../sealing/province-key.ts';

const kiosk = z.strictObject({
  /** Names this machine to the province; never changed once numbers were issued. */
  id: slug,
  /** Printed on tickets: "máy Suối Mây 1". */
  name: z.string().min(1).max(40),
  /** Put behind every group's prefix so that two kiosks of one centre never issue the same number. */
  numberMark: z
    .string()
    .regex(/^[A-Z]?$/, 'one capital letter, or empty for the first kiosk')
    .default(''),
});

const queueGroup = z
  .strictObject({
    id: slug,
    name: bilingual,
    /** First letter of its numbers. */
    prefix: z.string().regex(/^[A-Z]$/, 'one capital letter'),
    from: z.int().min(0).max(999),
    to: z.int().min(1).max(999),
    counters: z.array(slug).min(1).max(20),
    /** Fields of the catalogue ("Hộ tịch") whose procedures this group takes. */
    fields: z.array(z.string().min(1).max(80)).default([]),
    /** Takes every procedure that no other group names, and "something else". Exactly one group does. */
    everythingElse: z.boolean().default(false),
  })
  .refine((group) => group.from <= group.to, { message: 'from must not be above to', path: ['to'] });
export type QueueGroup = z.infer<typeof queueGroup>;

const centre = z.strictObject({
  id: slug,
  title: bilingual,
  name: bilingual,
  /** Decides when a service day begins. */
  timeZone: z.string().refine(isTimeZone, { message: 'a time zone such as Asia/Ho_Chi_Minh' }),
  hours: z.array(openingHours).max(20),
});

const province = z.strictObject({
  /** Where the province answers, without a path: https://kiosk.tinh.example.vn */
  url: z.url({ protocol: /^https?$/ }),
  /** What only the province may read is sealed for this key; null: nothing can be handed in here yet. */
  sealingKey: provinceSealingKey.nullable().default(null),
  /** A one-time code to enrol with at the first start; `kiosk -- enroll` does the same by hand. */
  enrolmentCode: z.string().min(20).max(40).optional(),
});

/** How the centre mixes its line. */
const callingRules = z.strictObject({
  /** Priority numbers a counter calls in a row while others wait, then one of the others; 100: practically always first. */
  mostPriorityInARow: z.int().min(1).max(100),
  /** How many other numbers are called before one that nobody answered comes again. */
  callsBeforeReturn: z.int().min(0).max(20),
});

const queue = z
  .strictObject({
    groups: z.array(queueGroup).min(1).max(12),
    counters: z.array(counter).min(1).max(40),
    priorityGroups: z.array(priorityGroup).max(8).default([]),
    calling: callingRules.default({ mostPriorityInARow: 2, callsBeforeReturn: 2 }),
  })
  .check((context) => {
    const { groups, counters, priorityGroups } = context.value;
    const known = new Set(counters.map((each) => each.id));
    const say = (path: (string | number)[], message: string) =>
      context.issues.push({ code: 'custom', message, path, input: context.value });
    for (const [index, group] of groups.entries()) {
      for (const id of group.counters) {
        if (!known.has(id))
          say(['groups', index, 'counters'], `names counter "${id}", which is not in counters`);
      }
    }
    for (const [list, values] of [
      ['groups', groups.map((each) => each.id)],
      ['counters', counters.map((each) => each.id)],
      ['priorityGroups', priorityGroups.map((each) => each.id)],
      ['groups', groups.map((each) => each.prefix)],
      ['groups', groups.flatMap((each) => each.fields)],
    ] as const) {
      const twice = values.find((value, index) => values.indexOf(value) !== index);
      if (twice !== undefined) say([list], `"${twice}" stands twice`);
    }
    if (groups.filter((each) => each.everythingElse).length !== 1) {
      say(['groups'], 'exactly one group must have "everythingElse": true');
    }
  });

const assistant = z.strictObject({
  /**
   * A language model the province offers: an OpenAI-compatible API. It may choose and phrase over records found at the
   * kiosk; null: answers are the catalogue's own words.
   */
  model: z
    .strictObject({
      /** Its base, such as https://ai.tinh.example.vn/v1 */
      url: z.url({ protocol: /^https?$/ }),
      name: z.string().min(1).max(100),
      /** A file that holds its key and nothing else; null where it wants none. */
      keyFile: z.string().min(1).nullable().default(null),
    })
    .nullable()
    .default(null),
});

/** The one file a kiosk is configured by. Unknown keys are refused: a misspelt setting must not be silently ignored. */
export const kioskConfiguration = z.strictObject({
  version: z.literal(1),
  kiosk,
  centre,
  queue,
  languages: z.array(language).min(1).default(['vi', 'en']),
  panel: z.strictObject({ pxPerMm: z.number().min(1).max(20) }).default({ pxPerMm: 4.034 }),
  session: z
    .strictObject({ idleSeconds: z.int().min(15).max(600), warningSeconds: z.int().min(20).max(120) })
    .default({ idleSeconds: 60, warningSeconds: 30 }),
  printer: printerSettings,
  scanner: scannerSettings.default({ kind: 'none' }),
  /** A4 pages; a kiosk without one shows what it would print. */
  documentPrinter: documentPrinterSettings.default({ kind: 'none' }),
  /** A camera over a table, to photograph papers with: one the window's browser knows by a name that holds `name`. */
  documentCamera: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('browser'), name: z.string().max(100).default('') }),
      z.strictObject({ kind: z.literal('none') }),
    ])
    .default({ kind: 'none' }),
  paymentDisplay: paymentDisplaySettings.default({ kind: 'screen' }),
  sensors: sensorsSettings.default({ kind: 'none' }),
  catalogue: z
    .strictObject({
      /** Whose signature a catalogue must carry. The demo key proves nothing: a real place names the province's. */
      trustedKeys: z.array(trustedKey).min(1).max(8),
    })
    .default({ trustedKeys: [...demoKeys] }),
  /** Prices set by the province or the commune, where the catalogue does not bring them. */
  localFees: z.array(localFee).max(500).default([]),
  /** Price of a printed page at the kiosk, which communes set themselves; 0 is said to be free, null is not spoken of. */
  pagePrice: z
    .strictObject({ amountVnd: z.int().min(0).max(100_000), basis: z.string().min(1).max(120).nullable() })
    .nullable()
    .default(null),
  assistant: assistant.default({ model: null }),
  /** Accounts fees are paid into by QR; null: everything is paid at the counter. */
  payments: paymentSettings.nullable().default(null),
  /** What ties the key of this machine to it, beside the permissions of its file. */
  deviceKey: z.strictObject({ guard: guardName }).default({ guard: 'file' }),
  /** `first-start`: a kiosk that was never accepted is set up at its screen before it serves (docs/technicians.md). */
  setUp: z.enum(['first-start', 'by-command']).default('by-command'),
  /** How many days what the province has acknowledged stays readable on this machine. */
  retention: z.strictObject({ days: z.int().min(1).max(3_650) }).default({ days: 30 }),
  /** The centre's own network: counters, board, other kiosks. null: no port is opened and nobody is called. */
  lan: lanSettings.nullable().default(null),
  /** null: this kiosk has no province; what it records stays on it. */
  province: province.nullable(),
});
export type KioskConfiguration = z.infer<typeof kioskConfiguration>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
