import type { Bilingual } from '../../shared/contract/words.ts';
import { never } from '../../shared/result.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { type BackupTrouble, backUp } from '../core/store/backup/back-up.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { flagsAndPlaces } from './places.ts';
import { noData } from './verify-audit.ts';

/**
 * `kiosk -- backup FOLDER [--with-keys] [--config=FILE] [--data=FOLDER]`: copies database and configuration, beside the
 * running kiosk. The machine's keys stay unless asked for: what is sealed cannot be read without them.
 */
export const backup: Command = async (args, outside) => {
  const wish = flagsAndPlaces(args, ['with-keys'], 'one');
  if (!wish || wish.word === null) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const withKeys = wish.flags.has('with-keys');
  const made = backUp(wish.word, {
    dataFolder: wish.data,
    configFile: wish.config,
    kioskId: loaded.value.kiosk.id,
    withKeys,
    nowMs: Date.now(),
  });
  if (!made.ok) return refuse(sentenceOf(made.code, wish.word, wish.data), outside);
  outside.out(`${JSON.stringify({ folder: made.value, withKeys })}\n`);
  sayBoth(withKeys ? withThem : withoutThem, outside);
  return 0;
};

const usage: Bilingual = {
  vi: 'Cách dùng: backup THƯ-MỤC, --with-keys, --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: backup FOLDER, --with-keys, --config=FILE, --data=FOLDER.',
};

const withThem: Bilingual = {
  vi: 'Bản sao có khóa của máy: ai cầm nó đọc được hồ sơ. Hãy cất vào tủ khóa.',
  en: 'The backup holds the machine’s keys: whoever has it can read dossiers. Lock it away.',
};
const withoutThem: Bilingual = {
  vi: 'Bản sao không có khóa của máy: hồ sơ trong đó vẫn được mã hóa. Khôi phục sang máy khác thì phải đăng ký lại.',
  en: 'The backup has no keys: what is sealed in it stays sealed. Restored on another machine, enrol that one anew.',
};

function sentenceOf(code: BackupTrouble, place: string, data: string): Bilingual {
  switch (code) {
    case 'no-data':
      return noData(data);
    case 'not-whole':
      return {
        vi: 'Bản sao không qua được kiểm tra; hãy chạy "kiosk -- doctor" trước khi sao lưu lại.',
        en: 'The copy did not pass its check; run "kiosk -- doctor" before backing up again.',
      };
    case 'unwritable':
      return {
        vi: `Không ghi được vào ${place}; hãy kiểm tra USB và quyền ghi.`,
        en: `${place} cannot be written; check the stick and its permissions.`,
      };
    case 'disk-full':
      return {
        vi: `${place} đã đầy; bản dở dang ở đó không dùng được. Hãy dùng ổ khác.`,
        en: `${place} is full; the unfinished backup there is of no use. Take another disk.`,
      };
    default:
      return never(code);
  }
}
