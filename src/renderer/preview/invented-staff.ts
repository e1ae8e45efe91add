import type {
  DayFigures,
  ParkedItem,
  StaffTask,
  StaffToday,
  UnconfirmedPrint,
} from '../../shared/contract/staff.ts';
import { previewNow } from './invented.ts';

const minutes = (n: number) => previewNow - n * 60_000;

/** A morning with three things to do. */
export const today: StaffToday = {
  todos: [
    { todo: 'roll', why: 'near-end', left: 70, before: previewNow + 49 * 60_000, percent: 23 },
    {
      todo: 'unconfirmed',
      prints: [
        { label: 'A012', at: minutes(29) },
        { label: 'A015', at: minutes(15) },
      ],
      count: 2,
    },
    { todo: 'parked', count: 1, since: minutes(17 * 60) },
  ],
  printer: { health: 'degraded', reasons: ['paper-near-end'], provenAt: minutes(2) },
  a4: { health: 'ready', reasons: [], provenAt: minutes(40) },
  scanner: { health: 'ready', readAt: minutes(8) },
  network: {
    state: 'offline',
    since: minutes(9),
    lastContact: minutes(9),
    unsent: 7,
    oldestUnsent: minutes(9),
    parked: 1,
  },
  disk: { room: 'enough', freeMegabytes: 61_440 },
  clock: { verified: true, aheadMs: 300, at: minutes(12) },
  roll: { left: 70, percent: 23 },
  totals: { numbers: 46, lists: 31, dossiers: 9, abandoned: 2 },
};

export const rollTask: StaffTask = {
  kind: 'roll',
  steps: ['open', 'change', 'close', 'test'],
  step: 'open',
  reasons: ['paper-near-end'],
  test: null,
  ms: 4_000,
};

const uuid = (n: number) => `0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0${`${n}`.padStart(2, '0')}`;

export const prints: UnconfirmedPrint[] = [
  { jobId: uuid(1), kind: 'ticket', label: 'A012', at: minutes(29) },
  { jobId: uuid(2), kind: 'ticket', label: 'A015', at: minutes(15) },
  { jobId: uuid(3), kind: 'checklist', label: 'Đăng ký khai sinh cho con', at: minutes(11) },
];

export const parkedItems: ParkedItem[] = [
  {
    seq: 41,
    kind: 'dossier.submitted',
    reason: 'sealed-for-another',
    at: minutes(17 * 60),
    behind: 0,
    label: 'MCK-7K4Q-M2XD',
  },
  { seq: 44, kind: 'ticket.issued', reason: 'bad-payload', at: minutes(90), behind: 12, label: 'A007' },
];

export const figures: DayFigures = {
  day: '2026-11-18',
  numbers: 46,
  byService: [
    { key: 'civil-status', name: 'Hộ tịch, chứng thực', count: 27 },
    { key: 'police', name: 'Cư trú, căn cước (công an)', count: 12 },
    { key: 'other', name: 'Đất đai, xã hội, việc khác', count: 7 },
  ],
  byChannel: [
    { key: 'number', name: 'Lấy số', count: 46 },
    { key: 'checklist', name: 'In danh sách giấy tờ', count: 31 },
    { key: 'application', name: 'Nộp hồ sơ', count: 9 },
  ],
  byOutcome: [
    { key: 'printed', name: 'In ra giấy', count: 43 },
    { key: 'failed-unsent', name: 'Chỉ trên màn hình', count: 3 },
  ],
  ratings: [
    { key: '5', name: '5 điểm', count: 8 },
    { key: '3', name: '3 điểm', count: 1 },
  ],
  abandoned: 2,
  unsent: 7,
  parked: 1,
  head: { seq: 812, hash: '3f6de7a2c0aa0b9f8f0e4c434c6e8a393f6de7a2c0aa0b9f8f0e4c434c6e8a39' },
  closedAt: null,
};
