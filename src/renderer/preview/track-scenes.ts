import type { DossierStep } from '../../shared/contract/applications.ts';
import type { UnreadableCode } from '../../shared/scan-reading.ts';
import type { EventOf } from '../flow/flows.ts';
import type { PageName } from '../flow/page-names.ts';
import type { TrackStart } from '../flow/starts.ts';
import { offline } from './invented.ts';
import type { Scene, Stride } from './scene.ts';
import { toHome } from './scene.ts';
import type { FakeCoreSetting } from './setting.ts';

const by = (flow: EventOf<'track'>, until: PageName): Stride => ({ flow, until });
const begin = (from: TrackStart | null, until: PageName): readonly Stride[] => [
  ...toHome,
  { visit: { type: 'flow.wanted', start: { flow: 'track', from } }, until },
];
const start: TrackStart = {
  opener: { by: 'mark', mark: 'MC1:D:SUOI-MAY-1:7K4QM2XD:ABCDEFGHJKLM' },
  cameFrom: null,
};
const toSlip = begin(null, 'track-slip');
const toTyping = [...toSlip, by({ type: 'typing.wanted' }, 'track-code')];
const typed = (text: string, page: PageName): readonly Stride[] =>
  [...text].map((letter) => by({ type: 'key.letter', letter }, page));
const toSecret = [
  ...toTyping,
  ...typed('MCK7K4QM2XD', 'track-code'),
  by({ type: 'code.given' }, 'track-secret'),
];
const scanned = (why: UnreadableCode): Scene => ({
  page: 'track-slip',
  way: [...toSlip, by({ type: 'scan.read', reading: { kind: 'unreadable', why } }, 'track-slip')],
});
const at = (tracked: DossierStep['state'], core: FakeCoreSetting = {}): Scene => ({
  page: 'dossier-status',
  core: { ...core, tracked },
  way: begin(start, 'dossier-status'),
});

/** Every page and state of following a dossier, by the name `?preview=` takes. */
export const trackScenes: Readonly<Record<string, Scene>> = {
  'track-slip': { page: 'track-slip', way: toSlip },
  'track-slip-damaged': scanned('damaged-text'),
  'track-slip-payment-code': scanned('payment-code'),
  'track-code': { page: 'track-code', way: [...toTyping, ...typed('MCK7K4QM2XD', 'track-code')] },
  'track-secret': { page: 'track-secret', way: [...toSecret, ...typed('ABCDEFGH', 'track-secret')] },
  'track-secret-wrong': {
    page: 'track-secret',
    core: { trackRefusal: 'not-found' },
    way: [
      ...toSecret,
      ...typed('ABCDEFGHJKLM', 'track-secret'),
      by({ type: 'secret.given' }, 'track-secret'),
    ],
  },
  'track-receipt': {
    page: 'track-secret',
    way: [
      ...toSlip,
      by(
        { type: 'scan.read', reading: { kind: 'dossier-code', code: 'H15.50.05.13-261117-0975' } },
        'track-secret',
      ),
    ],
  },
  'track-waiting': at('waiting', { network: offline }),
  'track-received': at('received'),
  'track-received-pages': at('received', { pages: { all: 3, sent: 1 } }),
  'track-received-offline': at('received', { network: offline }),
  'track-accepted': at('accepted'),
  'track-needs-more': at('needs-more'),
  'track-result-ready': at('result-ready'),
  'track-refused': at('refused'),
  'track-printed': {
    page: 'dossier-status',
    core: { tracked: 'received', print: { state: 'printed', sent: 8 } },
    way: [...begin(start, 'dossier-status'), by({ type: 'print.wanted' }, 'dossier-status')],
  },
  'track-too-many-tries': {
    page: 'refused',
    core: { trackRefusal: 'too-many-tries' },
    way: begin(start, 'refused'),
  },
  'track-other-kiosk': {
    page: 'refused',
    core: { trackRefusal: 'other-kiosk-offline', network: offline },
    way: begin(start, 'refused'),
  },
};
