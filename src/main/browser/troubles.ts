import type { Bilingual } from '../../shared/contract/words.ts';

/** Sentences of the browser shell for people at the console: what happened and what to do. */
export const troubles = {
  noConfiguration: {
    vi: 'Chưa cho biết tệp cấu hình: hãy thêm --config=TỆP (mẫu: assets/configuration/suoi-may.json).',
    en: 'No configuration file was named: add --config=FILE (an example is assets/configuration/suoi-may.json).',
  },
  'port-in-use': (port: number): Bilingual => ({
    vi: `Cổng ${port} đang có chương trình khác dùng: hãy dừng chương trình đó, hoặc chọn cổng khác bằng --port=N (0 là cổng bất kỳ).`,
    en: `Port ${port} is used by another program: stop that program, or choose another port with --port=N (0 takes any).`,
  }),
  'port-forbidden': (port: number): Bilingual => ({
    vi: `Máy không cho mở cổng ${port}: hãy chọn cổng trên 1023 bằng --port=N (0 là cổng bất kỳ).`,
    en: `This machine does not allow port ${port}: choose one above 1023 with --port=N (0 takes any).`,
  }),
  noWindow: {
    vi: 'Không mở được cửa sổ trên máy này (không có màn hình hoặc không có Chromium): hãy mở địa chỉ trên bằng một trình duyệt của máy này.',
    en: 'No window can be opened here (no display, or no Chromium): open the address above in a browser of this machine.',
  },
  noSandbox: {
    vi: 'Đang chạy bằng quyền root nên Chromium phải tắt lớp cách ly (--no-sandbox); máy thật hãy chạy bằng người dùng thường.',
    en: 'Running as root, so Chromium has to switch its sandbox off (--no-sandbox); run a real kiosk as an ordinary user.',
  },
};
