import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSVG } from 'uqr';
import type { Bilingual } from '../../shared/contract/words.ts';
import { systemIds } from '../core/ids.ts';
import { addBadge, dropBadges } from '../core/staff/entrance/badge.ts';
import { credentialFileAt, staffFile } from '../core/staff/entrance/credential-file.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { wordAndPlaces } from './kiosk-on-disk.ts';

/**
 * `kiosk -- badge FILE.svg [--data=FOLDER]`: makes a badge whose code opens the staff page, to print and wear.
 * `kiosk -- badge none` takes every badge back.
 */
export const badge: Command = async (args, outside) => {
  const wish = wordAndPlaces(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const file = credentialFileAt(join(wish.data, staffFile));
  if (wish.word === 'none') {
    dropBadges(file, systemIds);
    sayBoth(dropped, outside);
    return 0;
  }
  const text = addBadge(file, systemIds, Date.now());
  try {
    writeFileSync(wish.word, renderSVG(text, { ecc: 'M', border: 4 }), { mode: 0o600, flag: 'wx' });
  } catch {
    return refuse(unwritable(wish.word), outside);
  }
  outside.out(`${JSON.stringify({ file: wish.word })}\n`);
  sayBoth(made(wish.word), outside);
  return 0;
};

const usage: Bilingual = {
  vi: 'Cách dùng: badge TỆP.svg (hoặc "none" để thu hồi mọi thẻ), --data=THƯ-MỤC.',
  en: 'Usage: badge FILE.svg (or "none" to take every badge back), --data=FOLDER.',
};

const dropped: Bilingual = {
  vi: 'Đã thu hồi mọi thẻ; mã PIN vẫn dùng được.',
  en: 'Every badge is void now; the PIN still holds.',
};

function made(file: string): Bilingual {
  return {
    vi: `Thẻ nằm trong ${file}; in ra rồi xóa tệp, vì ai có mã này thì vào được trang cán bộ.`,
    en: `The badge is in ${file}; print it and delete the file: whoever has the code gets to the staff page.`,
  };
}

function unwritable(file: string): Bilingual {
  return {
    vi: `Không ghi được ${file}, hoặc tệp đã có; thẻ vừa tạo không dùng được, hãy chạy lại với tên khác.`,
    en: `${file} cannot be written, or is there already; that badge is lost, run this again with another name.`,
  };
}
