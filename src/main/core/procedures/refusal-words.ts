import type { CatalogueRefusal } from '../../../shared/contract/catalogue.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';

/** One sentence for staff: what happened, and what to do. */
export function refusalSentence(reason: CatalogueRefusal): Bilingual {
  return sentences[reason];
}

const sentences: Readonly<Record<CatalogueRefusal, Bilingual>> = {
  missing: {
    vi: 'Không thấy tệp danh mục thủ tục. Hãy cài lại phần mềm hoặc chép lại danh mục.',
    en: 'The catalogue’s files are missing. Install the software again or copy the catalogue again.',
  },
  unsigned: {
    vi: 'Danh mục mới không có chữ ký của tỉnh nên không được dùng. Hãy xin lại bản có ký.',
    en: 'The new catalogue carries no signature of the province and is not used. Ask for a signed one.',
  },
  'unknown-key': {
    vi: 'Danh mục mới ký bằng khóa lạ nên không được dùng. Hãy kiểm tra khóa của tỉnh trong cấu hình.',
    en: 'The new catalogue is signed with an unknown key and is not used. Check the province’s keys in the configuration.',
  },
  tampered: {
    vi: 'Danh mục mới bị sửa sau khi ký nên không được dùng. Hãy báo kỹ thuật và xin lại bản gốc.',
    en: 'The new catalogue was changed after it was signed and is not used. Tell support and ask for the original.',
  },
  truncated: {
    vi: 'Danh mục mới bị thiếu hoặc cụt nên không được dùng. Hãy tải hoặc chép lại.',
    en: 'The new catalogue is incomplete and is not used. Download or copy it again.',
  },
  'too-large': {
    vi: 'Danh mục mới lớn hơn mức cho phép nên không được dùng. Hãy báo tỉnh.',
    en: 'The new catalogue is larger than allowed and is not used. Tell the province.',
  },
  'breaks-its-schema': {
    vi: 'Danh mục mới sai khuôn dạng nên không được dùng. Hãy báo tỉnh, hoặc cập nhật phần mềm của máy.',
    en: 'The new catalogue is not in the form this version reads and is not used. Tell the province, or update the kiosk.',
  },
  'names-an-unknown-procedure': {
    vi: 'Danh mục mới nhắc đến thủ tục không có trong nó nên không được dùng. Hãy báo tỉnh.',
    en: 'The new catalogue names a procedure it does not hold and is not used. Tell the province.',
  },
  older: {
    vi: 'Danh mục đưa vào cũ hơn danh mục đang dùng nên không được dùng.',
    en: 'The catalogue offered is older than the one in use and is not used.',
  },
  'number-reused': {
    vi: 'Danh mục mới trùng số với danh mục đang dùng mà nội dung khác nên không được dùng. Hãy báo tỉnh.',
    en: 'The new catalogue has the number of the one in use but other contents and is not used. Tell the province.',
  },
  withdrawn: {
    vi: 'Danh mục này đã bị thu lại trên máy nên không được dùng nữa. Hãy chờ bản mới hơn.',
    en: 'This catalogue was taken back on this kiosk and is not used again. Wait for a newer one.',
  },
  'disk-full': {
    vi: 'Ổ đĩa đầy nên chưa nhận được danh mục mới; bản cũ vẫn dùng. Hãy dọn chỗ trống.',
    en: 'The disk is full: the new catalogue was not taken and the old one stays. Free some space.',
  },
};
