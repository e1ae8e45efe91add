import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AppointmentMark, readAppointmentMark, writeAppointmentMark } from './appointment-mark.ts';

const appointment: AppointmentMark = {
  centreId: 'suoi-may',
  day: '2026-11-22',
  time: '09:30',
  procedureCode: '1.001193',
  code: '7K4QM2XD',
};

test('what is written is read back, in the characters of a small QR', () => {
  const text = writeAppointmentMark(appointment);
  expect(text).toBe('MC1:A:SUOI-MAY:20261122:0930:1.001193:7K4QM2XD');
  expect(text).toMatch(/^[0-9A-Z $%*+./:-]+$/);
  expect(readAppointmentMark(text)).toEqual({ ok: true, value: appointment });
});

test.each([
  ['of a day there is not', 'MC1:A:SUOI-MAY:20260230:0930:1.001193:7K4QM2XD'],
  ['of an hour there is not', 'MC1:A:SUOI-MAY:20261122:2430:1.001193:7K4QM2XD'],
  ['with a letter nobody prints', 'MC1:A:SUOI-MAY:20261122:0930:1.001193:7K4QM2X0'],
  ['with something behind it', 'MC1:A:SUOI-MAY:20261122:0930:1.001193:7K4QM2XD;DROP'],
  ['in small letters', 'mc1:a:suoi-may:20261122:0930:1.001193:7k4qm2xd'],
])('one %s is none', (_, text) => {
  expect(readAppointmentMark(text).ok).toBe(false);
});

test('no text makes it throw, and what it reads writes the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = readAppointmentMark(text);
      if (read.ok) expect(writeAppointmentMark(read.value)).toBe(text);
    }),
  );
});
