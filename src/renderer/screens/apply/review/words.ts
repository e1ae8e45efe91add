import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Xin kiểm tra lại', 'Please check'),
  lead: sentence('Sai chỗ nào, chạm “Sửa” ở dòng đó.', 'Touch “Change” on a line that is wrong.'),
  edit: button('Sửa', 'Change'),
  editRow: label('Sửa: {row}', 'Change: {row}'),
  fromCard: label('lấy từ thẻ căn cước', 'from the identity card'),
  coveredFromCard: label('lấy từ thẻ, đã che bớt', 'from the card, partly covered'),
  covered: label('đã che bớt', 'partly covered'),
  open: label('để trống', 'left open'),
  sealed: sentence(
    'Hồ sơ được khóa và cất trong máy đến khi tỉnh nhận. Chỉ cán bộ đọc được.',
    'It is sealed and kept here until the province has it. Only officers can read it.',
  ),
  save: button('Đúng rồi, lưu hồ sơ', 'Correct, save it'),
  mend: button('Còn {count} chỗ sai', '{count} to be changed'),
};
