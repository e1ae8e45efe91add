import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Tỉnh trả lại', 'Sent back by the province'),
  lead: sentence(
    'Còn nguyên trong máy. Báo cho tỉnh, tỉnh sửa xong thì gửi lại.',
    'All is kept here. Tell the province; when it has mended it, send again.',
  ),
  none: sentence('Không còn mục nào bị trả lại.', 'Nothing is sent back any more.'),
  ticket: label('Số thứ tự', 'Number'),
  dossier: label('Hồ sơ', 'Dossier'),
  other: label('Mục khác', 'Other item'),
  since: sentence('Giữ từ {time}. {behind} mục chờ phía sau.', 'Kept since {time}. {behind} wait behind it.'),
  again: button('Gửi lại', 'Send again'),
};

/** Why, in words: `RejectCode` of the province. */
export const reasons = {
  'hash-mismatch': sentence('Nội dung đến nơi không khớp.', 'It did not arrive whole.'),
  'key-reused': sentence('Mã đã dùng cho mục khác.', 'Its key stands for another item.'),
  'seq-reused': sentence('Số thứ tự gửi đã dùng cho mục khác.', 'Its place is taken by another item.'),
  'bad-item': sentence('Tỉnh không đọc được mục này.', 'The province cannot read it.'),
  'bad-payload': sentence('Tỉnh không đọc được nội dung.', 'The province cannot read what is in it.'),
  'sealed-for-another': sentence(
    'Niêm bằng khóa mà tỉnh không có.',
    'It is sealed for a key the province lacks.',
  ),
  unreadable: sentence('Tỉnh không mở được phần niêm.', 'The province cannot open the sealed part.'),
  'bad-content': sentence('Nội dung bên trong chưa đúng mẫu.', 'What is inside breaks its form.'),
  unknown: sentence('Tỉnh không nói rõ vì sao.', 'The province does not say why.'),
};
