import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bilingual } from '../../shared/contract/words.ts';
import { openStore } from '../core/store/open.ts';
import { storeSentence } from '../core/store/trouble.ts';
import {
  type AcknowledgementTrouble,
  leaveForKiosk,
  readAcknowledgements,
  takeAcknowledgements,
} from '../core/sync/courier/acknowledgements.ts';
import { type Command, misused, sayBoth } from './command.ts';

/** `kiosk -- acknowledgements FILE [--data=FOLDER]`: what the province answered to a bundle, brought back. */
export const acknowledgements: Command = async (args, outside) => {
  const wish = readWords(args);
  const refuse = (sentence: Bilingual) => {
    sayBoth(sentence, outside);
    return 1;
  };
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const text = textOf(wish.file);
  const courierFolder = join(wish.data, 'courier');
  const read = readAcknowledgements(text, courierFolder);
  if (!read.ok) return refuse(sentenceOf(read.code, wish.file));
  const nowMs = Date.now();
  const opened = openStore(wish.data, { wallMs: nowMs });
  if (!opened.ok && opened.code !== 'in-use') return refuse(storeSentence(opened.code, wish.data));
  if (!opened.ok) {
    leaveForKiosk(courierFolder, read.value, text);
    sayBoth(left, outside);
    return 0;
  }
  const taken = takeAcknowledgements(opened.value, read.value, nowMs);
  opened.value.close();
  if (!taken.ok) return refuse(storeSentence(taken.code, wish.data));
  outside.out(`${JSON.stringify({ acknowledged: taken.value })}\n`);
  sayBoth(done(taken.value), outside);
  return 0;
};

function readWords(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, data: values.data ?? 'data' };
  } catch {
    return null;
  }
}

/** A file that is not there holds no acknowledgements. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const usage: Bilingual = {
  vi: 'Cách dùng: acknowledgements TỆP (acknowledgements.json trên USB), --data=THƯ-MỤC.',
  en: 'Usage: acknowledgements FILE (acknowledgements.json on the stick), --data=FOLDER.',
};

const left: Bilingual = {
  vi: 'Kiosk đang chạy sẽ tự ghi nhận trong vòng một phút.',
  en: 'The running kiosk takes it up within a minute.',
};

function done(count: number): Bilingual {
  return {
    vi: `Đã ghi nhận: tỉnh đã nhận thêm ${count} mục.`,
    en: `Noted: ${count} more items have arrived at the province.`,
  };
}

function sentenceOf(code: AcknowledgementTrouble, file: string): Bilingual {
  const words: Record<AcknowledgementTrouble, Bilingual> = {
    'not-acknowledgements': {
      vi: `${file} không phải tệp xác nhận của tỉnh, hoặc chưa ghi xong; chưa thay đổi gì, hãy chép lại từ tỉnh.`,
      en: `${file} holds no acknowledgements of the province, or only half; nothing was changed, copy it again from there.`,
    },
    foreign: {
      vi: `${file} trả lời một gói mà máy này không lập; chưa thay đổi gì, hãy mang đến đúng kiosk.`,
      en: `${file} answers a bundle this machine never made; nothing was changed, take it to the right kiosk.`,
    },
    forged: {
      vi: `${file} không đúng như tỉnh đã trả lời; chưa thay đổi gì, hãy chép lại từ tỉnh.`,
      en: `${file} is not what the province answered; nothing was changed, copy it again from there.`,
    },
  };
  return words[code];
}
