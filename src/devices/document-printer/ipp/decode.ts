import { failed, ok, type Result } from '../../../shared/result.ts';
import { groupTag, type IppGroup, type IppResponse, type IppValue } from './message.ts';

/** Longest answer read, in bytes: 200 jobs with every attribute stay below it. */
export const longestAnswer = 1_048_576;

/** Most values in one answer: a hostile one of only empty values is given up here. */
const mostValues = 20_000;

export type DecodeCode = 'too-long' | 'truncated' | 'not-ipp';

/** Reads an answer. Any bytes at all give a value or a code; nothing throws. */
export function decodeResponse(bytes: Uint8Array): Result<IppResponse, DecodeCode> {
  if (bytes.length > longestAnswer) return failed('too-long');
  if (bytes.length < 9) return failed('truncated');
  // Versions 1.0 to 2.2 share this form (RFC 8010, section 4; PWG 5100.12).
  if (bytes[0] !== 1 && bytes[0] !== 2) return failed('not-ipp');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const groups = readGroups(view);
  if (!groups.ok) return groups;
  return ok({ status: view.getUint16(2), requestId: view.getInt32(4), groups: groups.value });
}

interface OpenGroup {
  readonly tag: number;
  readonly attributes: Map<string, IppValue[]>;
}

function readGroups(view: DataView): Result<readonly IppGroup[], DecodeCode> {
  const groups: OpenGroup[] = [];
  let values: IppValue[] = [];
  let count = 0;
  for (let at = 8; at < view.byteLength; ) {
    const tag = view.getUint8(at);
    at += 1;
    if (tag === groupTag.end) return ok(groups);
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() });
      values = [];
      continue;
    }
    const name = field(view, at);
    const value = name && field(view, name.end);
    if (!value) return failed('truncated');
    const group = groups.at(-1);
    count += 1;
    if (!group || count > mostValues) return failed('not-ipp');
    if (name.bytes.byteLength > 0) {
      values = [];
      group.attributes.set(text(name.bytes), values);
    }
    values.push(readValue(tag, value.bytes));
    at = value.end;
  }
  return failed('truncated');
}

interface Field {
  readonly bytes: DataView;
  /** Where the next one begins. */
  readonly end: number;
}

function field(view: DataView, at: number): Field | null {
  if (at + 2 > view.byteLength) return null;
  const length = view.getUint16(at);
  const end = at + 2 + length;
  if (end > view.byteLength) return null;
  return { bytes: new DataView(view.buffer, view.byteOffset + at + 2, length), end };
}

/** RFC 8010, section 3.9. A value whose length does not fit its tag is `other`, like one nobody reads. */
function readValue(tag: number, bytes: DataView): IppValue {
  if (tag < 0x20) return { kind: 'none' };
  if ((tag === 0x21 || tag === 0x23) && bytes.byteLength === 4)
    return { kind: 'number', value: bytes.getInt32(0) };
  if (tag === 0x22 && bytes.byteLength === 1) return { kind: 'boolean', value: bytes.getUint8(0) !== 0 };
  if (tag >= 0x40 && tag <= 0x49) return { kind: 'text', value: text(bytes) };
  return { kind: 'other', tag };
}

const utf8 = new TextDecoder();

function text(bytes: DataView): string {
  return utf8.decode(bytes);
}
