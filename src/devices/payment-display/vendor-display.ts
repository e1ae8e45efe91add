import type {
  PaymentCode,
  PaymentDisplay,
  PaymentDisplayStatus,
} from '../../shared/contract/payment-display.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import { failed, ok } from '../../shared/result.ts';
import { type KeepLineOutside, keepLine } from '../text-line/keep-line.ts';
import { clearLine, livenessQuestion, showLine } from './vendor-text.ts';

export interface VendorDisplay extends PaymentDisplay {
  start(): void;
  /** Clears the display first: nobody's code stays on it. */
  stop(): Promise<void>;
  onChanged(listener: (status: PaymentDisplayStatus) => void): Off;
}

export type VendorDisplayOutside = Omit<KeepLineOutside, 'device' | 'question'>;

/** A small display on a line of text. It shows again by itself what it was to show when its line comes back. */
export function vendorDisplay(outside: VendorDisplayOutside): VendorDisplay {
  const line = keepLine({ ...outside, device: 'payment-display', question: livenessQuestion });
  const changes = listeners<PaymentDisplayStatus>();
  /** The line of the code that is to be seen now. */
  let wanted: string | null = null;
  let stands = false;

  const status = (): PaymentDisplayStatus => ({
    ...line.status(),
    shown: wanted === null ? null : stands ? 'vendor-display' : 'nowhere',
  });
  const tell = () => changes.tell(status());

  async function put(): Promise<void> {
    const put = wanted;
    const sent = await line.send(put ?? clearLine);
    // Another code or a clearing came meanwhile: its own line decides.
    if (put === wanted) stands = sent.ok && put !== null;
  }

  line.onChanged(({ health }) => {
    stands = false;
    if (health === 'ready') void put().then(tell);
    else tell();
  });

  return {
    start: () => line.start(),
    async stop() {
      wanted = null;
      if (line.status().health !== 'disabled') await put();
      await line.stop();
    },
    status,
    async show(code: PaymentCode) {
      const text = showLine(code);
      if (!text.ok) return failed('unshowable');
      wanted = text.value;
      stands = false;
      await put();
      tell();
      return ok(stands ? 'vendor-display' : 'nowhere');
    },
    async clear() {
      wanted = null;
      await put();
      tell();
    },
    onChanged: (listener) => changes.add(listener),
  };
}
