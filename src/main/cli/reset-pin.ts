import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bilingual } from '../../shared/contract/words.ts';
import { systemIds } from '../core/ids.ts';
import { credentialFileAt, staffFile } from '../core/staff/entrance/credential-file.ts';
import { type PinTrouble, setPin } from '../core/staff/entrance/pin.ts';
import { type CliOutside, type Command, misused, refuse, sayBoth } from './command.ts';

/**
 * `kiosk -- reset-pin [--data=FOLDER]`: sets the staff PIN to the digits on standard input. A kiosk that runs on the same
 * data takes it up at once, and whoever was locked out may try again.
 */
export const resetPin: Command = async (args, outside) => {
  const data = dataOf(args);
  if (data === null) {
    sayBoth(usage, outside);
    return misused;
  }
  sayBoth(ask, outside);
  const pin = await firstLine(outside.stdin);
  const set = await setPin(credentialFileAt(join(data, staffFile)), pin, systemIds);
  if (!set.ok) return refuse(sentences[set.code], outside);
  outside.out(`${JSON.stringify({ pinSet: true })}\n`);
  sayBoth(done, outside);
  return 0;
};

/** The data folder that was named, or the usual one; null where something else was typed. */
export function dataOf(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { data: { type: 'string' } } }).values.data ?? 'data';
  } catch {
    return null;
  }
}

async function firstLine(stdin: CliOutside['stdin']): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes('\n') || text.length > 200) break;
  }
  return text.split('\n')[0]?.trim() ?? '';
}

const usage: Bilingual = {
  vi: 'Cách dùng: reset-pin [--data=THƯ-MỤC], mã PIN gõ ở đầu vào chuẩn.',
  en: 'Usage: reset-pin [--data=FOLDER], the PIN on standard input.',
};

const ask: Bilingual = {
  vi: 'Gõ mã PIN mới cho cán bộ (6 đến 12 chữ số) rồi nhấn Enter:',
  en: 'Type the new staff PIN (6 to 12 digits) and press Enter:',
};

const done: Bilingual = {
  vi: 'Đã đặt mã PIN mới; mã cũ hết hiệu lực, lần thử sai trước đây được bỏ qua. Máy chỉ giữ dạng băm.',
  en: 'The new PIN is set; the old one is void, and earlier wrong tries count no more. The machine keeps its hash only.',
};

const sentences: Record<PinTrouble, Bilingual> = {
  'not-digits': {
    vi: 'Mã PIN phải có từ 6 đến 12 chữ số; chưa thay đổi gì.',
    en: 'A PIN has 6 to 12 digits; nothing was changed.',
  },
  'too-simple': {
    vi: 'Mã PIN này dễ đoán (lặp lại hoặc theo thứ tự); hãy chọn mã khác, chưa thay đổi gì.',
    en: 'This PIN is easily guessed (one digit, or digits in order); choose another, nothing was changed.',
  },
};
