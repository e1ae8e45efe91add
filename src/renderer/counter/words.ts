import { button, label, type Phrase, sentence, title } from '../language/phrase.ts';
import type { ApplicationTrouble } from './desk.ts';
import type { WishTrouble } from './wish.ts';

export const words = {
  forStaff: label('Dành cho cán bộ · {centre}', 'For staff · {centre}'),
  open: label('Đang mở', 'Open'),
  closed: label('Đang nghỉ', 'Closed'),
  otherLanguage: button('English', 'Tiếng Việt'),
  nobody: title('Chưa gọi ai', 'Nobody called'),
  nobodyWaits: sentence('Chưa có ai chờ quầy này.', 'Nobody waits for this counter.'),
  waitHere: sentence('{count} người chờ quầy này.', '{count} people wait for this counter.'),
  closedTitle: title('Quầy đang nghỉ', 'This counter is closed'),
  closedNext: sentence(
    'Mở quầy thì mới gọi số được. Số vẫn chờ.',
    'Open the counter to call numbers. They wait.',
  ),
  calling: label('Đang gọi, lần {times}', 'Calling, time {times}'),
  serving: label('Đang tiếp, từ {time}', 'Serving since {time}'),
  priority: label('Ưu tiên: {group}', 'Priority: {group}'),
  noMatter: label('Việc khác', 'Another matter'),
  bring: label('Đã dặn mang', 'Was told to bring'),
  note: label('Lời dặn của quầy trước', 'Note from the counter before'),
  speaksEnglish: label('Dùng tiếng Anh ở máy', 'Used English at the kiosk'),
  callNext: button('Gọi số tiếp', 'Call next'),
  finishAndNext: button('Xong, gọi số tiếp', 'Done, call next'),
  serve: button('Khách đã đến', 'The person is here'),
  openCounter: button('Mở quầy', 'Open counter'),
  recall: button('Gọi lại', 'Call again'),
  noShow: button('Khách vắng', 'Nobody came'),
  hold: button('Giữ số', 'Hold'),
  transfer: button('Chuyển quầy', 'Send on'),
  callNumber: button('Gọi số khác', 'Call a number'),
  finish: button('Xong', 'Done'),
  closeCounter: button('Đóng quầy', 'Close counter'),
  application: button('Hồ sơ theo mã', 'Open by code'),
  cancel: button('Thôi', 'Cancel'),
  waitingList: label('Đang chờ: {count}', 'Waiting: {count}'),
  heldList: label('Đang giữ: {count}', 'On hold: {count}'),
  laterList: label('Gọi mà chưa đến: {count}', 'Called, did not come: {count}'),
  minutes: label('{count} phút', '{count} min'),
  whichNumber: title('Gọi số nào?', 'Which number?'),
  number: label('Số, như A018', 'Number, such as A018'),
  callIt: button('Gọi số này', 'Call this number'),
  sendWhere: title('Chuyển {number} đến đâu?', 'Send {number} where?'),
  noteFor: label('Lời dặn cho quầy sau, không ghi tên người', 'Note for the next counter, without names'),
  sendTo: label('Chuyển đến {counter}', 'Send to {counter}'),
  sendToClosed: label('{counter} đang nghỉ', '{counter} is closed'),
  openApplication: title('Mở hồ sơ khai dở', 'Open a half-filled application'),
  applicationCode: label('Mã trên phiếu của khách', 'Code on the person’s slip'),
  see: button('Mở xem', 'Open'),
  close: button('Đóng lại', 'Close'),
  notKept: sentence(
    'Chỉ để xem cùng khách. Đóng lại là không còn trên máy này.',
    'To read with the person. Closing removes it from this computer.',
  ),
  asking: label('Đang hỏi máy', 'Asking the kiosk'),
  leave: button('Thôi, không đợi', 'Stop waiting'),
  lost: label('Mất liên lạc với máy từ {time}', 'The kiosk is not reached since {time}'),
  lostNext: sentence(
    'Việc vừa bấm được gửi lại khi nối được. Không số nào bị gọi hai lần.',
    'What you pressed is sent again once it is reached. No number is called twice.',
  ),
  alone: label('Chỉ có số của máy này', 'Only this kiosk’s numbers'),
  aloneNext: sentence(
    'Máy giữ hàng chờ chưa nối được. Số của máy khác về sau.',
    'The queue host is not reached. Numbers of other kiosks come later.',
  ),
};

/** Why nothing happened, and what to do. */
export const troubles: Readonly<Record<WishTrouble, Phrase>> = {
  'counter-closed': sentence('Quầy đang nghỉ. Xin mở quầy trước.', 'The counter is closed. Open it first.'),
  'key-reused': sentence(
    'Máy không hiểu lần bấm này. Xin bấm lại.',
    'That press was not understood. Press again.',
  ),
  'disk-full': sentence(
    'Máy hết chỗ lưu nên chưa ghi được. Xin gọi kỹ thuật.',
    'The kiosk’s disk is full. Please call a technician.',
  ),
  'number-still-here': sentence(
    'Còn một số ở quầy. Xin bấm Xong, Khách vắng hoặc Chuyển quầy trước.',
    'A number is still here. Press Done, Nobody came or Send on first.',
  ),
  'nobody-waits': sentence('Chưa có ai chờ quầy này.', 'Nobody waits for this counter.'),
  'still-called': sentence(
    'Số vừa gọi chưa đến. Xin bấm Khách đã đến hoặc Khách vắng.',
    'The number called has not come yet. Press The person is here or Nobody came.',
  ),
  'unknown-number': sentence('Hôm nay máy chưa cấp số này.', 'This number was not issued today.'),
  'at-another-counter': sentence('Số này đang ở quầy khác.', 'Another counter has this number.'),
  'number-is-over': sentence('Số này đã xong hoặc đã bỏ.', 'This number is finished or was taken back.'),
  'being-handed-over': sentence(
    'Số này đang chuyển giữa hai máy. Xin đợi một lát rồi gọi lại.',
    'This number is moving between two kiosks. Please wait a moment and call again.',
  ),
  'no-number-here': sentence('Quầy không còn giữ số nào.', 'No number is at this counter any more.'),
  'unknown-counter': sentence('Không có quầy này.', 'There is no such counter.'),
  refused: sentence(
    'Máy không nhận lần bấm này. Xin tải lại trang.',
    'The kiosk refused this. Please reload.',
  ),
  crashed: sentence(
    'Máy đang khởi động lại. Xin bấm lại sau ít giây.',
    'The kiosk restarts. Press again shortly.',
  ),
};

export const applicationTroubles: Readonly<Record<ApplicationTrouble, Phrase>> = {
  'not-found': sentence(
    'Không có hồ sơ với mã này. Xin xem lại phiếu.',
    'Nothing has this code. Check the slip.',
  ),
  'too-many-tries': sentence(
    'Đã thử mã sai nhiều lần. Xin chờ vài phút.',
    'Too many wrong codes. Please wait some minutes.',
  ),
  'other-kiosk': sentence('Hồ sơ này ở máy khác của trung tâm.', 'This application is on another kiosk.'),
  'counter-closed': sentence('Quầy đang nghỉ. Xin mở quầy trước.', 'The counter is closed. Open it first.'),
  unanswered: sentence('Máy chưa trả lời. Xin thử lại.', 'The kiosk does not answer. Please try again.'),
};
