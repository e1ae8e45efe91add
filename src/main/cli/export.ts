import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Bilingual } from '../../shared/contract/words.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { systemIds } from '../core/ids.ts';
import { statements } from '../core/store/database.ts';
import { databaseName } from '../core/store/open.ts';
import { type ExportTrouble, exportBundle } from '../core/sync/courier/export-bundle.ts';
import { openIdentity } from '../core/sync/identity/identity.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { asideName, wordAndPlaces } from './kiosk-on-disk.ts';

/**
 * `kiosk -- export FOLDER [--config=FILE] [--data=FOLDER]`: lays down, sealed for the province, what has not arrived
 * there. Reads beside a running kiosk and changes nothing of it.
 */
export const exportOutbox: Command = async (args, outside) => {
  const wish = wordAndPlaces(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const { kiosk, province } = loaded.value;
  const identity = openIdentity(join(wish.data, 'keys'), kiosk.id, asideName);
  const sealingKey = identity.sealingKey() ?? province?.sealingKey ?? null;
  if (!sealingKey) return refuse(noKey, outside);
  const sqlite = openBeside(wish.data);
  if (!sqlite) return refuse(noData(wish.data), outside);
  const exported = await exportBundle(
    {
      database: statements(sqlite),
      identity,
      sealingKey,
      courierFolder: join(wish.data, 'courier'),
      bundleId: systemIds.mint(),
      nowMs: Date.now(),
      random: systemIds.random,
    },
    wish.word,
  ).finally(() => sqlite.close());
  if (!exported.ok) return refuse(sentenceOf(exported.code, wish.word), outside);
  const { folder, manifest } = exported.value;
  const items = manifest.parts.reduce((sum, part) => sum + part.items, 0);
  outside.out(`${JSON.stringify({ folder, items, root: manifest.root })}\n`);
  sayBoth(done(folder, items), outside);
  return 0;
};

/** Null where there is no database that can be read. */
function openBeside(data: string): Database.Database | null {
  try {
    return new Database(join(data, databaseName), { readonly: true, fileMustExist: true });
  } catch {
    return null;
  }
}

const usage: Bilingual = {
  vi: 'Cách dùng: export THƯ-MỤC (trên USB), --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: export FOLDER (on the stick), --config=FILE, --data=FOLDER.',
};

const noKey: Bilingual = {
  vi: 'Máy chưa có khóa công khai của tỉnh nên không mã hóa được; hãy đăng ký kiosk (enroll) hoặc điền province.sealingKey.',
  en: 'This machine has no public key of the province to seal for; enrol the kiosk (enroll) or fill in province.sealingKey.',
};

function noData(data: string): Bilingual {
  return {
    vi: `Không đọc được dữ liệu của kiosk trong ${data}; hãy chỉ đúng thư mục bằng --data.`,
    en: `The kiosk's data in ${data} cannot be read; name the right folder with --data.`,
  };
}

function done(folder: string, items: number): Bilingual {
  return {
    vi: `Đã ghi ${items} mục vào ${folder}; có thể rút USB. In manifest.txt để ký giao nhận; dữ liệu vẫn còn ở kiosk.`,
    en: `${items} items were written to ${folder}; the stick may be pulled out. Print manifest.txt to sign; the kiosk keeps it all.`,
  };
}

function sentenceOf(code: ExportTrouble, folder: string): Bilingual {
  const words: Record<ExportTrouble, Bilingual> = {
    nothing: {
      vi: 'Tỉnh đã nhận đủ, không còn gì để xuất.',
      en: 'Everything has arrived at the province; there is nothing to export.',
    },
    unwritable: {
      vi: `Không ghi được vào ${folder}; hãy kiểm tra USB rồi xuất lại, dữ liệu vẫn còn ở kiosk.`,
      en: `${folder} cannot be written; check the stick and export again, the kiosk keeps it all.`,
    },
    'disk-full': {
      vi: `${folder} đã đầy; gói dở dang ở đó không dùng được. Hãy dùng USB khác, dữ liệu vẫn còn ở kiosk.`,
      en: `${folder} is full; the unfinished bundle there is of no use. Take another stick, the kiosk keeps it all.`,
    },
  };
  return words[code];
}
