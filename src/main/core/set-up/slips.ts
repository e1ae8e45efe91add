import type { SheetSlip } from '../../../devices/contract.ts';
import type { AcceptanceDocument } from '../../../shared/acceptance.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import { localClock } from '../tickets/local-time.ts';

type Place = Pick<KioskConfiguration, 'centre' | 'kiosk'>;

const sheet = ({ centre }: Place, heading: string, title: string): Omit<SheetSlip, 'blocks' | 'foot'> => ({
  kind: 'sheet',
  language: 'vi',
  centreTitle: centre.title.vi,
  centreName: centre.name.vi.toUpperCase(),
  heading,
  title,
  practiceMark: null,
  copyMark: null,
});

/** What only a code of this slip says; the scanner must read the very same back. */
export const loopText = (id: string) => `MCK-LAP:${id}`;

/** Width by its frame, letters by their marks, bands by its length, the knife by its end, the scanner by its code. */
export function patternSlip(place: Place, id: string): SheetSlip {
  const letters = 'ẨẪẬ ẲẴẶ ỂỄỆ ỔỖỘ ỞỠỢ ỬỮỰ Ỳ Ỵ Đ ₫ · ẩẫậ ẳẵặ ểễệ ổỗộ ởỡợ ửữự ỳ ỵ đ';
  return {
    ...sheet(place, 'PHIẾU KIỂM TRA', 'Khung chạm đủ hai mép giấy'),
    blocks: [
      { block: 'text', text: letters, weight: 'big' },
      { block: 'rule', tear: false },
      { block: 'text', text: letters, weight: 'normal' },
      { block: 'rule', tear: true },
      { block: 'code', qr: loopText(id), text: 'Đưa mã này vào máy quét của kiosk.', facts: [] },
    ],
    foot: ['Phiếu này không phải số thứ tự.'],
  };
}

export function acceptanceSlip(
  place: Place,
  document: AcceptanceDocument,
  names: ReadonlyMap<string, string>,
): SheetSlip {
  const { date, time } = localClock(document.acceptedAt, place.centre.timeZone, 'vi');
  const facts = Object.entries(document.facts).map(([name, value]) => ({
    label: names.get(name) ?? name,
    value,
  }));
  return {
    ...sheet(place, 'NGHIỆM THU', `${document.kioskName} · ${document.kioskId}`),
    blocks: [
      {
        block: 'facts',
        facts: [
          { label: 'Lúc', value: `${time} ${date}` },
          { label: 'Phiên bản', value: document.version },
        ],
      },
      { block: 'rule', tear: false },
      { block: 'facts', facts },
      { block: 'rule', tear: true },
      { block: 'text', text: 'Kỹ thuật ký:                         Trung tâm ký:', weight: 'normal' },
    ],
    foot: ['Bản có chữ ký số của máy đã được xếp vào hàng gửi về tỉnh.'],
  };
}
