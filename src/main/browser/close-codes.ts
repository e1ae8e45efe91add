import { never } from '../../shared/result.ts';
import type { CoreView } from '../shell/relay.ts';
import { shortened } from '../shell/shortened.ts';

/**
 * Why the shell closes a screen's WebSocket (RFC 6455, 7.4.2: 4000–4999 are ours). A screen tries again after each of
 * them; `unfit` carries a Vietnamese sentence for people as its reason.
 */
export const screenClose = {
  stopping: 1001,
  notText: 1003,
  oversize: 1009,
  coreDown: 4000,
  unfit: 4001,
  flood: 4003,
  slow: 4004,
} as const;

/** Bytes of a close frame's reason: RFC 6455, 5.5, allows 123. */
const longestReason = 120;

/** How the socket is closed for what is known about core; null when it stays open. */
export function closeReason(view: CoreView): { readonly code: number; readonly reason: string } | null {
  switch (view.kind) {
    case 'up':
      return null;
    case 'unfit':
      return { code: screenClose.unfit, reason: shortened(view.sentence.vi, longestReason) };
    case 'down':
      return { code: screenClose.coreDown, reason: '' };
    default:
      return never(view);
  }
}
