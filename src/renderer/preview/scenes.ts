import type { HallStatus } from '../../shared/contract/queue/hall.ts';
import type { WaitingRange } from '../../shared/contract/queue/words.ts';
import type { Hindrance } from '../../shared/contract/readiness.ts';
import { applyScenes } from './apply-scenes.ts';
import { offline, online } from './invented.ts';
import { lookUpScenes } from './look-up-scenes.ts';
import { payScenes } from './pay-scenes.ts';
import { rateScenes } from './rate-scenes.ts';
import { type Scene, type Stride, toHome } from './scene.ts';
import type { FakeCoreSetting } from './setting.ts';
import { trackScenes } from './track-scenes.ts';

const toMatters: readonly Stride[] = [
  ...toHome,
  { visit: { type: 'flow.wanted', start: { flow: 'take-number', from: null } }, until: 'choose-matter' },
];
const toPapers: readonly Stride[] = [
  ...toMatters,
  { flow: { type: 'tile.chosen', id: 'khai-sinh' }, until: 'what-to-bring' },
];
const toPriority: readonly Stride[] = [...toPapers, { flow: { type: 'next' }, until: 'priority' }];
const asking = { type: 'priority.chosen', id: null } as const;
const toTicket: readonly Stride[] = [...toPriority, { flow: asking, until: 'ticket' }];
const toTyping: readonly Stride[] = [...toMatters, { flow: { type: 'typing.wanted' }, until: 'type-matter' }];
const typed = (text: string): readonly Stride[] => [
  ...toTyping,
  ...[...text].map((letter) => ({
    flow: { type: 'key.letter', letter } as const,
    until: 'type-matter' as const,
  })),
];

const toPractice: readonly Stride[] = [
  ...toHome,
  { visit: { type: 'help.wanted' }, until: 'help' },
  { visit: { type: 'practice.wanted' }, until: 'home' },
];

const toHelped: readonly Stride[] = [
  ...toHome,
  { visit: { type: 'help.wanted' }, until: 'help' },
  { visit: { type: 'helper.toggled' }, until: 'help' },
  { visit: { type: 'help.done' }, until: 'home' },
];

const ticket = (core: FakeCoreSetting): Scene => ({ page: 'ticket', core, way: toTicket });
const hallWith = (waiting: number, range: WaitingRange): HallStatus => ({
  groups: [{ groupId: 'civil-status', waiting, range }],
});
/** The printer, and what else `hindrance` names, does not serve. */
const without = (hindrance: Hindrance, network = online): FakeCoreSetting => ({
  network,
  readiness: {
    numbers: 'on-screen',
    lines: network === offline ? [hindrance, 'network-offline'] : [hindrance],
  },
});
/** Every device serves; the disk or the province does not. */
const hindered = (...lines: Hindrance[]): FakeCoreSetting => ({ readiness: { numbers: 'on-paper', lines } });
const refused = (refusal: FakeCoreSetting['refusal']): Scene => ({
  page: 'refused',
  core: refusal ? { refusal } : {},
  way: [...toPriority, { flow: asking, until: 'refused' }],
});

/** Every page and state that can be seen, by the name `?preview=` takes. */
export const scenes: Readonly<Record<string, Scene>> = {
  attract: { page: 'attract' },
  'attract-offline': { page: 'attract', core: { network: offline } },
  'attract-paper-out': { page: 'attract', core: without('paper-out') },
  'attract-not-recognized': { page: 'attract', core: hindered('network-not-recognized') },
  'attract-nothing-left': { page: 'attract', core: without('all-away', offline) },
  'shut-door': { page: 'shut-door', core: { silent: ['centre.describe'] }, hasten: true },
  'shut-door-known': { page: 'shut-door', way: toHome, cut: true, hasten: true },
  home: { page: 'home', way: toHome },
  'home-with-a-line': {
    page: 'home',
    core: { hall: hallWith(7, { fromMinutes: 20, toMinutes: 35 }) },
    way: toHome,
  },
  'ticket-with-a-line': ticket({ ticket: { ahead: 7, waiting: { fromMinutes: 20, toMinutes: 35 } } }),
  'home-offline': { page: 'home', core: { network: offline }, way: toHome },
  'home-paper-out': { page: 'home', core: without('paper-out'), way: toHome },
  'home-disk-short': {
    page: 'home',
    core: hindered('disk-short'),
    way: toHome,
  },
  'home-cover-open': { page: 'home', core: without('cover-open', offline), way: toHome },
  'home-scanner-away': {
    page: 'home',
    core: { readiness: { numbers: 'on-paper', lines: ['scanner-and-a4-away'] } },
    way: toHome,
  },
  'home-nothing-left': { page: 'home', core: without('all-away', offline), way: toHome },
  loading: {
    page: 'loading',
    core: { silent: ['procedures.firstScreen'] },
    way: [
      ...toHome,
      { visit: { type: 'flow.wanted', start: { flow: 'take-number', from: null } }, until: 'loading' },
    ],
    hasten: true,
  },
  'choose-matter': { page: 'choose-matter', way: toMatters },
  'choose-matter-nothing-left': { page: 'choose-matter', core: without('all-away', offline), way: toMatters },
  'choose-one': {
    page: 'choose-one',
    way: [...toMatters, { flow: { type: 'tile.chosen', id: 'cu-tru' }, until: 'choose-one' }],
  },
  'type-empty': { page: 'type-matter', way: toTyping },
  'type-found': { page: 'type-matter', way: typed('ĐĂNG KY') },
  'type-nothing': { page: 'type-matter', way: typed('SĂN BĂN') },
  'choose-group': {
    page: 'choose-group',
    way: [...toMatters, { flow: { type: 'other.wanted' }, until: 'choose-group' }],
  },
  'what-to-bring': {
    page: 'what-to-bring',
    way: [
      ...toPapers,
      { flow: { type: 'paper.ticked', index: 1 }, until: 'what-to-bring' },
      { flow: { type: 'paper.ticked', index: 2 }, until: 'what-to-bring' },
    ],
  },
  'what-to-bring-bare': { page: 'what-to-bring', core: { bare: true }, way: toPapers },
  priority: { page: 'priority', way: toPriority },
  issuing: {
    page: 'issuing',
    core: { silent: ['tickets.take'] },
    way: [...toPriority, { flow: asking, until: 'issuing' }],
  },
  'issuing-long': {
    page: 'issuing',
    core: { silent: ['tickets.take'] },
    way: [...toPriority, { flow: asking, until: 'issuing' }],
    hasten: true,
  },
  'ticket-printing': ticket({ print: { state: 'sending', sent: 5 } }),
  'ticket-printed': ticket({ print: { state: 'printed', sent: 8 } }),
  'ticket-waiting': ticket({ print: { state: 'waiting', reason: 'paper-out' } }),
  'ticket-none': ticket({ print: { state: 'failed-unsent', reason: 'no-reply' } }),
  'ticket-unconfirmed': ticket({ print: { state: 'unconfirmed', reason: 'no-reply' } }),
  'ticket-retracted': ticket({ print: { state: 'printed', sent: 8, collected: 'retracted' } }),
  'ticket-reprinted': ticket({ print: { state: 'printed', copy: 1 } }),
  'ticket-full': ticket({
    print: { state: 'waiting', reason: 'cover-open' },
    ticket: {
      label: 'AB018',
      ahead: 5,
      clockVerified: false,
      priority: { vi: 'Người cao tuổi', en: 'Elderly person' },
      counters: [
        { vi: 'Quầy 1', en: 'Counter 1' },
        { vi: 'Quầy 3', en: 'Counter 3' },
      ],
    },
  }),
  'ticket-bring': ticket({
    print: { state: 'printed' },
    ticket: {
      ahead: 12,
      clockVerified: false,
      bring: [
        {
          vi: 'Giấy chứng sinh; không có thì văn bản của người làm chứng',
          en: 'Certificate of live birth, or a witness statement',
        },
        { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth declaration' },
        { vi: 'Giấy tờ tùy thân có ảnh còn hạn', en: 'Valid photo ID' },
        {
          vi: 'Giấy tờ về nơi cư trú, chỉ khi cán bộ không tra được',
          en: 'Proof of residence, only when it cannot be looked up',
        },
      ],
    },
  }),
  'refused-range': refused('range-used-up'),
  'refused-disk': refused('disk-full'),
  'refused-matter': refused('unknown-matter'),
  'refused-priority': refused('unknown-priority'),
  'refused-key': refused('key-reused'),
  'refused-catalogue': {
    page: 'refused',
    core: { noCatalogue: true },
    way: [
      ...toHome,
      { visit: { type: 'flow.wanted', start: { flow: 'take-number', from: null } }, until: 'refused' },
    ],
  },
  'refused-left': {
    page: 'refused',
    core: { silent: ['tickets.take'] },
    way: [...toPriority, { flow: asking, until: 'issuing' }, { flow: { type: 'leave' }, until: 'refused' }],
  },
  ...lookUpScenes,
  ...applyScenes,
  ...payScenes,
  ...trackScenes,
  ...rateScenes,
  thanks: { page: 'thanks', way: [...toTicket, { flow: { type: 'done' }, until: 'thanks' }] },
  help: { page: 'help', way: [...toHome, { visit: { type: 'help.wanted' }, until: 'help' }] },
  'practice-home': { page: 'home', way: toPractice },
  'practice-checklist': {
    page: 'checklist',
    way: [
      ...toPractice,
      {
        visit: { type: 'flow.wanted', start: { flow: 'look-up', from: null } },
        until: 'look-up',
      },
      { flow: { type: 'tiles.wanted' }, until: 'choose-matter' },
      { flow: { type: 'tile.chosen', id: 'khai-sinh' }, until: 'checklist' },
    ],
  },
  'practice-help': {
    page: 'help',
    way: [...toPractice, { visit: { type: 'help.wanted' }, until: 'help' }],
  },
  'helped-help': { page: 'help', way: [...toHelped, { visit: { type: 'help.wanted' }, until: 'help' }] },
  'helped-checklist': {
    page: 'checklist',
    way: [
      ...toHelped,
      {
        visit: { type: 'flow.wanted', start: { flow: 'look-up', from: null } },
        until: 'look-up',
      },
      { flow: { type: 'tiles.wanted' }, until: 'choose-matter' },
      { flow: { type: 'tile.chosen', id: 'khai-sinh' }, until: 'checklist' },
    ],
  },
  'help-no-practice': {
    page: 'help',
    core: { noPractice: true },
    way: [
      ...toHome,
      { visit: { type: 'help.wanted' }, until: 'help' },
      { visit: { type: 'practice.wanted' }, until: 'help' },
    ],
  },
  'still-here': { page: 'still-here', core: { idleMs: 400 }, way: toHome },
};
