import type { BoardView, SpokenCall } from '../../shared/contract/queue/board.ts';
import type { CounterLine } from '../../shared/contract/queue/words.ts';
import { type PreviewScene, previewNow, previewPorts } from '../lan/preview.ts';

function line(id: number, label: string | null, change: Partial<CounterLine> = {}): CounterLine {
  return {
    id: `${id}`,
    name: { vi: `Quầy ${id}`, en: `Counter ${id}` },
    open: true,
    label,
    priority: false,
    ...change,
  };
}

function called(call: number, counter: number, label: string, secondsAgo: number): SpokenCall {
  return {
    call,
    label,
    counterName: { vi: `Quầy ${counter}`, en: `Counter ${counter}` },
    counterId: `${counter}`,
    language: 'vi',
    again: false,
    at: previewNow - secondsAgo * 1_000,
  };
}

const morning: BoardView = {
  title: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public administrative service centre' },
  centre: { vi: 'Xã Suối Mây', en: 'Suối Mây commune' },
  counters: [line(1, 'A018'), line(2, 'B007', { priority: true }), line(3, 'C011')],
  called: [called(31, 1, 'A018', 4), called(30, 2, 'B007', 140), called(29, 3, 'C011', 300)],
  next: ['A019', 'B008', 'A020', 'C012', 'AK021', 'C013'],
  waitingCount: 14,
  languages: ['vi', 'en'],
  volume: [],
  timeZone: 'Asia/Ho_Chi_Minh',
  queue: 'whole',
  now: previewNow,
};

const many = Array.from({ length: 9 }, (_, index) =>
  line(index + 1, `A${String(index + 18).padStart(3, '0')}`),
);

const scenes: Readonly<Record<string, PreviewScene<BoardView>>> = {
  morning: { view: morning },
  five: {
    view: {
      ...morning,
      counters: [...morning.counters, line(4, null), line(5, 'CK009')],
    },
  },
  many: { view: { ...morning, counters: many } },
  lost: { view: morning, lost: 180_000 },
  alone: { view: { ...morning, queue: 'alone' } },
  closed: {
    view: {
      ...morning,
      counters: morning.counters.map((each) => ({ ...each, open: false, label: null })),
      called: [],
    },
  },
  empty: {
    view: { ...morning, counters: [line(1, null), line(2, null), line(3, null)], called: [], next: [] },
  },
  pair: { view: morning, pairing: 'ask' },
};

export const ports = previewPorts('board', scenes);
