import type { ChecklistMark } from '../../shared/checklist-mark.ts';
import { readScan, type ScanReading, type UnreadableCode } from '../../shared/scan-reading.ts';
import { longestScan, readScanBytes } from '../../shared/scan-text.ts';
import { type CliOutside, type Command, misused, sayBoth } from './command.ts';

/** What `decode --json` prints. Dates are ISO, shorter where a card knows only the year or the month. */
export interface Decoded {
  readonly ok: boolean;
  readonly kind:
    | 'identity-card'
    | 'slip'
    | 'checklist'
    | 'dossier'
    | 'dossier-code'
    | 'draft'
    | 'appointment'
    | 'payment'
    | 'unknown';
  readonly fields?: Readonly<Record<string, string | null>>;
  readonly why?: UnreadableCode;
}

/**
 * `kiosk -- decode [--json]`: reads the bytes of one scan from standard input and says what the kiosk makes of them, by
 * the code that reads scans at the kiosk. Writes nothing anywhere else.
 */
export const decode: Command = async (args, outside) => {
  const unknown = args.find((word) => word !== '--json');
  if (unknown !== undefined) {
    sayBoth(unknownWord(unknown), outside);
    return misused;
  }
  const decoded = decodeScan(await readAll(outside.stdin));
  outside.out(args.includes('--json') ? `${JSON.stringify(decoded)}\n` : inWords(decoded));
  return decoded.ok ? 0 : 1;
};

export function decodeScan(bytes: Uint8Array | null): Decoded {
  if (bytes === null) return { ok: false, kind: 'unknown', why: 'too-long' };
  return decodedOf(readScan(readScanBytes(bytes), 'any'));
}

function decodedOf(reading: ScanReading): Decoded {
  switch (reading.kind) {
    case 'identity-card':
      return { ok: true, kind: 'identity-card', fields: reading.card };
    case 'slip':
      return { ok: true, kind: 'slip', fields: reading.mark };
    case 'checklist':
      return { ok: true, kind: 'checklist', fields: checklistFields(reading.mark) };
    // What opens something is told to nobody who asks what a scan is.
    case 'dossier': {
      const { kioskId, reference } = reading.mark;
      return { ok: true, kind: 'dossier', fields: { kioskId, reference } };
    }
    case 'dossier-code':
      return { ok: true, kind: 'dossier-code', fields: { code: reading.code } };
    case 'draft':
      return { ok: true, kind: 'draft', fields: { kioskId: reading.mark.kioskId } };
    case 'appointment':
      return { ok: true, kind: 'appointment', fields: reading.mark };
    case 'badge':
      return { ok: false, kind: 'unknown', why: 'not-expected' };
    case 'unreadable':
      return { ok: false, kind: kindOf(reading.why), why: reading.why };
  }
}

/** Answers as `checklist --case` takes them. */
function checklistFields({ centreId, code, answers, have, edition }: ChecklistMark): Record<string, string> {
  const told = Object.entries(answers).map(([question, answer]) => `${question}=${answer}`);
  return { centreId, code, answers: told.join(' '), have: have.join(' '), edition };
}

function kindOf(why: UnreadableCode): Decoded['kind'] {
  if (why === 'payment-code') return 'payment';
  return why === 'bad-number' || why === 'bad-name' || why === 'bad-date' ? 'identity-card' : 'unknown';
}

/** Null where there is more than any scan has; what came until then is let go. */
async function readAll(stdin: CliOutside['stdin']): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    length += chunk.length;
    if (length <= longestScan) chunks.push(chunk);
  }
  return length > longestScan ? null : Buffer.concat(chunks);
}

function inWords({ kind, fields, why }: Decoded): string {
  if (!fields) return `${kind}: ${why}\n`;
  const lines = Object.entries(fields).map(([name, value]) => `  ${name}: ${value ?? '–'}\n`);
  return `${kind}\n${lines.join('')}`;
}

function unknownWord(word: string) {
  const shown = word.slice(0, 40);
  return {
    vi: `"decode" không có tùy chọn "${shown}"; chỉ có --json. Dữ liệu quét được đọc từ đầu vào chuẩn.`,
    en: `"decode" has no option "${shown}"; there is --json only. The scan is read from standard input.`,
  };
}
