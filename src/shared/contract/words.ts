import { z } from 'zod';

/** A text in the languages every kiosk has. Vietnamese decides; other languages come as packs. */
export const bilingual = z.strictObject({ vi: z.string().min(1).max(600), en: z.string().min(1).max(600) });
export type Bilingual = z.infer<typeof bilingual>;

export const language = z.enum(['vi', 'en']);
export type Language = z.infer<typeof language>;

/** A slug of our own: `civil-status`, `elderly`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single dashes')
  .max(40);

/** Code of an administrative procedure in the national catalogue, such as 1.001193. */
export const procedureCode = z.string().regex(/^\d\.\d{6}$/, 'a procedure code such as 1.001193');

/** Milliseconds since 1970 by the kiosk's own clock, which may be wrong. */
export const wallTime = z.number().int();

/** Identity of one request of a screen: the same key asks for the same thing again, not for another. */
export const requestKey = z.uuid();

/** HH:mm on a 24-hour clock. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 07:30');

/** yyyy-MM-dd */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-22');
