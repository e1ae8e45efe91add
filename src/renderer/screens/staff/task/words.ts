import type { StaffStep, StaffTaskKind } from '../../../../shared/contract/staff.ts';
import type { Phrase } from '../../../language/phrase.ts';
import { button, sentence, title } from '../../../language/phrase.ts';

export const titles = {
  roll: title('Thay giấy in', 'Change the paper'),
  jam: title('Gỡ giấy kẹt', 'Clear the jam'),
  cutter: title('Gỡ dao cắt', 'Free the cutter'),
  a4: title('Máy in A4', 'The A4 printer'),
  scanner: title('Máy quét không đọc', 'The scanner does not read'),
  network: title('Chưa có mạng', 'No network'),
  power: title('Mất điện lưới', 'No mains power'),
} satisfies Record<StaffTaskKind, Phrase>;

/** What to do at each step, and how the machine notices that it is done. */
export const steps = {
  open: sentence('Mở nắp máy in.', 'Open the printer’s cover.'),
  change: sentence(
    'Bỏ lõi cũ, đặt cuộn mới, kéo giấy ra ngoài.',
    'Take the old core out, put a new roll in.',
  ),
  clear: sentence('Kéo nhẹ giấy kẹt ra, bỏ mẩu rách.', 'Pull the stuck paper out gently.'),
  close: sentence('Đóng nắp đến khi nghe tiếng cạch.', 'Close the cover until it clicks.'),
  free: sentence('Tắt máy in, gỡ giấy ở dao, bật lại.', 'Turn the printer off, free the knife, turn it on.'),
  test: sentence('Máy tự in phiếu thử.', 'It prints a test slip by itself.'),
  mend: sentence(
    'Xem khay giấy, nắp và mực của máy in A4.',
    'Check tray, cover and toner of the A4 printer.',
  ),
  plug: sentence('Rút dây máy quét, cắm lại thật chặt.', 'Pull the scanner’s cable out and put it back.'),
  show: sentence('Đưa một phiếu có mã vào máy quét.', 'Hold any slip with a code to the scanner.'),
  cable: sentence('Xem dây mạng và đèn của bộ phát.', 'Check the network cable and the router’s lamps.'),
  contact: sentence('Máy đang thử liên lạc với tỉnh.', 'The kiosk tries to reach the province.'),
  mains: sentence('Xem phích cắm và cầu dao.', 'Check the plug and the fuse.'),
} satisfies Record<StaffStep, Phrase>;

export const words = {
  lead: sentence(
    'Làm theo hình. Máy tự biết khi xong từng bước.',
    'Follow the pictures. The kiosk sees each step.',
  ),
  byHand: button('Đã làm xong bước này', 'This step is done'),
  again: button('In phiếu thử lại', 'Print it again'),
  noPaper: sentence(
    'Máy chưa thấy giấy. Xin mở ra đặt lại.',
    'It sees no paper yet. Open it and put it in again.',
  ),
  coverOpen: sentence('Nắp còn mở.', 'The cover is still open.'),
  notPrinted: sentence('Phiếu thử chưa ra.', 'The test slip has not come out.'),
  done: title('Xong', 'Done'),
  doneWhy: sentence(
    'Máy đã tự thử và thấy tốt. Mất {seconds} giây.',
    'The kiosk tested it: all is well. It took {seconds} seconds.',
  ),
  finish: button('Xong', 'Done'),
};
