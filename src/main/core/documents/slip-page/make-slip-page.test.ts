import { describe, expect, test } from 'vitest';
import { pdfPicture, pdfWords } from '../../../../../test/support/read-pages.ts';
import { readQr } from '../../../../../test/support/read-paper.ts';
import type { SheetSlip } from '../../../../devices/contract.ts';
import { a4, margins } from '../page/a4.ts';
import { loadFaces } from '../page/fonts.ts';
import type { Page } from '../page/mark.ts';
import { ruler } from '../page/ruler.ts';
import { readBack, wordsOf } from '../testing/read-back.ts';
import { laySlip, makeSlipPage } from './make-slip-page.ts';

const checklist: SheetSlip = {
  kind: 'sheet',
  language: 'vi',
  centreTitle: 'Trung tâm Phục vụ hành chính công',
  centreName: 'XÃ SUỐI MÂY',
  heading: 'CẦN MANG GÌ',
  title: 'Đăng ký khai sinh cho con',
  blocks: [
    {
      block: 'list',
      heading: 'Nộp cho cán bộ, không lấy lại',
      items: [
        { text: 'Giấy chứng sinh', note: 'Không có: hỏi cán bộ về giấy thay thế.', box: true },
        { text: 'Tờ khai đăng ký khai sinh', note: null, box: true },
      ],
    },
    { block: 'rule', tear: false },
    {
      block: 'facts',
      facts: [
        { label: 'Lệ phí', value: 'Miễn, nếu đúng hạn. Quá hạn: theo mức của tỉnh' },
        { label: 'Bao lâu', value: 'Dự kiến trong ngày. Nhận sau 15:00: có thể sang ngày làm việc sau' },
        { label: 'Ở đâu', value: 'Quầy 1, Hộ tịch' },
      ],
    },
    { block: 'text', text: 'Lưu ý: danh sách này theo Cổng Dịch vụ công quốc gia.', weight: 'normal' },
    {
      block: 'steps',
      steps: [
        { text: 'Đã lưu tại máy này', mark: 'done' },
        { text: 'Chờ gửi', mark: 'now' },
      ],
    },
    { block: 'plate', label: 'Mã phiếu máy', value: '7K4Q-M2XD', note: 'Đây không phải mã hồ sơ.' },
    { block: 'rule', tear: true },
    {
      block: 'code',
      qr: 'MC1:C:SUOI-MAY:1-001193:A1B2',
      text: 'Lần sau đưa mã này vào máy để lấy số ngay, không phải chọn lại.',
      facts: [],
    },
  ],
  foot: ['Theo Cổng Dịch vụ công quốc gia, thủ tục 1.001193, máy nhận 18/07/2026.'],
  practiceMark: null,
  copyMark: null,
};

function pagesOf(slip: SheetSlip): Page[] {
  const laid = laySlip(slip);
  if (!laid.ok) throw new Error(laid.code);
  return laid.value;
}

function pdfOf(slip: SheetSlip): Uint8Array {
  const made = makeSlipPage(slip);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const measure = ruler(loadFaces());
function runsOut(pages: readonly Page[]): string[] {
  return pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.mark !== 'text') return [];
      const right = mark.x + measure.width(mark.text, mark.style);
      return right > a4.width - margins.right + 0.5 || mark.y > a4.height - 8 ? [mark.text] : [];
    }),
  );
}

const list = (count: number): SheetSlip => ({
  ...checklist,
  blocks: [
    {
      block: 'list',
      heading: 'Nộp',
      items: Array.from({ length: count }, (_, index) => ({
        text: `Giấy tờ thứ ${index + 1}`,
        note: 'Bản chính hoặc bản sao có chứng thực.',
        box: true,
      })),
    },
  ],
});

describe('a checklist on A4', () => {
  test('its words are read back, from the text and from the picture', { timeout: 60_000 }, async () => {
    const [page] = await readBack(pdfOf(checklist), pagesOf(checklist).map(withoutCode));
    expect(page?.missing).toEqual([]);
    expect(page?.errorRate, page?.read).toBeLessThanOrEqual(0.06);
    expect((await pdfWords(pdfOf(checklist))).join(' ')).toContain('CẦN MANG GÌ');
  });

  test('its code gives back the same bytes', async () => {
    const read = await readQr(await pdfPicture(pdfOf(checklist), 1, 150));
    expect(read.toString('utf8').trim()).toBe('MC1:C:SUOI-MAY:1-001193:A1B2');
  });

  test('more papers than a page holds: they go on, each whole, and pages are numbered', () => {
    const pages = pagesOf(list(60));
    expect(pages.length).toBeGreaterThan(1);
    const words = pages.map((page) => wordsOf(page));
    expect(words.flat().filter((each) => each.startsWith('Giấy tờ thứ'))).toHaveLength(60);
    for (const [index, page] of words.entries()) {
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
      const names = page.filter((each) => each.startsWith('Giấy tờ thứ')).length;
      expect(page.filter((each) => each.startsWith('Bản chính'))).toHaveLength(names);
    }
    expect(runsOut(pages)).toEqual([]);
  });

  test('wherever a page ends: a paper and its note are never parted', () => {
    for (let above = 1; above <= 6; above += 1) {
      const lead = Array.from(
        { length: above },
        () => ({ block: 'text', text: 'Lưu ý', weight: 'normal' }) as const,
      );
      const slip = list(40);
      for (const page of pagesOf({ ...slip, blocks: [...lead, ...slip.blocks] })) {
        const words = wordsOf(page);
        const notes = words.filter((each) => each.startsWith('Bản chính')).length;
        expect(words.filter((each) => each.startsWith('Giấy tờ thứ'))).toHaveLength(notes);
      }
    }
  });

  test('a very long name of a centre, a matter or a fact stays on the page', () => {
    const long = 'Trung tâm Phục vụ hành chính công liên xã Nguyễn Bỉnh Khiêm '.repeat(3);
    const slip: SheetSlip = {
      ...checklist,
      centreTitle: long,
      centreName: long.toLocaleUpperCase('vi'),
      heading: long,
      title: long,
      blocks: [{ block: 'facts', facts: [{ label: long, value: long }] }],
      copyMark: long,
    };
    expect(runsOut(pagesOf(slip))).toEqual([]);
  });

  test('practice and copies are marked at both ends of every page', () => {
    const marked = { ...list(60), practiceMark: 'BẢN TẬP, không gửi', copyMark: 'IN LẠI lần 2' };
    for (const page of pagesOf(marked)) {
      const marks = wordsOf(page).filter((words) => words === 'BẢN TẬP, không gửi · IN LẠI lần 2');
      expect(marks).toHaveLength(2);
    }
  });

  test('nothing on the list, no title, no foot: still a page', () => {
    expect(pagesOf({ ...checklist, title: null, blocks: [], foot: [] })).toHaveLength(1);
  });
});

/** The code and the words on black are read elsewhere. */
function withoutCode(page: Page): Page {
  return { marks: page.marks.filter((mark) => mark.mark !== 'text' || mark.white !== true) };
}
