import type { Bilingual } from '../../../shared/contract/words.ts';

/**
 * Why an update is not taken. In all of these what runs goes on unchanged.
 * - `rollback`: older metadata than this machine has seen · `replayed`: what was signed for a time that is over (freeze)
 * - `mixed`: parts of different publications · `unsigned`: not enough signatures of the trusted keys
 * - `truncated`, `tampered`: the program's bytes · `wrong-channel`: nothing for this kiosk's channel
 * - `older`: a release that is not newer than what runs · `failed-before`: it would not start here
 */
export type UpdateRefusal =
  | 'rollback'
  | 'replayed'
  | 'mixed'
  | 'unsigned'
  | 'truncated'
  | 'tampered'
  | 'wrong-channel'
  | 'older'
  | 'failed-before'
  | 'unreachable'
  | 'not-a-repository'
  | 'no-trust'
  | 'disk-full';

const words: Readonly<Record<UpdateRefusal, Bilingual>> = {
  rollback: {
    vi: 'Bản cập nhật cũ hơn bản máy này đã thấy nên không được dùng; hãy xin bản mới của tỉnh.',
    en: 'The update is older than one this machine has seen and is not taken; ask the province for the new one.',
  },
  replayed: {
    vi: 'Bản cập nhật đã quá hạn chữ ký nên không được dùng; hãy kiểm tra ngày giờ của máy rồi xin bản mới.',
    en: 'The update was signed for a time that is over and is not taken; check this machine’s date, then ask for a new one.',
  },
  mixed: {
    vi: 'Các phần của bản cập nhật không thuộc cùng một lần phát hành nên không được dùng; hãy chép lại nguyên vẹn.',
    en: 'The parts of the update are not of one publication and are not taken; copy it again as a whole.',
  },
  unsigned: {
    vi: 'Bản cập nhật không có đủ chữ ký được tin nên không được dùng; hãy báo tỉnh.',
    en: 'The update does not carry enough trusted signatures and is not taken; tell the province.',
  },
  truncated: {
    vi: 'Tệp chương trình bị cụt nên không được dùng; hãy tải hoặc chép lại.',
    en: 'The program’s file is cut short and is not taken; download or copy it again.',
  },
  tampered: {
    vi: 'Tệp chương trình bị sửa sau khi ký nên không được dùng; hãy báo tỉnh và xin lại bản gốc.',
    en: 'The program was changed after it was signed and is not taken; tell the province and ask for the original.',
  },
  'wrong-channel': {
    vi: 'Nơi cập nhật này không có bản cho kênh của máy; hãy kiểm tra tên kênh hoặc xin đúng bản.',
    en: 'There is nothing for this kiosk’s channel; check the channel’s name or ask for the right update.',
  },
  older: {
    vi: 'Bản này không mới hơn bản đang chạy; không phải làm gì.',
    en: 'This version is not newer than the one that runs; there is nothing to do.',
  },
  'failed-before': {
    vi: 'Bản này đã không khởi động được trên máy này; hãy chờ bản sau hoặc báo tỉnh.',
    en: 'This version would not start on this machine before; wait for the next one or tell the province.',
  },
  unreachable: {
    vi: 'Không có trả lời ở nơi cập nhật; hãy kiểm tra mạng hoặc USB rồi chạy lại.',
    en: 'The place of updates does not answer; check network or stick and run this again.',
  },
  'not-a-repository': {
    vi: 'Ở đó không phải kho cập nhật (thiếu metadata); hãy chỉ đúng địa chỉ hoặc thư mục.',
    en: 'There is no repository of updates (its metadata are missing); name the right address or folder.',
  },
  'no-trust': {
    vi: 'Máy chưa được cho biết tin chữ ký của ai; hãy chạy lần đầu với --root=TỆP do tỉnh cấp.',
    en: 'This machine was not told whose signatures to trust; run it once with --root=FILE from the province.',
  },
  'disk-full': {
    vi: 'Ổ đĩa không đủ chỗ cho bản mới; bản đang chạy còn nguyên. Hãy dọn chỗ rồi chạy lại.',
    en: 'The disk has no room for the new version; the one that runs is untouched. Free some space and run this again.',
  },
};

export function updateSentence(refusal: UpdateRefusal): Bilingual {
  return words[refusal];
}

/** What tuf-js says, by our names. Its errors are told apart by class and text: the classes are not exported (6.0.2). */
export function refusalOf(error: unknown, at: 'metadata' | 'program'): UpdateRefusal {
  if (!(error instanceof Error)) throw error;
  const said = `${error.constructor.name} ${error.message}`;
  if (/ENOSPC|EDQUOT/.test(said)) return 'disk-full';
  if (/ExpiredMetadata|is expired/.test(said)) return 'replayed';
  if (/less than current|Missing file|New snapshot version/.test(said)) return 'rollback';
  if (/UnsignedMetadata|Failed to verify/i.test(said)) return 'unsigned';
  if (/LengthOrHashMismatch|Max length|Expected length|Expected hash/i.test(said)) return mismatch(said, at);
  if (/BadVersion|doesn't match timestamp|does not match snapshot/.test(said)) return 'mixed';
  if (/ENOENT|DownloadHTTPError|SyntaxError|JSON|RepositoryError|is not defined/.test(said))
    return at === 'program' ? 'truncated' : 'not-a-repository';
  if (/fetch failed|ECONN|ENOTFOUND|Download|timeout|Failed to/i.test(said)) return 'unreachable';
  throw error;
}

function mismatch(said: string, at: 'metadata' | 'program'): UpdateRefusal {
  if (at === 'metadata') return 'mixed';
  return /Expected length|Max length/.test(said) ? 'truncated' : 'tampered';
}
