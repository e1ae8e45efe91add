import type { SheetSlip } from '../../../../devices/contract.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import { localClock } from '../../tickets/local-time.ts';

/** Proves paper, head and knife after a hand was in the printer; its code serves to try the scanner. */
export function testSlip(
  { centre, kiosk }: Pick<KioskConfiguration, 'centre' | 'kiosk'>,
  id: string,
  wallMs: number,
): SheetSlip {
  const { time, date } = localClock(wallMs, centre.timeZone, 'vi');
  return {
    kind: 'sheet',
    language: 'vi',
    centreTitle: centre.title.vi,
    centreName: centre.name.vi.toUpperCase(),
    heading: 'PHIẾU THỬ',
    title: 'Giấy ra đều, chữ rõ, cắt đứt',
    blocks: [
      { block: 'text', text: 'Phiếu này không phải số thứ tự, bỏ đi được.', weight: 'normal' },
      {
        block: 'code',
        qr: `MCK-THU:${id}`,
        text: 'Đưa mã này vào máy quét để thử máy quét.',
        facts: [
          { label: 'Máy', value: kiosk.name },
          { label: 'Lúc', value: time },
        ],
      },
    ],
    foot: [`In ${date}.`],
    practiceMark: null,
    copyMark: null,
  };
}
