import type { ChecklistPaper } from '../../../shared/contract/checklists.ts';
import type { Language } from '../../../shared/contract/words.ts';

interface SlipWords {
  readonly practice: string;
  readonly heading: string;
  readonly kinds: Readonly<Record<ChecklistPaper['kind'], string>>;
  readonly original: string;
  readonly onlyIf: (condition: string) => string;
  readonly sometimes: string;
  readonly held: string;
  readonly chosen: string;
  readonly fee: string;
  readonly feeRule: string;
  readonly time: string;
  readonly ready: string;
  readonly where: string;
  readonly hours: string;
  readonly note: (text: string) => string;
  readonly bringBack: string;
  readonly source: (code: string, updated: string | null, captured: string) => string;
  readonly printed: (time: string, date: string, kiosk: string) => string;
}

/** Words of a printed checklist; "submit" and "present" tell apart what stays and what comes back. */
export const slipWords: Readonly<Record<Language, SlipWords>> = {
  vi: {
    practice: 'BẢN TẬP, không dùng',
    heading: 'CẦN MANG GÌ',
    kinds: {
      form: 'Tờ khai, điền rồi nộp',
      submit: 'Nộp cho cán bộ, không lấy lại',
      present: 'Đưa cán bộ xem, xong nhận lại',
      conditional: 'Thêm, vì trường hợp đã chọn',
    },
    original: 'Nộp cho cán bộ',
    onlyIf: (condition) => `Chỉ khi ${condition}`,
    sometimes: 'Chỉ trong một số trường hợp, hỏi cán bộ',
    held: 'Đã đánh dấu là có',
    chosen: 'Trường hợp',
    fee: 'Lệ phí',
    feeRule: 'Cách tính',
    time: 'Bao lâu',
    ready: 'Ngày xong',
    where: 'Ở đâu',
    hours: 'Giờ',
    note: (text) => `Lưu ý: ${text}`,
    bringBack: 'Lần sau đưa mã này vào máy để xem lại và lấy số ngay, không phải chọn lại.',
    source: (code, updated, captured) =>
      `Theo Cổng Dịch vụ công quốc gia, thủ tục ${code}${updated ? `, cập nhật ${updated}` : ''}, máy nhận ${captured}.`,
    printed: (time, date, kiosk) =>
      `In lúc ${time}, ${date}, ${kiosk}. Đây là hướng dẫn, không phải giấy tiếp nhận hồ sơ.`,
  },
  en: {
    practice: 'BẢN TẬP · practice, not for use',
    heading: 'CẦN MANG GÌ · TO BRING',
    kinds: {
      form: 'To fill in and hand in',
      submit: 'To hand in, not returned',
      present: 'To show, returned at once',
      conditional: 'Also, in the case chosen',
    },
    original: 'To hand in',
    onlyIf: (condition) => `Only if ${condition}`,
    sometimes: 'Only in some cases, ask the officer',
    held: 'Ticked as at hand',
    chosen: 'Your case',
    fee: 'Fee',
    feeRule: 'Rate',
    time: 'How long',
    ready: 'Ready',
    where: 'Where',
    hours: 'Hours',
    note: (text) => `Note: ${text}`,
    bringBack: 'Next time, show this code to the kiosk: it brings this list back and gives a number at once.',
    source: (code, updated, captured) =>
      `By the national public service portal, procedure ${code}${updated ? `, updated ${updated}` : ''}, received here ${captured}.`,
    printed: (time, date, kiosk) =>
      `Printed at ${time}, ${date}, ${kiosk}. This is guidance, no receipt of a dossier.`,
  },
};
