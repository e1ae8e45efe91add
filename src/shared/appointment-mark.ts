import { z } from 'zod';
import { failed, ok, type Result } from './result.ts';
import { slipAlphabet } from './slip-code.ts';

/** As a configuration allows a centre's id (`slug`). */
const longestCentreId = 40;

/**
 * A number taken at home: a matter, a day and an hour at one centre, under a code of the province. It is not signed,
 * because a forged one gains nothing: whoever stands at the kiosk is given a queue number for the asking. What it must
 * not do is give two, so the code is the number's key.
 */
export const appointmentMarkFields = z.strictObject({
  centreId: z.string().min(1).max(longestCentreId),
  /** yyyy-MM-dd */
  day: z.iso.date(),
  /** HH:mm at the centre. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  procedureCode: z.string().regex(/^\d\.\d{6}$/),
  code: z.string().regex(new RegExp(`^[${slipAlphabet}]{8}$`)),
});
export type AppointmentMark = Readonly<z.infer<typeof appointmentMarkFields>>;

/**
 * Text of its QR: `MC1:A:SUOI-MAY:20261122:0930:1.001193:7K4QM2XD`. Only characters of QR's alphanumeric mode
 * (ISO/IEC 18004, 7.3.4): it is shown on small telephones, and printed by all sorts of printers.
 */
export function writeAppointmentMark({ centreId, day, time, procedureCode, code }: AppointmentMark): string {
  const digits = (text: string) => text.replaceAll(/\D/g, '');
  return ['MC1', 'A', centreId.toUpperCase(), digits(day), digits(time), procedureCode, code].join(':');
}

const mark = new RegExp(
  `^MC1:A:([A-Z0-9]+(?:-[A-Z0-9]+)*):(\\d{4})(\\d{2})(\\d{2}):(\\d{2})(\\d{2}):(\\d\\.\\d{6}):([${slipAlphabet}]{8})$`,
);

/** Reads the text of a scanned QR. Anything else than a whole mark of ours is refused, never repaired. */
export function readAppointmentMark(text: string): Result<AppointmentMark, 'not-an-appointment'> {
  const parts = text.length <= 120 ? mark.exec(text) : null;
  if (!parts) return failed('not-an-appointment');
  const [, centreId = '', year, month, date, hour, minute, procedureCode, code] = parts;
  const read = appointmentMarkFields.safeParse({
    centreId: centreId.toLowerCase(),
    day: `${year}-${month}-${date}`,
    time: `${hour}:${minute}`,
    procedureCode,
    code,
  });
  return read.success ? ok(read.data) : failed('not-an-appointment');
}
