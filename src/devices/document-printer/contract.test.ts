import { expect, test } from 'vitest';
import { Unfit } from '../child-process.ts';
import { silentLog } from '../log.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { documentPrinterOf } from './compose.ts';
import { documentPrinterSettings, documentRequest } from './contract.ts';

test.each<[object, string]>([
  [{ kind: 'ipp', uri: 'A4' }, 'no address'],
  [{ kind: 'ipp', uri: 'file:///etc/passwd' }, 'an address that is no printer’s'],
  [
    { kind: 'windows', command: 'C:\\print.exe', args: ['-silent'] },
    'a program that is never given the file',
  ],
])('%j is refused at the door: %s', (settings) =>
  expect(documentPrinterSettings.safeParse(settings).success).toBe(false),
);

test('SumatraPDF needs only its path', () =>
  expect(documentPrinterSettings.parse({ kind: 'windows', command: 'C:\\SumatraPDF.exe' })).toMatchObject({
    args: ['-print-to-default', '-silent', '{file}'],
  }));

test('a job id leads to no other folder', () =>
  expect(documentRequest.safeParse({ jobId: '../../etc/x', sha256: '0'.repeat(64) }).success).toBe(false));

test('a simulation nobody started is said in both languages', () => {
  const outside = { clock: manualClock(), random: () => 0, log: silentLog };
  const compose = () =>
    documentPrinterOf({ documentPrinter: { kind: 'simulated' }, documentFolder: 'documents' }, outside);
  expect(compose).toThrow(Unfit);
  expect(compose).toThrow(/npm start/);
});
