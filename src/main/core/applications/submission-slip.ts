import type { SheetBlock, SheetSlip } from '../../../devices/contract.ts';
import type { Ticket } from '../../../shared/contract/tickets.ts';
import type { Bilingual, Language } from '../../../shared/contract/words.ts';
import type { FormPaper } from '../../../shared/form/form.ts';
import type { Moment } from '../clock.ts';
import { headOf, type SlipPlace, unsureClock, whenOf } from './slip-place.ts';

export interface SubmissionTold {
  readonly name: Bilingual;
  readonly reference: string;
  readonly secret: string;
  readonly mark: string;
  readonly moment: Moment;
  readonly clockVerified: boolean;
  readonly ticket: Ticket | null;
  /** Papers an officer must be brought. */
  readonly papers: readonly FormPaper[];
}

const words = {
  vi: {
    heading: 'HỒ SƠ ĐÃ LƯU, CHƯA GỬI',
    kept: (when: string) => `Máy giữ hồ sơ từ ${when}. Có mạng là máy tự gửi.`,
    saved: 'Đã lưu trên máy này',
    waiting: 'Đang chờ gửi lên tỉnh',
    received: 'Tỉnh nhận được',
    accepted: 'Cán bộ tiếp nhận, có mã hồ sơ',
    reference: 'Mã phiếu máy',
    notACode: 'Đây không phải mã hồ sơ.',
    show: 'Đưa mã này vào máy bất cứ lúc nào để xem hồ sơ đến đâu.',
    secret: 'Mã mở',
    bring: 'Mang đến cho cán bộ',
    number: 'Số thứ tự',
    counters: (names: readonly string[]) => names.join(' hoặc '),
    foot: [
      'Phiếu này không phải giấy tiếp nhận hồ sơ. Ngày hẹn do cán bộ ghi.',
      'Ai cầm phiếu đều xem được tình trạng: xin cất giữ. Phiếu không ghi tên người.',
    ],
  },
  en: {
    heading: 'SAVED, NOT SENT YET',
    kept: (when: string) =>
      `The kiosk keeps it since ${when}. It sends it by itself when there is a network.`,
    saved: 'Saved on this kiosk',
    waiting: 'Waiting to be sent to the province',
    received: 'Received by the province',
    accepted: 'Accepted by an officer, with a dossier code',
    reference: 'Slip code',
    notACode: 'This is not a dossier code.',
    show: 'Show this code to the kiosk at any time to see how far it is.',
    secret: 'Opens with',
    bring: 'Bring to the officer',
    number: 'Queue number',
    counters: (names: readonly string[]) => names.join(' or '),
    foot: [
      'This slip is not a receipt of the office. The officer sets the day of the result.',
      'Whoever holds this slip sees the status: keep it safe. It bears no name.',
    ],
  },
};

/** What a person takes home: what is true now, the way ahead, the code, and what to bring (look 24). */
export function submissionSlip(told: SubmissionTold, language: Language, place: SlipPlace): SheetSlip {
  const say = words[language];
  return {
    ...headOf(place, language),
    heading: say.heading,
    title: told.name[language],
    blocks: [
      { block: 'text', text: say.kept(whenOf(told.moment, place, language)), weight: 'normal' },
      {
        block: 'steps',
        steps: [
          { text: say.saved, mark: 'done' },
          { text: say.waiting, mark: 'now' },
          { text: say.received, mark: 'ahead' },
          { text: say.accepted, mark: 'ahead' },
        ],
      },
      { block: 'plate', label: say.reference, value: told.reference, note: say.notACode },
      { block: 'code', qr: told.mark, text: say.show, facts: [] },
      { block: 'facts', facts: [{ label: say.secret, value: told.secret }] },
      ...numberBlocks(told.ticket, language),
      ...paperBlocks(told.papers, language),
      { block: 'rule', tear: true },
    ],
    foot: [...say.foot, ...(told.clockVerified ? [] : [unsureClock[language]])],
  };
}

function numberBlocks(ticket: Ticket | null, language: Language): SheetBlock[] {
  if (!ticket) return [];
  const say = words[language];
  return [
    { block: 'rule', tear: false },
    {
      block: 'plate',
      label: say.number,
      value: ticket.label,
      note: say.counters(ticket.counters.map((each) => each[language])),
    },
  ];
}

function paperBlocks(papers: readonly FormPaper[], language: Language): SheetBlock[] {
  if (papers.length === 0) return [];
  const items = papers.map(({ name, note }) => ({
    text: name[language],
    note: note?.[language] ?? null,
    box: true,
  }));
  return [
    { block: 'rule', tear: false },
    { block: 'list', heading: words[language].bring, items },
  ];
}
