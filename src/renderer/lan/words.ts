import { button, label, type Phrase, sentence, title } from '../language/phrase.ts';
import type { PairTrouble } from './pairing.ts';

export const words = {
  pairBoard: title('Nối bảng này với máy', 'Connect this board to the kiosk'),
  pairCounter: title('Nối quầy này với máy', 'Connect this counter to the kiosk'),
  pairHow: sentence(
    'Người phụ trách máy lấy mã cho thiết bị này. Mã dùng một lần, trong 10 phút.',
    'Whoever looks after the kiosk gets a code for this device. It holds once, for 10 minutes.',
  ),
  code: label('Mã nối', 'Code'),
  name: label('Tên thiết bị', 'Name of this device'),
  boardName: label('Bảng phòng chờ', 'Waiting room board'),
  counterName: label('Máy ở quầy', 'Counter computer'),
  pair: button('Nối', 'Connect'),
  pairing: button('Đang nối', 'Connecting'),
  looking: label('Đang tìm máy', 'Looking for the kiosk'),
  lookingNext: sentence(
    'Máy chưa trả lời. Trang này tự thử lại.',
    'The kiosk does not answer yet. This page keeps trying.',
  ),
};

/** Why it was not paired, and what to do. */
export const pairTroubles: Readonly<Record<PairTrouble | 'unreachable' | 'other-role', Phrase>> = {
  'wrong-code': sentence(
    'Mã không đúng, đã dùng, hoặc quá 10 phút. Xin lấy mã mới ở máy.',
    'The code is wrong, used, or older than 10 minutes. Please get a new one at the kiosk.',
  ),
  'too-many-tries': sentence(
    'Đã thử quá nhiều lần. Xin chờ vài phút rồi thử lại.',
    'Too many tries. Please wait some minutes and try again.',
  ),
  'disk-full': sentence(
    'Máy hết chỗ lưu nên chưa nối được. Xin gọi kỹ thuật.',
    'The kiosk’s disk is full. Please call a technician.',
  ),
  refused: sentence(
    'Máy không nhận yêu cầu này. Xin tải lại trang.',
    'The kiosk refused this request. Please reload the page.',
  ),
  unreachable: sentence('Máy chưa trả lời. Xin thử lại.', 'The kiosk does not answer. Please try again.'),
  'other-role': sentence(
    'Trình duyệt này đã nối cho trang khác. Nối lại thì trang kia mất.',
    'This browser is connected for another page. Connecting again ends that one.',
  ),
};
