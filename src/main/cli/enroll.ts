import { join } from 'node:path';
import type { Bilingual } from '../../shared/contract/words.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { systemIds } from '../core/ids.ts';
import { type EnrolTrouble, enrol } from '../core/sync/identity/enrol.ts';
import { openIdentity } from '../core/sync/identity/identity.ts';
import { syncWaits } from '../core/sync/waits.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { asideName, wordAndPlaces } from './kiosk-on-disk.ts';

/**
 * `kiosk -- enroll CODE [--config=FILE] [--data=FOLDER]`: makes this machine known to its province. A kiosk that runs
 * on the same data takes it up at once.
 */
export const enroll: Command = async (args, outside) => {
  const wish = wordAndPlaces(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const { kiosk, province } = loaded.value;
  if (!province) return refuse(noProvince(wish.config), outside);
  const identity = openIdentity(join(wish.data, 'keys'), kiosk.id, asideName);
  const enrolled = await enrol(identity, wish.word, {
    url: province.url,
    random: systemIds.random,
    nowMs: Date.now,
    answerWait: syncWaits.answer,
  });
  if (!enrolled.ok) return refuse(sentenceOf(enrolled.code, province.url, kiosk.id), outside);
  outside.out(`${JSON.stringify({ kioskId: kiosk.id, kid: identity.key.public.kid })}\n`);
  sayBoth(
    {
      vi: `Tỉnh đã ghi nhận kiosk ${kiosk.id}; từ nay mọi lần gửi đều có chữ ký của máy này.`,
      en: `The province knows kiosk ${kiosk.id} now; from here on all it sends is signed by this machine.`,
    },
    outside,
  );
  return 0;
};

const usage: Bilingual = {
  vi: 'Cách dùng: enroll MÃ (do tỉnh cấp, như K7QM-A2XD-…), --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: enroll CODE (from the province, such as K7QM-A2XD-…), --config=FILE, --data=FOLDER.',
};

function noProvince(file: string): Bilingual {
  return {
    vi: `Cấu hình ${file} chưa nêu địa chỉ của tỉnh (province.url); hãy điền rồi chạy lại.`,
    en: `The configuration ${file} names no province (province.url); fill it in and run this again.`,
  };
}

function sentenceOf(code: EnrolTrouble, url: string, kioskId: string): Bilingual {
  const words: Record<EnrolTrouble, Bilingual> = {
    'not-a-code': {
      vi: 'Mã đăng ký có 20 chữ và số, không có 0, O, 1, I; hãy gõ lại đúng như tỉnh cấp.',
      en: 'A code has 20 letters and digits, without 0, O, 1 and I; type it as the province gave it.',
    },
    refused: {
      vi: `Tỉnh không nhận mã này cho kiosk ${kioskId}: mã sai, đã dùng hoặc hết hạn. Hãy xin mã mới.`,
      en: `The province does not take this code for kiosk ${kioskId}: it is wrong, used or over. Ask for a new one.`,
    },
    unreachable: {
      vi: `Không có trả lời của tỉnh ở ${url}; hãy kiểm tra mạng và địa chỉ rồi chạy lại, mã vẫn dùng được.`,
      en: `No province answered at ${url}; check network and address and run this again, the code still holds.`,
    },
    'not-proven': {
      vi: `Máy trả lời ở ${url} không chứng minh được là tỉnh đã cấp mã; chưa thay đổi gì. Hãy báo cho tỉnh.`,
      en: `What answered at ${url} cannot prove to be the province that gave the code; nothing was changed. Tell the province.`,
    },
  };
  return words[code];
}
