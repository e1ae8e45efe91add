import type { CounterView } from '../../shared/contract/queue/counter.ts';
import type { CounterLine, NumberAtCounter, WaitingNumber } from '../../shared/contract/queue/words.ts';
import { failed, ok } from '../../shared/result.ts';
import { type PreviewScene, previewNow, previewPorts } from '../lan/preview.ts';
import type { DeskPorts } from './desk.ts';

const matters = [
  { vi: 'Đăng ký khai sinh', en: 'Register a birth' },
  { vi: 'Chứng thực bản sao từ bản chính', en: 'Certify a copy' },
  { vi: 'Cấp giấy xác nhận tình trạng hôn nhân', en: 'Certificate of marital status' },
];
const elderly = { vi: 'Người cao tuổi', en: 'Elderly person' };

function waiting(count: number, minutesAgo: number, change: Partial<WaitingNumber> = {}): WaitingNumber {
  return {
    ticketId: `0198c0de-0000-7000-8000-0000000000${String(count).padStart(2, '0')}`,
    label: `A0${String(count).padStart(2, '0')}`,
    groupId: 'civil-status',
    state: 'waiting',
    priority: null,
    matterName: matters[count % matters.length] ?? null,
    issuedAt: previewNow - minutesAgo * 60_000,
    counterId: null,
    ...change,
  };
}

function here(count: number, state: 'called' | 'serving' | 'held'): NumberAtCounter {
  return {
    ...waiting(count, 31),
    matterName: matters[0] ?? null,
    state,
    priority: elderly,
    calledAt: previewNow - 240_000,
    calls: 2,
    bring: [
      { vi: 'Giấy chứng sinh', en: 'Birth notification' },
      { vi: 'Căn cước của người đi khai', en: 'ID card of the person registering' },
      { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
    ],
    language: 'vi',
    note: 'Đã xem giấy chứng sinh ở quầy 2, còn thiếu chữ ký.',
    counterId: '1',
  };
}

const line = (id: string, open = true): CounterLine => ({
  id,
  name: { vi: `Quầy ${id}`, en: `Counter ${id}` },
  open,
  label: null,
  priority: false,
});

const serving: CounterView = {
  centre: { vi: 'Xã Suối Mây', en: 'Suối Mây commune' },
  counter: line('1'),
  groups: [
    {
      id: 'civil-status',
      name: { vi: 'Hộ tịch, chứng thực', en: 'Civil status, certification' },
      prefix: 'A',
      waiting: 7,
    },
  ],
  current: here(18, 'serving'),
  held: [here(15, 'held')],
  waiting: [
    waiting(22, 12, { priority: elderly }),
    ...[19, 20, 21, 23, 24, 25].map((each, index) => waiting(each, 26 - 3 * index)),
  ],
  waitingCount: 7,
  later: [waiting(12, 55, { state: 'later' })],
  otherCounters: [line('2'), line('3', false)],
  queue: 'whole',
  now: previewNow,
};

const idle: CounterView = { ...serving, current: null, held: [], later: [] };
const scenes: Readonly<Record<string, PreviewScene<CounterView>>> = {
  serving: { view: serving },
  called: { view: { ...serving, current: here(18, 'called') } },
  idle: { view: idle },
  empty: { view: { ...idle, waiting: [], waitingCount: 0 } },
  closed: { view: { ...idle, counter: line('1', false) } },
  lost: { view: serving, lost: 60_000 },
  alone: { view: { ...serving, queue: 'alone' } },
  pair: { view: serving, pairing: 'ask' },
};

export const ports = previewPorts('counter', scenes);

/** Nobody is called in a preview; an application opens with any code. */
export const desk: DeskPorts = {
  newKey: () => crypto.randomUUID(),
  act: async () => failed('nobody-waits'),
  openApplication: async () =>
    ok({
      formName: { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth registration form' },
      fields: [
        { label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' }, value: 'NGUYỄN THỊ BÔNG' },
        { label: { vi: 'Ngày sinh', en: 'Date of birth' }, value: '12/11/2026' },
        { label: { vi: 'Nơi sinh', en: 'Place of birth' }, value: 'Trạm y tế xã Suối Mây' },
      ],
    }),
};
