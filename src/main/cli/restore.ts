import type { Bilingual } from '../../shared/contract/words.ts';
import { never } from '../../shared/result.ts';
import { loadConfiguration } from '../core/configuration/load.ts';
import { type RestoreTrouble, restore } from '../core/store/backup/restore.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { flagsAndPlaces } from './places.ts';

/** `kiosk -- restore FOLDER [--config=FILE] [--data=FOLDER]`: puts a backup in the place of this kiosk's data. */
export const restoreBackup: Command = async (args, outside) => {
  const wish = flagsAndPlaces(args, [], 'one');
  if (!wish || wish.word === null) {
    sayBoth(usage, outside);
    return misused;
  }
  const loaded = loadConfiguration(wish.config);
  if (!loaded.ok) return refuse(loaded.sentence, outside);
  const kioskId = loaded.value.kiosk.id;
  const restored = restore(wish.word, { dataFolder: wish.data, kioskId, nowMs: Date.now() });
  if (!restored.ok) return refuse(sentenceOf(restored.code, wish.word, restored.detail ?? ''), outside);
  const { manifest, aside } = restored.value;
  const madeAt = new Date(manifest.madeMs).toISOString();
  outside.out(`${JSON.stringify({ madeAt, aside, withKeys: manifest.withKeys })}\n`);
  sayBoth(done(madeAt, aside), outside);
  return 0;
};

const usage: Bilingual = {
  vi: 'Cách dùng: restore THƯ-MỤC (do lệnh backup tạo), --config=TỆP, --data=THƯ-MỤC.',
  en: 'Usage: restore FOLDER (made by backup), --config=FILE, --data=FOLDER.',
};

function done(madeAt: string, aside: string | null): Bilingual {
  return {
    vi: `Đã khôi phục bản sao lúc ${madeAt}; số đã cấp sau đó trong cùng ngày có thể cấp trùng, hãy báo cán bộ. ${aside ? `Dữ liệu cũ ở ${aside}.` : ''}`,
    en: `Restored as of ${madeAt}; numbers given later that same day may be given again, so tell the staff. ${aside ? `The data before lie in ${aside}.` : ''}`,
  };
}

function sentenceOf(code: RestoreTrouble, folder: string, detail: string): Bilingual {
  switch (code) {
    case 'not-a-backup':
      return {
        vi: `${folder} không phải bản sao lưu hoàn chỉnh; hãy chỉ đúng thư mục có tệp backup.json.`,
        en: `${folder} is no finished backup; name the folder that holds backup.json.`,
      };
    case 'tampered':
      return {
        vi: `Tệp ${detail} trong bản sao lưu bị thiếu hoặc đã thay đổi; chưa khôi phục gì. Hãy dùng bản khác.`,
        en: `${detail} in the backup is missing or was changed; nothing was restored. Take another backup.`,
      };
    case 'another-kiosk':
      return {
        vi: `Bản sao lưu là của kiosk ${detail}; hãy dùng tệp cấu hình của chính kiosk ấy (--config).`,
        en: `The backup is of kiosk ${detail}; name that kiosk's configuration (--config).`,
      };
    case 'newer-schema':
      return {
        vi: 'Bản sao lưu do phiên bản mới hơn tạo; hãy cài phiên bản ấy trước.',
        en: 'The backup was made by a newer version; install that version first.',
      };
    case 'in-use':
      return {
        vi: 'Kiosk đang chạy; hãy dừng kiosk (systemctl stop mot-cua-kiosk) rồi khôi phục lại.',
        en: 'The kiosk is running; stop it (systemctl stop mot-cua-kiosk) and restore again.',
      };
    case 'disk-full':
      return {
        vi: 'Ổ đĩa không đủ chỗ; dữ liệu đang có còn nguyên. Hãy dọn chỗ rồi khôi phục lại.',
        en: 'The disk has no room; the data there are untouched. Free some space and restore again.',
      };
    case 'unwritable':
      return {
        vi: 'Không ghi được vào nơi để dữ liệu; dữ liệu đang có còn nguyên. Hãy kiểm tra quyền ghi.',
        en: 'The place of the data cannot be written; the data there are untouched. Check its permissions.',
      };
    default:
      return never(code);
  }
}
