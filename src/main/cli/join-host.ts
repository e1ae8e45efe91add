import { join } from 'node:path';
import type { Bilingual } from '../../shared/contract/words.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { hostFileIn, keepHost } from '../core/queue/peer/host-file.ts';
import { type JoinTrouble, joinHost } from '../core/queue/peer/join-host.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { wordAndPlaces } from './kiosk-on-disk.ts';

/**
 * `kiosk -- join-host CODE [--config=FILE] [--data=FOLDER]`: pairs this kiosk with its queue host by a code made there.
 * The running kiosk dials the host with it at once.
 */
export const joinQueueHost: Command = async (args, outside) => {
  const wish = wordAndPlaces(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const { lan, kiosk } = loaded.value;
  if (!lan || lan.queueHost === 'this-kiosk') return refuse(noHost(wish.config), outside);
  const joined = await joinHost(lan.queueHost, kiosk.id, wish.word);
  const at = `${lan.queueHost.address}:${lan.queueHost.port}`;
  if (!joined.ok) return refuse(sentenceOf(joined.code, at), outside);
  keepHost(hostFileIn(join(wish.data, 'keys', 'lan')), joined.value);
  outside.out(`${JSON.stringify({ kioskId: kiosk.id, host: at, fingerprint: joined.value.fingerprint })}\n`);
  sayBoth(
    {
      vi: `Ki-ốt ${kiosk.id} đã ghép với máy chủ hàng đợi ${at}.`,
      en: `Kiosk ${kiosk.id} is paired with the queue host ${at}.`,
    },
    outside,
  );
  return 0;
};

const usage: Bilingual = {
  vi: 'Cách dùng: join-host MÃ (8 chữ và số, tạo ở máy chủ hàng đợi), --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: join-host CODE (8 letters and digits, made at the queue host), --config=FILE, --data=FOLDER.',
};

const noHost = (file: string): Bilingual => ({
  vi: `Cấu hình ${file} không nêu máy chủ hàng đợi khác (lan.queueHost).`,
  en: `The configuration ${file} names no other kiosk as queue host (lan.queueHost).`,
});

function sentenceOf(code: JoinTrouble, at: string): Bilingual {
  const words: Record<JoinTrouble, Bilingual> = {
    unreachable: {
      vi: `Không có trả lời ở ${at}; hãy kiểm tra mạng và địa chỉ rồi chạy lại, mã vẫn dùng được.`,
      en: `Nobody answered at ${at}; check network and address and run this again, the code still holds.`,
    },
    'wrong-code': {
      vi: 'Máy chủ không nhận mã này: mã sai, đã dùng hoặc hết hạn. Hãy tạo mã mới ở máy chủ.',
      en: 'The host does not take this code: it is wrong, used or over. Make a new one at the host.',
    },
    'too-many-tries': {
      vi: 'Đã thử sai quá nhiều lần; hãy đợi vài phút rồi thử lại.',
      en: 'Too many wrong tries; wait some minutes and try again.',
    },
    stranger: {
      vi: `Máy trả lời ở ${at} không chứng minh được là máy chủ hàng đợi; chưa thay đổi gì.`,
      en: `What answered at ${at} cannot prove to be the queue host; nothing was changed.`,
    },
  };
  return words[code];
}
