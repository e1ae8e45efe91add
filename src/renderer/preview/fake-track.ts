import type { DossierStatus, DossierStep } from '../../shared/contract/applications.ts';
import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { PrintChange } from '../../shared/contract/printing.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';
import { previewNow } from './invented.ts';
import type { FakeCoreSetting } from './setting.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const nothing = { code: null, note: null, appointment: null };
const saved: DossierStep = { state: 'saved', at: previewNow - 2 * day, ...nothing };
const received: DossierStep = {
  ...nothing,
  state: 'received',
  at: previewNow - 2 * day + 2 * minute,
  code: 'R-2026-004711',
};
const accepted: DossierStep = {
  state: 'accepted',
  at: previewNow - 1 * day,
  code: 'H15.50.05.13-261117-0975',
  note: null,
  appointment: '2026-11-20',
};

/** What had happened when a dossier was as far as that. */
const ways: Readonly<Record<DossierStep['state'], readonly DossierStep[]>> = {
  saved: [saved],
  waiting: [saved, { state: 'waiting', at: null, ...nothing }],
  received: [saved, received],
  accepted: [saved, received, accepted],
  'needs-more': [
    saved,
    received,
    accepted,
    {
      ...nothing,
      state: 'needs-more',
      at: previewNow - 30 * minute,
      note: 'Còn thiếu bản chính Giấy chứng sinh. Mời mang đến quầy 1 trước ngày 20/11/2026.',
    },
  ],
  'result-ready': [
    saved,
    received,
    accepted,
    {
      ...nothing,
      state: 'result-ready',
      at: previewNow - 10 * minute,
      note: 'Nhận tại quầy 1, xã Suối Mây.',
    },
  ],
  refused: [
    saved,
    received,
    {
      ...nothing,
      state: 'refused',
      at: previewNow - 10 * minute,
      note: 'Việc này thuộc thẩm quyền của xã nơi cư trú. Mời hỏi cán bộ tại quầy.',
    },
  ],
};

function statusOf({ tracked = 'accepted', network, pages = null }: FakeCoreSetting): DossierStatus {
  return {
    dossierId: '0190d1c6-0000-7000-8000-0000000000dd',
    localReference: 'MCK-7K4Q-M2XD',
    procedure: { code: '1.001193', name: { vi: 'Đăng ký khai sinh cho con', en: 'Birth registration' } },
    ticketLabel: 'A018',
    steps: [...ways[tracked]],
    pages,
    live: network?.state !== 'offline',
    asOf: previewNow - 4 * minute,
  };
}

export function trackHandlers(
  setting: FakeCoreSetting,
  job: PrintChange,
): Pick<Handlers<KioskContract>, 'applications.status' | 'applications.printStatus'> {
  const { trackRefusal } = setting;
  return {
    'applications.status': () => (trackRefusal ? failed(trackRefusal) : ok(statusOf(setting))),
    'applications.printStatus': () => ok({ job }),
  };
}

export function opinionHandlers({
  rateRefusal,
}: FakeCoreSetting): Pick<Handlers<KioskContract>, 'ratings.give' | 'suggestions.give'> {
  return {
    'ratings.give': () => (rateRefusal === 'disk-full' ? failed(rateRefusal) : ok({ kept: true as const })),
    'suggestions.give': () => (rateRefusal ? failed(rateRefusal) : ok({ kept: true as const })),
  };
}
