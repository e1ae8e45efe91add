import { describe, expect, test } from 'vitest';
import { type Hindrance, hindrance, type ReadinessStatus } from '../../shared/contract/readiness.ts';
import { offline, online } from '../preview/invented.ts';
import { truthOf } from './truth-line.tsx';

const timeZone = 'Asia/Ho_Chi_Minh';
const said = (lines: Hindrance[], numbers: ReadinessStatus['numbers'] = 'on-screen', network = online) => {
  const truth = truthOf({ network, readiness: { numbers, lines, closed: null }, timeZone }, 'vi');
  return { ...truth, text: `${truth.fact} ${truth.next}`.trim() };
};

describe('the truth line says what is hindered and then what works', () => {
  test.each<[string, ReturnType<typeof said>, string, string]>([
    [
      'out of paper',
      said(['paper-out']),
      'Máy in hết giấy. Vẫn lấy số được: số hiện trên màn hình.',
      'het-giay',
    ],
    [
      'out of paper and no network',
      said(['paper-out', 'network-offline'], 'on-screen', offline),
      'Máy in hết giấy. Chưa có mạng từ 9:37. Vẫn lấy số được: số hiện trên màn hình.',
      'het-giay',
    ],
    [
      'no network: paper is promised where there is paper',
      said(['network-offline'], 'on-paper', offline),
      'Chưa có mạng từ 9:37. Vẫn lấy số và in phiếu được.',
      'mang-mat',
    ],
    [
      'no network at a kiosk without a printer',
      said(['network-offline'], 'on-screen', offline),
      'Chưa có mạng từ 9:37. Vẫn lấy số được.',
      'mang-mat',
    ],
    [
      'the scanner is away',
      said(['scanner-away'], 'on-paper'),
      'Máy quét chưa sẵn sàng. Vẫn lấy số và in phiếu được.',
      'may-quet',
    ],
    [
      'the province does not know this kiosk: no word of a missing network',
      said(['network-not-recognized'], 'on-paper'),
      'Tỉnh chưa nhận ra máy này: cần kỹ thuật đăng ký lại. Vẫn lấy số và in phiếu được.',
      'state-trouble',
    ],
    [
      'the disk is short of room, and no network',
      said(['disk-short', 'network-offline'], 'on-paper', offline),
      'Máy sắp hết chỗ lưu, chưa nhận hồ sơ mới. Chưa có mạng từ 9:37. Vẫn lấy số và in phiếu được.',
      'state-trouble',
    ],
    ['all well', said([], 'on-paper'), 'Có mạng. Việc làm tại máy này được gửi đi ngay.', 'mang-co'],
  ])('%s', (_, truth, text, pictogram) => {
    expect(truth.text).toBe(text);
    expect(truth.pictogram).toBe(pictogram);
  });

  test('before core has told, nothing is promised that it may not hold', () => {
    expect(truthOf({ network: null, readiness: null, timeZone }, 'vi')).toMatchObject({
      fact: 'Đang dò mạng.',
      next: 'Vẫn lấy số được.',
      waiting: true,
    });
  });

  test.each(hindrance.options)('%s promises paper only where there is paper', (line) => {
    expect(said([line]).text).not.toContain('in phiếu được');
    expect(said([line], 'on-paper').text).toContain('in phiếu được');
  });
});
