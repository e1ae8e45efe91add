import type { EventOf } from '../flow/flows.ts';
import type { PageName } from '../flow/page-names.ts';
import type { SessionEvent } from '../flow/session.ts';
import type { FlowName } from '../flow/starts.ts';
import type { FakeCoreSetting } from './setting.ts';

/** One step of the way to a previewed page: an event, and the page to wait for after it. */
export type Stride =
  | { readonly visit: SessionEvent; readonly until: PageName }
  | { readonly flow: EventOf<FlowName>; readonly until: PageName };

export interface Scene {
  readonly page: PageName;
  readonly core?: FakeCoreSetting;
  readonly way?: readonly Stride[];
  /** The line to core is cut once the way is walked; `page` follows. */
  readonly cut?: boolean;
  /** Waiting times divided by this, so that pages that need time are there at once. */
  readonly hasten?: boolean;
}

export const toHome: readonly Stride[] = [
  { visit: { type: 'touched' }, until: 'attract' },
  { visit: { type: 'door.touched' }, until: 'home' },
];
