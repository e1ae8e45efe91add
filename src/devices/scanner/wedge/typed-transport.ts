import { listeners, type Off } from '../../../shared/contract/wire.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Transport } from '../../transport/transport.ts';

/** Where the shell hands over what its sieve took for a scan. */
export type TypedScans = (listener: (text: string) => void) => Off;

/**
 * The degraded mode: a scanner that poses as a keyboard, for sites that cannot set theirs to HID-POS or a serial port. What
 * comes out is the byte stream of a serial scanner with CR behind each scan.
 */
export function typedTransport(typed: TypedScans): Transport {
  const bytes = listeners<Uint8Array>();
  let off: Off = () => {};
  return {
    name: 'keyboard wedge',
    async open() {
      off = typed((text) => bytes.tell(Uint8Array.from(`${text}\r`, (character) => character.charCodeAt(0))));
      return ok(undefined);
    },
    write: async () => failed('down'),
    onBytes: (listener) => bytes.add(listener),
    // A keyboard that is pulled out is told to nobody.
    onDown: () => () => {},
    async close() {
      off();
    },
  };
}
