import type { Bilingual } from '../../../shared/contract/words.ts';

/** Why a store cannot be opened. In none of these is a byte of the data changed. */
export type StoreTrouble =
  | 'newer-schema'
  | 'damaged'
  | 'in-use'
  | 'disk-full'
  | 'unwritable'
  /** SQLite did not take `synchronous=FULL` or WAL: what it acknowledges could be lost with the power. */
  | 'not-durable';

/** One sentence for the technician: what happened, and what to do. */
export function storeSentence(trouble: StoreTrouble, file: string): Bilingual {
  const words: Record<StoreTrouble, Bilingual> = {
    'newer-schema': {
      vi: `Dữ liệu ${file} do phiên bản mới hơn ghi. Hãy cài lại phiên bản mới; dữ liệu còn nguyên.`,
      en: `The data in ${file} were written by a newer version. Install that version again; the data are untouched.`,
    },
    damaged: {
      vi: `Dữ liệu ${file} bị hỏng, máy không ghi đè. Hãy sao chép cả thư mục rồi gọi hỗ trợ kỹ thuật.`,
      en: `The data in ${file} are damaged and were left as they are. Copy the whole folder, then call support.`,
    },
    'in-use': {
      vi: `Một kiosk khác đang dùng dữ liệu ${file}. Hãy tắt kiosk kia trước.`,
      en: `Another kiosk is using the data in ${file}. Stop that one first.`,
    },
    'disk-full': {
      vi: `Ổ đĩa chứa ${file} đã đầy. Hãy dọn chỗ trống rồi khởi động lại; dữ liệu còn nguyên.`,
      en: `The disk that holds ${file} is full. Free some space and start again; the data are untouched.`,
    },
    unwritable: {
      vi: `Máy không ghi được vào ${file}. Hãy kiểm tra thư mục và quyền ghi.`,
      en: `${file} cannot be written. Check the folder and its permissions.`,
    },
    'not-durable': {
      vi: `Ổ đĩa chứa ${file} không giữ được dữ liệu khi mất điện. Hãy chuyển thư mục dữ liệu sang ổ đĩa trong máy.`,
      en: `The disk that holds ${file} cannot keep data through a power cut. Move the data folder to an internal disk.`,
    },
  };
  return words[trouble];
}

/** The code SQLite or the file system gave, such as SQLITE_FULL or ENOSPC; empty when the error is none of theirs. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A write that failed for want of space; SQLite then has rolled the statement back. */
export function isDiskFull(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT';
}

/** Sorts what opening threw; what is none of the expected troubles is thrown on. */
export function troubleOf(error: unknown): StoreTrouble {
  const code = errorCode(error);
  if (isDiskFull(error) || code === 'SQLITE_IOERR_SHMSIZE') return 'disk-full';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use';
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_READONLY') ||
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)
  ) {
    return 'unwritable';
  }
  throw error;
}
