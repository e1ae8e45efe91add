import type { DeviceReason } from '../../shared/contract/printing.ts';
import { label, type Phrase } from '../language/phrase.ts';

/** Why a printer does not print, as the fact of a notice. */
export const paperReasons = {
  'paper-out': label('Máy in hết giấy', 'The printer is out of paper'),
  'cover-open': label('Nắp máy in đang mở', 'The printer cover is open'),
  cutter: label('Dao cắt giấy bị kẹt', 'The paper cutter is stuck'),
  overheat: label('Máy in đang nóng, phải nghỉ', 'The printer is too hot and rests'),
  offline: label('Máy in đang tạm nghỉ', 'The printer is paused'),
  unplugged: label('Máy in chưa được nối', 'The printer is not connected'),
  'no-reply': label('Máy in không trả lời', 'The printer does not answer'),
  unrecoverable: label('Máy in bị hỏng', 'The printer is broken'),
  'not-configured': label('Máy này không có máy in', 'This kiosk has no printer'),
  'media-jam': label('Giấy bị kẹt trong máy in', 'Paper is jammed in the printer'),
  'tray-missing': label('Máy in thiếu khay giấy', 'The paper tray is missing'),
  'output-full': label('Khay giấy ra đã đầy', 'The output tray is full'),
  'toner-empty': label('Máy in hết mực', 'The printer is out of toner'),
  'job-aborted': label('Máy in đã bỏ lệnh in', 'The printer gave the job up'),
  'document-refused': label('Máy in không nhận tài liệu', 'The printer refused the document'),
} as const satisfies Partial<Record<DeviceReason, Phrase>>;

/** What runs low never keeps a paper from coming, and says no more than that it did not come. */
export function paperReason(reason: DeviceReason | null, otherwise: Phrase): Phrase {
  if (reason === null || reason === 'paper-near-end' || reason === 'toner-low') return otherwise;
  return paperReasons[reason];
}
