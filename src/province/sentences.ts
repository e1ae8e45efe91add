import { never } from '../shared/result.ts';

/** Why the province cannot start. */
export type StartTrouble =
  | 'port-in-use'
  | 'address-unusable'
  | 'database-url-bad'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-newer'
  | 'folder-unusable'
  | 'folder-in-use'
  | 'folder-damaged'
  | 'keys-unreadable'
  | 'keys-unwritable'
  | 'keys-nowhere';

/** What happened and what to do; `thing` is the port, folder or place it is about, never a password. */
export function startSentence(code: StartTrouble, thing: string): { vi: string; en: string } {
  switch (code) {
    case 'port-in-use':
      return {
        vi: `Cổng ${thing} đang có chương trình khác dùng; hãy tắt chương trình đó hoặc chọn cổng khác bằng --port.`,
        en: `Another program uses port ${thing}; end it or choose another port with --port.`,
      };
    case 'address-unusable':
      return {
        vi: `Máy này không mở được địa chỉ ${thing}; hãy chọn địa chỉ khác bằng --host và --port.`,
        en: `This machine cannot open ${thing}; choose another address with --host and --port.`,
      };
    case 'database-url-bad':
      return {
        vi: 'DATABASE_URL không phải địa chỉ PostgreSQL; mẫu đúng là postgres://người-dùng:mật-khẩu@máy:5432/tên.',
        en: 'DATABASE_URL is not the address of a PostgreSQL database; it looks like postgres://user:password@host:5432/name.',
      };
    case 'database-unreachable':
      return {
        vi: `Không kết nối được PostgreSQL ở ${thing}; hãy kiểm tra máy chủ có đang chạy và DATABASE_URL có đúng không.`,
        en: `PostgreSQL at ${thing} does not answer; check that it runs and that DATABASE_URL is right.`,
      };
    case 'database-refused':
      return {
        vi: `PostgreSQL ở ${thing} từ chối; hãy kiểm tra tên cơ sở dữ liệu, người dùng, mật khẩu và quyền tạo bảng.`,
        en: `PostgreSQL at ${thing} refused; check database name, user, password and the right to create tables.`,
      };
    case 'database-newer':
      return {
        vi: 'Cơ sở dữ liệu do phiên bản mới hơn tạo ra; chưa thay đổi gì, hãy chạy phiên bản mới hơn đó.',
        en: 'A newer version wrote this database; nothing was changed, run that newer version.',
      };
    case 'folder-unusable':
      return {
        vi: `Không ghi được vào thư mục ${thing}; hãy cấp quyền ghi hoặc chọn thư mục khác bằng --data.`,
        en: `The folder ${thing} cannot be written; give it write permission or choose another with --data.`,
      };
    case 'folder-in-use':
      return {
        vi: `Một máy chủ tỉnh khác đang dùng thư mục ${thing}; hãy tắt nó hoặc chọn thư mục khác bằng --data.`,
        en: `Another province uses the folder ${thing}; end it or choose another with --data.`,
      };
    case 'folder-damaged':
      return {
        vi: `Không mở được dữ liệu trong thư mục ${thing}; chưa thay đổi gì, hãy sao lưu thư mục rồi gọi kỹ thuật, hoặc chọn thư mục khác bằng --data.`,
        en: `The data in ${thing} cannot be opened; nothing was changed, copy the folder and call support, or choose another with --data.`,
      };
    case 'keys-unreadable':
      return {
        vi: `Không đọc được khóa của tỉnh trong ${thing}; chưa thay đổi gì, hãy đặt lại bản sao lưu của tệp khóa này. Không có khóa thì không mở được hồ sơ đã niêm phong.`,
        en: `The province's keys in ${thing} cannot be read; nothing was changed, put back the copy of that file. Without the keys no sealed dossier can be opened.`,
      };
    case 'keys-unwritable':
      return {
        vi: `Không ghi được tệp khóa ${thing}; hãy cấp quyền ghi cho thư mục hoặc chọn tệp khác bằng --keys.`,
        en: `The key file ${thing} cannot be written; give its folder write permission or choose another with --keys.`,
      };
    case 'keys-nowhere':
      return {
        vi: 'Chưa biết khóa của tỉnh được giữ ở đâu; hãy thêm --data, --keys hoặc DATABASE_URL như khi chạy máy chủ.',
        en: 'It is not known where the keys are kept; add --data, --keys or DATABASE_URL as for the server.',
      };
    default:
      return never(code);
  }
}

export const argumentsSentence = {
  vi: 'Tham số không đúng; cách dùng: npm run province -- [keys | enrolment-code KIOSK | import THƯ-MỤC | publish THƯ-MỤC] [--port 8787] [--host 127.0.0.1] [--data THƯ-MỤC] [--keys TỆP] [--enrolled-only] [--json].',
  en: 'These arguments are not known; usage: npm run province -- [keys | enrolment-code KIOSK | import DIR | publish DIR] [--port 8787] [--host 127.0.0.1] [--data DIR] [--keys FILE] [--enrolled-only] [--json].',
};
