import { join } from 'node:path';
import { lanRole } from '../../shared/contract/queue/lan.ts';
import type { Bilingual } from '../../shared/contract/words.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { systemIds } from '../core/ids.ts';
import { openPairingCodes, pairingFile } from '../core/queue/lan/pairing-codes.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { wordAndPlaces } from './kiosk-on-disk.ts';

/**
 * `kiosk -- pair counter=1 | board | kiosk | adapter [--config=FILE] [--data=FOLDER]`: makes a one-time code for one
 * device of the LAN, as the staff screen does. The running kiosk takes it at once.
 */
export const pair: Command = async (args, outside) => {
  const wish = wordAndPlaces(args);
  const [role, counterId = null] = wish?.word.split('=') ?? [];
  const known = lanRole.safeParse(role);
  if (!wish || !known.success || (known.data === 'counter') !== (counterId !== null)) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const { lan, queue } = loaded.value;
  if (!lan) return refuse(noLan(wish.config), outside);
  if (counterId !== null && !queue.counters.some(({ id }) => id === counterId)) {
    return refuse(
      noCounter(
        counterId,
        queue.counters.map(({ id }) => id),
      ),
      outside,
    );
  }
  const file = pairingFile(join(wish.data, 'keys', 'lan'));
  const codes = openPairingCodes({ file, random: systemIds.random, nowMs: Date.now });
  const offer = codes.offer(known.data, counterId);
  outside.out(`${JSON.stringify({ code: offer.code, role: offer.role, counterId, until: offer.until })}\n`);
  sayBoth(
    {
      vi: `Mã ghép: ${offer.code}. Dùng được một lần, trong 10 phút.`,
      en: `Pairing code: ${offer.code}. It holds once, for 10 minutes.`,
    },
    outside,
  );
  return 0;
};

const usage: Bilingual = {
  vi: 'Cách dùng: pair counter=1 (số quầy), hoặc pair board, pair kiosk, pair adapter; --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: pair counter=1 (a counter), or pair board, pair kiosk, pair adapter; --config=FILE, --data=FOLDER.',
};

const noLan = (file: string): Bilingual => ({
  vi: `Cấu hình ${file} chưa bật mạng nội bộ (lan); hãy điền rồi khởi động lại ki-ốt.`,
  en: `The configuration ${file} has no LAN (lan); fill it in and restart the kiosk.`,
});

const noCounter = (id: string, known: readonly string[]): Bilingual => ({
  vi: `Không có quầy "${id.slice(0, 40)}". Các quầy: ${known.join(', ')}.`,
  en: `There is no counter "${id.slice(0, 40)}". Known are: ${known.join(', ')}.`,
});
