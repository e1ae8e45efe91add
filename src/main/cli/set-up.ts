import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wantedName } from '../core/set-up/acceptance-file.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';
import { dataOf } from './reset-pin.ts';

/** `kiosk -- set-up [--data=FOLDER]`: the kiosk's next start goes through the set-up at its screen again. */
export const setUp: Command = async (args, outside) => {
  const data = dataOf(args);
  if (data === null) {
    sayBoth(usage, outside);
    return misused;
  }
  if (!existsSync(data)) return refuse(noData(data), outside);
  writeFileSync(join(data, wantedName), '');
  sayBoth(done, outside);
  return 0;
};

const usage = {
  vi: 'Cách dùng: set-up [--data=THƯ-MỤC].',
  en: 'Usage: set-up [--data=FOLDER].',
};

const done = {
  vi: 'Lần khởi động tới, màn hình sẽ mở phần cài đặt; người dân chưa dùng được máy cho đến khi nghiệm thu xong.',
  en: 'The next start opens the set-up at the screen; nobody is served before it is accepted.',
};

function noData(data: string) {
  return {
    vi: `Không có thư mục ${data}; hãy chỉ đúng thư mục dữ liệu bằng --data.`,
    en: `There is no folder ${data}; name the data folder with --data.`,
  };
}
