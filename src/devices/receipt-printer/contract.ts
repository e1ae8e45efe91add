import { z } from 'zod';
import { language } from '../../shared/contract/words.ts';

/** One line of a slip, before it is wrapped. */
const line = z.string().max(200);
/** A sentence or two. */
const words = z.string().max(600);

const fact = z.strictObject({ label: line, value: z.string().max(300) });

/**
 * A queue ticket as words; devices lays it out. Core chooses the language and the words, so nothing here is translated
 * again. No personal name may be in it (look.md, section 9).
 */
export const ticketSlip = z.strictObject({
  kind: z.literal('ticket'),
  language,
  centreTitle: line,
  centreName: line,
  /** "SỐ THỨ TỰ" */
  heading: line,
  /** A018 */
  number: z.string().min(2).max(8),
  counter: line,
  group: line,
  /** "ƯU TIÊN: Người cao tuổi" or null. */
  priority: line.nullable(),
  qr: z.string().min(8).max(120),
  /** Beside the QR: label and value pairs, such as "Mã xem lại" and "7K4Q-M2XD". */
  facts: z.array(z.strictObject({ label: line, value: line })).max(4),
  /** The matter and what to hold ready. */
  bring: z.strictObject({ matter: line, heading: line, items: z.array(line).max(4) }).nullable(),
  foot: z.array(line).max(6),
  /** "IN LẠI lần 1": printed hatched across the top and the bottom so that no tear removes it. Null on a first print. */
  copyMark: line.nullable(),
});
export type TicketSlip = z.infer<typeof ticketSlip>;

/**
 * A part of a sheet, as wide as the paper.
 * - `list`: papers, each with a box a pen can tick where `box`, and a `note` under it in smaller letters
 * - `facts`: label and value side by side ("Lệ phí", "Miễn, nếu đúng hạn")
 * - `code`: a QR with what it is for beside it
 * - `plate`: a code to read out, framed ("Mã phiếu máy", "7K4Q-M2XD", "Đây không phải mã hồ sơ.")
 * - `steps`: the way of a submission; `done` a filled box with a tick, `now` hatched, `ahead` empty
 * - `rule`: a line across; `tear` in dashes
 */
export const sheetBlock = z.discriminatedUnion('block', [
  z.strictObject({ block: z.literal('text'), text: words, weight: z.enum(['normal', 'strong', 'big']) }),
  z.strictObject({
    block: z.literal('list'),
    heading: line.nullable(),
    items: z.array(z.strictObject({ text: words, note: words.nullable(), box: z.boolean() })).max(60),
  }),
  z.strictObject({ block: z.literal('facts'), facts: z.array(fact).max(20) }),
  z.strictObject({
    block: z.literal('code'),
    qr: z.string().min(8).max(300),
    text: words.nullable(),
    facts: z.array(fact).max(4),
  }),
  z.strictObject({
    block: z.literal('plate'),
    label: line,
    value: z.string().min(1).max(24),
    note: line.nullable(),
  }),
  z.strictObject({
    block: z.literal('steps'),
    steps: z.array(z.strictObject({ text: line, mark: z.enum(['done', 'now', 'ahead']) })).max(12),
  }),
  z.strictObject({ block: z.literal('rule'), tear: z.boolean() }),
]);
export type SheetBlock = z.infer<typeof sheetBlock>;

/** Any other slip: a checklist, where a submission stands, a technician's test. No personal name may be in it. */
export const sheetSlip = z.strictObject({
  kind: z.literal('sheet'),
  language,
  centreTitle: line,
  centreName: line,
  /** On the beam: "CẦN MANG GÌ" */
  heading: line,
  /** "Đăng ký khai sinh cho con" */
  title: line.nullable(),
  blocks: z.array(sheetBlock).max(40),
  foot: z.array(words).max(6),
  /** "BẢN TẬP, không gửi": hatched like a copy mark, and kept on every reprint. Null outside practice. */
  practiceMark: line.nullable(),
  /** As on a ticket. */
  copyMark: line.nullable(),
});
export type SheetSlip = z.infer<typeof sheetSlip>;

/** Every document the receipt printer prints. */
export const slip = z.discriminatedUnion('kind', [ticketSlip, sheetSlip]);
export type Slip = z.infer<typeof slip>;
