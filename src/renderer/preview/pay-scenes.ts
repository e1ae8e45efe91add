import type { UnreadableCode } from '../../shared/scan-reading.ts';
import type { EventOf } from '../flow/flows.ts';
import type { PageName } from '../flow/page-names.ts';
import type { PayStart } from '../flow/starts.ts';
import { offline } from './invented.ts';
import type { Scene, Stride } from './scene.ts';
import { toHome } from './scene.ts';
import type { FakeCoreSetting } from './setting.ts';

const by = (flow: EventOf<'pay'>, until: PageName): Stride => ({ flow, until });
const begin = (from: PayStart | null, until: PageName): readonly Stride[] => [
  ...toHome,
  { visit: { type: 'flow.wanted', start: { flow: 'pay', from } }, until },
];
const start: PayStart = {
  opener: { by: 'slip-code', code: '7K4Q-M2XD' },
  facts: {},
  cameFrom: null,
};
const toSlip = begin(null, 'pay-slip');
const toTyping = [...toSlip, by({ type: 'typing.wanted' }, 'pay-code')];
const typed = (text: string, page: PageName = 'pay-code'): readonly Stride[] =>
  [...text].map((letter) => by({ type: 'key.letter', letter }, page));
const toCopies = begin(start, 'pay-question');
const toCode = [
  ...toCopies,
  by({ type: 'digit.pressed', digit: '2' }, 'pay-question'),
  by({ type: 'number.given' }, 'pay'),
];
const scanned = (why: UnreadableCode): Scene => ({
  page: 'pay-slip',
  way: [...toSlip, by({ type: 'scan.read', reading: { kind: 'unreadable', why } }, 'pay-slip')],
});
const known = (payment: FakeCoreSetting['payment'] & string, core: FakeCoreSetting = {}): Scene => ({
  page: 'pay',
  core: { ...core, payment },
  way: begin(start, 'pay'),
});
const refused = (core: FakeCoreSetting): Scene => ({
  page: 'refused',
  core,
  way: core.slipRefusal
    ? begin(start, 'refused')
    : [
        ...toCopies,
        by({ type: 'digit.pressed', digit: '2' }, 'pay-question'),
        by({ type: 'number.given' }, 'refused'),
      ],
});

/** Every page and state of paying, by the name `?preview=` takes. */
export const payScenes: Readonly<Record<string, Scene>> = {
  'pay-slip': { page: 'pay-slip', way: toSlip },
  'pay-slip-cut': scanned('cut'),
  'pay-slip-other': scanned('not-expected'),
  'pay-code': { page: 'pay-code', way: [...toTyping, ...typed('7K4QM2')] },
  'pay-code-not-found': {
    page: 'pay-code',
    core: { slipRefusal: 'not-found' },
    way: [...toTyping, ...typed('7K4QM2XD'), by({ type: 'code.given' }, 'pay-code')],
  },
  'pay-secret': {
    page: 'pay-secret',
    way: [
      ...toTyping,
      ...typed('MCK7K4QM2XD'),
      by({ type: 'code.given' }, 'pay-secret'),
      ...typed('ABCDEFGHJKLM', 'pay-secret'),
    ],
  },
  'pay-copies': { page: 'pay-question', way: toCopies },
  'pay-case': {
    page: 'pay-question',
    way: begin({ ...start, opener: { by: 'slip-code', code: 'CCCC-CCCC' } }, 'pay-question'),
  },
  pay: { page: 'pay', way: toCode },
  'pay-offline': { page: 'pay', core: { network: offline }, way: toCode },
  'pay-unconfirmed': known('unconfirmed'),
  'pay-unconfirmed-offline': known('unconfirmed', { network: offline }),
  'pay-confirmed': known('confirmed'),
  'pay-expired': {
    page: 'pay',
    core: { payment: 'expired' },
    way: toCode,
  },
  'pay-cancelled': { page: 'pay', way: [...toCode, by({ type: 'cash.wanted' }, 'pay')] },
  'pay-fee-unknown': refused({ payRefusal: 'fee-unknown' }),
  'pay-free': refused({ payRefusal: 'free' }),
  'pay-other-kiosk': refused({ slipRefusal: 'other-kiosk' }),
  'pay-too-many-tries': refused({ slipRefusal: 'too-many-tries' }),
};
