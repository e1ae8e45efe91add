import type { FaultStep } from '../../../devices/simulated/fault-script.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';

/** One thing hands do to a simulated device: its words on the button, and the line for its control port. */
export interface Act {
  readonly device: FaultStep['device'];
  readonly words: Bilingual;
  readonly line: string;
}

const actOf =
  (device: Act['device']) =>
  (line: string, vi: string, en: string): Act => ({ device, line, words: { vi, en } });
const printer = actOf('printer');
const scanner = actOf('scanner');
const documents = actOf('document-printer');

/** Every button of the dock, in pairs of harm and mending. Cards are invented people. */
export const acts: readonly Act[] = [
  printer('power off', 'Rút phích máy in', 'Unplug the printer'),
  printer('power on', 'Cắm lại máy in', 'Plug the printer in'),
  printer('paper out', 'Hết giấy', 'Take the paper out'),
  printer('paper low', 'Sắp hết giấy', 'Paper runs low'),
  printer('paper in', 'Lắp giấy', 'Put paper in'),
  printer('cover open', 'Mở nắp', 'Open the cover'),
  printer('cover close', 'Đóng nắp', 'Close the cover'),
  printer('cutter jam', 'Kẹt dao cắt', 'Jam the cutter'),
  printer('cutter free', 'Gỡ dao cắt', 'Free the cutter'),
  printer('silent on', 'Máy in thôi trả lời', 'Silence the printer'),
  printer('silent off', 'Máy in trả lời lại', 'Let it answer again'),
  printer('drop', 'Ngắt đường truyền', 'Drop the line'),
  printer('slip take', 'Cầm phiếu', 'Take the slip'),
  printer('fault band 2 paper-out', 'Lần in tới hết giấy giữa phiếu', 'Run out amid the next slip'),
  printer('fault byte 9000 power-cycle', 'Lần in tới mất điện giữa phiếu', 'Lose power amid the next slip'),
  printer('fault proof no-reply', 'Lần in tới không báo đã in', 'Lose the next proof'),
  printer('fault none', 'Bỏ lỗi đã hẹn', 'Forget these faults'),
  scanner('unplug', 'Rút phích máy quét', 'Unplug the scanner'),
  scanner('plug', 'Cắm lại máy quét', 'Plug the scanner in'),
  scanner(
    'scan 001090123456|123456789|Nguyễn Văn Ví Dụ|05021990|Nam|Thôn Ví Dụ, Mậu A, Văn Yên, Yên Bái|10052021',
    'Quét thẻ căn cước',
    'Scan an identity card',
  ),
  scanner('scan MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD', 'Quét phiếu', 'Scan a slip'),
  scanner('scan-hex fffe00c3288009', 'Quét mã hỏng', 'Scan garbage'),
  scanner('next double', 'Lần quét tới đọc hai lần', 'Read the next scan twice'),
  scanner('next cut', 'Lần quét tới bị đứt', 'Cut the next scan short'),
  documents('paper out', 'Hết giấy A4', 'Empty the A4 tray'),
  documents('paper in', 'Thêm giấy A4', 'Fill the A4 tray'),
  documents('jam on', 'Kẹt giấy', 'Jam the paper'),
  documents('jam off', 'Gỡ giấy kẹt', 'Clear the jam'),
  documents('toner low', 'Sắp hết mực', 'Toner runs low'),
  documents('toner empty', 'Hết mực', 'Toner runs out'),
  documents('toner full', 'Thay mực', 'Change the toner'),
  documents('silent on', 'Máy in A4 thôi trả lời', 'Silence the A4 printer'),
  documents('silent off', 'Máy in A4 trả lời lại', 'Let it answer again'),
  documents('next abort', 'Bỏ tài liệu tới', 'Give the next document up'),
];
