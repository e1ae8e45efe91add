import type { TicketSlip } from '../../../devices/contract.ts';
import type { WaitingRange } from '../../../shared/contract/queue/words.ts';
import type { Ticket } from '../../../shared/contract/tickets.ts';
import type { Bilingual, Language } from '../../../shared/contract/words.ts';
import { localClock } from './local-time.ts';

export interface SlipPlace {
  readonly title: Bilingual;
  readonly name: Bilingual;
  readonly kioskName: string;
  readonly timeZone: string;
}

interface SlipWords {
  readonly heading: string;
  readonly priority: (name: string) => string;
  readonly code: string;
  readonly notADossierCode: string;
  readonly hold: string;
  readonly counters: (names: readonly string[]) => string;
  readonly taken: (time: string, date: string, kiosk: string) => string;
  readonly clockUnsure: string;
  readonly noName: string;
  readonly missed: string;
  readonly ahead: string;
  readonly people: (count: number, waiting: WaitingRange | null) => string;
}

const words: Record<Language, SlipWords> = {
  vi: {
    heading: 'SỐ THỨ TỰ',
    priority: (name) => `ƯU TIÊN: ${name}`,
    code: 'Mã xem lại',
    notADossierCode: 'Mã xem lại không phải mã hồ sơ.',
    hold: 'Cầm sẵn trên tay:',
    counters: (names) => names.join(' hoặc '),
    taken: (time, date, kiosk) => `Lấy lúc ${time}, ${date}, ${kiosk}.`,
    clockUnsure: 'Giờ chưa được tỉnh xác minh.',
    noName: 'Phiếu không ghi tên người.',
    missed: 'Lỡ lượt: xin báo cán bộ tại quầy.',
    ahead: 'Trước ông/bà',
    people: (count, waiting) =>
      waiting
        ? `${count} người, chờ khoảng ${waiting.fromMinutes}–${waiting.toMinutes} phút`
        : `${count} người`,
  },
  en: {
    heading: 'SỐ THỨ TỰ · QUEUE NUMBER',
    priority: (name) => `PRIORITY: ${name}`,
    code: 'Code to look it up',
    notADossierCode: 'The code is not a dossier code.',
    hold: 'Have ready:',
    counters: (names) => names.join(' or '),
    taken: (time, date, kiosk) => `Taken at ${time}, ${date}, ${kiosk}.`,
    clockUnsure: 'The time was not verified by the province.',
    noName: 'This slip bears no name.',
    missed: 'Missed your turn? Tell the officer at the counter.',
    ahead: 'Ahead of you',
    people: (count, waiting) =>
      waiting ? `${count}, about ${waiting.fromMinutes}–${waiting.toMinutes} minutes` : `${count}`,
  },
};

/** The paper of a ticket, in the person's language; names of the place stay as the law prints them. */
export function ticketSlip(ticket: Ticket, language: Language, place: SlipPlace): TicketSlip {
  const say = words[language];
  const { time, date } = localClock(ticket.issuedAt, place.timeZone, language);
  return {
    kind: 'ticket',
    language,
    centreTitle: place.title[language],
    centreName: place.name.vi.toUpperCase(),
    heading: say.heading,
    number: ticket.label,
    counter: say.counters(ticket.counters.map((each) => each[language])),
    group: ticket.groupName[language],
    priority: ticket.priority ? say.priority(ticket.priority[language]) : null,
    qr: ticket.qr,
    facts: [
      ...(ticket.ahead === null
        ? []
        : [{ label: say.ahead, value: say.people(ticket.ahead, ticket.waiting) }]),
      { label: say.code, value: ticket.slipCode },
    ],
    bring: ticket.matterName && {
      matter: ticket.matterName[language],
      heading: say.hold,
      items: ticket.bring.map((each) => each[language]),
    },
    foot: [
      say.taken(time, date, place.kioskName),
      ...(ticket.clockVerified ? [] : [say.clockUnsure]),
      `${say.notADossierCode} ${say.noName}`,
      say.missed,
    ],
    copyMark: null,
  };
}
