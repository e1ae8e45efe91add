import { button, label, sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  group: label('{matter}: {group}', '{matter}: {group}'),
  progress: label('Câu {at} trong {of}', 'Question {at} of {of}'),
  example: sentence('Ví dụ: {example}', 'For example: {example}'),
  next: button('Tiếp tục', 'Continue'),
  later: button('Để sau', 'Later'),
  hintTone: sentence(
    'Chạm một dấu ở dưới, dấu sẽ đặt vào chữ {vowel}.',
    'A tone key puts its mark on the letter {vowel}.',
  ),
  yes: tile('Có', 'Yes'),
  no: tile('Không', 'No'),
  chosen: label('Đang chọn: {option}', 'Chosen: {option}'),
  day: label('Ngày', 'Day'),
  month: label('Tháng', 'Month'),
  year: label('Năm', 'Year'),
  onlyYear: button('Chỉ nhớ năm', 'Only the year'),
  onlyMonth: button('Chỉ nhớ tháng, năm', 'Only month and year'),
  wholeDate: button('Nhớ cả ngày, tháng', 'The whole date'),
  pages: label('{number} {unit}', '{number} {unit}'),
};

export const card = {
  title: title('Đưa thẻ căn cước vào máy quét', 'Show your identity card'),
  lead: sentence(
    'Máy đọc mã vuông trên thẻ, khỏi phải gõ. Không chụp, không giữ ảnh thẻ.',
    'The square code saves typing. No picture of the card is taken or kept.',
  ),
  proves: sentence(
    'Thẻ chỉ giúp điền. Cán bộ vẫn xem thẻ tại quầy.',
    'It only fills in. The officer still looks at the card.',
  ),
  front: label('Thẻ có chip: mã ở mặt trước', 'Chip card: code on the front'),
  back: label('Thẻ mới: mã ở mặt sau', 'New card: code on the back'),
  waiting: label('Đang chờ thẻ', 'Waiting for the card'),
  waitingNext: sentence(
    'Cứ thong thả. Chưa đọc được thì đặt lại thẻ cho phẳng.',
    'No hurry. If it is not read, hold the card flat again.',
  ),
  noScanner: label('Máy quét đang nghỉ', 'The scanner is not working'),
  noScannerNext: sentence('Mời gõ tay. Kết quả như nhau.', 'Please type. The result is the same.'),
  read: label('Đã đọc thẻ trước đó', 'A card was read before'),
  readNext: sentence(
    'Đưa thẻ khác để thay, hoặc chạm “Tiếp tục”.',
    'Show another to replace it, or continue.',
  ),
  type: button('Không có thẻ, tự gõ', 'No card: type'),
};

/** Why a scan was no card that could be read, and what to do. */
export const cardTroubles = {
  cut: sentence(
    'Thẻ bị rút ra sớm. Xin đặt lại, giữ yên một chút.',
    'The card moved too soon. Hold it still again.',
  ),
  'too-long': sentence(
    'Mã này không phải của thẻ căn cước. Xin đưa đúng thẻ.',
    'This is not the code of an identity card.',
  ),
  'damaged-text': sentence(
    'Máy quét đọc sai chữ. Xin đặt lại thẻ, hoặc tự gõ.',
    'Letters were lost. Show the card again, or type.',
  ),
  'not-a-card': sentence(
    'Mã này không phải của thẻ căn cước. Xin đưa đúng thẻ.',
    'This is not the code of an identity card.',
  ),
  'bad-number': sentence(
    'Số trên mã không đúng dạng. Mời tự gõ, hoặc gọi cán bộ.',
    'The number in the code is odd. Please type, or call an officer.',
  ),
  'bad-name': sentence(
    'Tên trên mã không đọc được. Mời tự gõ.',
    'The name in the code cannot be read. Please type.',
  ),
  'bad-date': sentence(
    'Ngày trên mã không đọc được. Mời tự gõ.',
    'A date in the code cannot be read. Please type.',
  ),
  'not-expected': sentence(
    'Đây là phiếu khác. Xin đưa thẻ căn cước.',
    'That is another slip. Please show an identity card.',
  ),
  'payment-code': sentence(
    'Đây là mã trả tiền. Xin đưa thẻ căn cước.',
    'That is a payment code. Please show an identity card.',
  ),
  unknown: sentence(
    'Máy không biết mã này. Xin đưa thẻ căn cước.',
    'This code is not known. Please show an identity card.',
  ),
  'other-paper': sentence(
    'Đây là phiếu khác. Xin đưa thẻ căn cước.',
    'That is another slip. Please show an identity card.',
  ),
};

export const address = {
  which: sentence('Xã, phường nào, theo tên ngày nay?', 'Which commune, by today’s names?'),
  old: sentence(
    'Trên thẻ ghi: {address}. Nay là xã nào?',
    'The card says: {address}. Which commune is it today?',
  ),
  other: tile('Xã khác', 'Another commune'),
  otherSupport: sentence('Gõ tên để tìm.', 'Type to find it.'),
  typed: tile('Ghi như đã gõ', 'As typed'),
  type: sentence('Gõ tên xã, rồi chạm vào một dòng.', 'Type the commune, then touch a line.'),
  place: sentence('Thôn, bản, số nhà?', 'Village, street, house?'),
  placeOpen: sentence('Không có thì để trống.', 'Leave it empty if there is none.'),
  change: button('Đổi xã', 'Other commune'),
};
