import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../shared/result.ts';
import { publishUpdate, updateKeysIn } from './repository.ts';

/** Folder of the data folder that kiosks are served updates from. */
export const updatesFolder = 'updates';

/** `province -- publish-update CHANNEL/VERSION=FILE --data=FOLDER`: signs a program and offers it to a channel. */
export function publishUpdateCommand(
  subject: string,
  dataFolder: string | null,
  nowMs: number,
): Result<
  { folder: string; root: string; channel: string; version: string },
  'not-a-publication' | 'no-folder'
> {
  const [, channel, version, file] = /^([a-z][a-z0-9-]{0,19})\/(\d+\.\d+\.\d+)=(.+)$/.exec(subject) ?? [];
  if (dataFolder === null) return failed('no-folder');
  if (!channel || !version || !file) return failed('not-a-publication');
  let program: Uint8Array;
  try {
    program = readFileSync(file);
  } catch {
    return failed('not-a-publication', file);
  }
  const folder = join(dataFolder, updatesFolder);
  publishUpdate(folder, updateKeysIn(join(dataFolder, 'update-keys.json')), {
    version,
    channel,
    program,
    nowMs,
  });
  return ok({ folder, root: join(folder, 'metadata', 'root.json'), channel, version });
}

export const publishUpdateSentences = {
  'not-a-publication': {
    vi: 'Cách dùng: publish-update KÊNH/PHIÊN-BẢN=TỆP (như stable/1.4.0=kiosk.AppImage) --data THƯ-MỤC; tệp phải đọc được.',
    en: 'Usage: publish-update CHANNEL/VERSION=FILE (such as stable/1.4.0=kiosk.AppImage) --data FOLDER; the file must be readable.',
  },
  'no-folder': {
    vi: 'Kho cập nhật cần thư mục riêng; hãy thêm --data THƯ-MỤC.',
    en: 'Updates are kept in a folder; add --data FOLDER.',
  },
} as const;
