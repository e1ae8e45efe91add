import type { FleetKiosk } from './rows.ts';

/** Why somebody should drive there. */
export type Need = 'silent' | 'restarts' | 'not-accepted' | 'acceptance-broken';

/** Silent for longer than a weekend: not a network that was away overnight. */
const silentMs = 3 * 24 * 60 * 60_000;
/** Starts within a day from which on something ends the kiosk again and again. */
const oftenStarts = 10;

export function needsOf(kiosk: FleetKiosk, now: number): readonly Need[] {
  return [
    ...(now - kiosk.lastContact.getTime() > silentMs ? (['silent'] as const) : []),
    ...(kiosk.starts >= oftenStarts ? (['restarts'] as const) : []),
    ...(kiosk.acceptedAt === null ? (['not-accepted'] as const) : []),
    ...(kiosk.acceptanceHolds === false ? (['acceptance-broken'] as const) : []),
  ];
}

export const needWords: Readonly<Record<Need, string>> = {
  silent: 'im lặng quá 3 ngày',
  restarts: 'khởi động lại nhiều lần',
  'not-accepted': 'chưa nghiệm thu',
  'acceptance-broken': 'chữ ký nghiệm thu sai',
};
