import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../simulated/ipp/answer.ts';
import { understand } from '../../simulated/ipp/request.ts';
import { decodeResponse, longestAnswer } from './decode.ts';
import { encodeRequest } from './encode.ts';
import { booleanOf, groupOf, numberOf, textsOf } from './read.ts';
import { jobStateRequest, printJobRequest } from './requests.ts';

const from = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));

test('the bytes of RFC 8010, appendix A: version, operation, request id, groups, lengths, further values', () => {
  const bytes = encodeRequest({
    operation: 0x000a,
    requestId: 0x123,
    operationAttributes: [
      { name: 'attributes-charset', tag: 0x47, values: ['utf-8'] },
      { name: 'limit', tag: 0x21, values: [50] },
      { name: 'requested-attributes', tag: 0x44, values: ['job-id', 'job-name'] },
    ],
    jobAttributes: [],
  });
  const expected = from(`0101 000a 00000123 01
    47 0012 617474726962757465732d63686172736574 0005 7574662d38
    21 0005 6c696d6974 0004 00000032
    44 0014 7265717565737465642d61747472696275746573 0006 6a6f622d6964
    44 0000 0008 6a6f622d6e616d65
    03`);
  expect(Buffer.from(bytes).toString('hex')).toBe(Buffer.from(expected).toString('hex'));
});

test('RFC 8010, section A.2, a successful Print-Job answer', () => {
  const answered = from(`0101 0000 00000001 01
    47 0012 617474726962757465732d63686172736574 0005 7574662d38
    48 001b 617474726962757465732d6e61747572616c2d6c616e6775616765 0005 656e2d7573
    41 000e 7374617475732d6d657373616765 000d 7375636365737366756c2d6f6b
    02 21 0006 6a6f622d6964 0004 00000093
    45 0007 6a6f622d757269 0015 6970703a2f2f7072696e7465722f6a6f622f313437
    23 0009 6a6f622d7374617465 0004 00000003
    03`);
  const decoded = decodeResponse(answered);
  if (!decoded.ok) throw new Error(decoded.code);
  const job = groupOf(decoded.value, 2);
  if (!job) throw new Error('no job');
  expect(decoded.value.status).toBe(0);
  expect(numberOf(job, 'job-id')).toBe(147);
  expect(numberOf(job, 'job-state')).toBe(3);
  expect(textsOf(job, 'job-uri')).toEqual(['ipp://printer/job/147']);
});

test('the target stands before who asks, and the document behind the last attribute', () => {
  const document = Buffer.from('%PDF-1.7 Ủy ban');
  const request = printJobRequest('ipp://h/p', 'mot-cua-1', 9);
  expect(understand(Buffer.concat([request, document]))).toMatchObject({ code: 2, id: 9, document });
  const words = [...(understand(Buffer.from(jobStateRequest('ipp://h/p', 7, 1)))?.words.keys() ?? [])];
  expect(words.slice(0, 5)).toEqual([
    'attributes-charset',
    'attributes-natural-language',
    'printer-uri',
    'job-id',
    'requesting-user-name',
  ]);
});

test('lists, numbers, yes and no, and what is missing', () => {
  const says = {
    'printer-state-reasons': ['media-empty-error', 'toner-low-warning'],
    ready: false,
    'printer-state': 5,
  };
  const decoded = decodeResponse(answer(0, 1, [{ mark: 4, says }]));
  const printer = decoded.ok && groupOf(decoded.value, 4);
  if (!printer) throw new Error('no printer');
  expect(textsOf(printer, 'printer-state-reasons')).toEqual(['media-empty-error', 'toner-low-warning']);
  expect([numberOf(printer, 'printer-state'), booleanOf(printer, 'ready')]).toEqual([5, false]);
  expect([numberOf(printer, 'absent'), booleanOf(printer, 'printer-state')]).toEqual([null, null]);
});

const whole = answer(0, 1, [{ mark: 4, says: { 'printer-state-reasons': ['media-empty-error', 'b'] } }]);

test('an answer cut anywhere is called truncated', () => {
  for (let length = 0; length < whole.length; length += 1)
    expect(decodeResponse(whole.subarray(0, length))).toMatchObject({ ok: false });
});

test.each([
  ['longer than anybody honest', new Uint8Array(longestAnswer + 1), 'too-long'],
  ['a page of HTML', new TextEncoder().encode('<!DOCTYPE html><title>Router</title>'), 'not-ipp'],
  ['a value before any group', from('0101 0000 00000001 21 0001 61 0004 00000001 03'), 'not-ipp'],
  [
    'values without end',
    Buffer.concat([from('0101 0000 00000001 01'), Buffer.alloc(120_000, '4400000000', 'hex')]),
    'not-ipp',
  ],
])('%s is refused by its name', (_, bytes, code) => {
  expect(decodeResponse(bytes)).toMatchObject({ ok: false, code });
});

test('any bytes at all give an answer or a code, never a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      decodeResponse(bytes);
      decodeResponse(Uint8Array.from([1, 1, 0, 0, 0, 0, 0, 1, 4, ...bytes]));
    }),
    { numRuns: 20_000 },
  );
});

test('an honest answer with any bytes of it changed never throws either', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      decodeResponse(bytes);
    }),
    { numRuns: 20_000 },
  );
});
