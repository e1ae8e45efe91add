import { listeners } from '../../shared/contract/wire.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Transport } from './transport.ts';

/** A HID device as the system lists it. */
export interface HidListed {
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly usagePage: number;
  readonly usage: number;
}

/** One open HID device. */
export interface HidOpened {
  onReport(listener: (report: Uint8Array) => void): void;
  /** Told when it was pulled out, or its reader failed. */
  onError(listener: (why: string) => void): void;
  write(report: Uint8Array): Promise<void>;
  sendFeatureReport(report: readonly number[]): Promise<void>;
  close(): Promise<void>;
}

/** The HID devices of this machine. `list` looks through the whole bus: it is asked only while nothing is open. */
export interface HidBus {
  /** Null where this machine lacks what the driver needs. */
  list(): Promise<readonly HidListed[] | null>;
  open(path: string): Promise<HidOpened>;
}

/** Detail of a refusal where the driver itself cannot be loaded. */
export const driverMissing = 'driver-missing';

export interface HidWanted {
  readonly usagePage: number;
  readonly vendorId?: number | undefined;
  readonly productId?: number | undefined;
  /** A feature report to send on opening, its number first; null for none. */
  readonly waking: (vendorId: number) => readonly number[] | null;
}

/** A HID device: each chunk of bytes is one report, with its number first, as the system hands it over. */
export function hidTransport(wanted: HidWanted, bus: HidBus): Transport {
  const bytes = listeners<Uint8Array>();
  const downs = listeners<string>();
  let device: HidOpened | null = null;

  function down(why: string): void {
    if (!device) return;
    const lost = device;
    device = null;
    downs.tell(why);
    void lost.close().catch(() => undefined);
  }

  async function openFound(found: HidListed, signal: AbortSignal): Promise<'open' | 'given-up'> {
    const opened = await bus.open(found.path);
    opened.onReport((report) => bytes.tell(report));
    opened.onError(down);
    device = opened;
    const waking = wanted.waking(found.vendorId);
    if (waking) await opened.sendFeatureReport(waking);
    return signal.aborted ? 'given-up' : 'open';
  }

  async function close(): Promise<void> {
    const open = device;
    device = null;
    await open?.close().catch(() => undefined);
  }

  return {
    name: `hid ${nameOf(wanted)}`,
    async open(signal) {
      const listed = await bus.list();
      if (!listed) return failed('unreachable', driverMissing);
      const found = listed.find((each) => isWanted(each, wanted));
      if (signal.aborted) return failed('aborted');
      if (!found) return failed('unreachable');
      try {
        if ((await openFound(found, signal)) === 'open') return ok(undefined);
        await close();
        return failed('aborted');
      } catch (error) {
        await close();
        return failed('refused', error instanceof Error ? error.message : String(error));
      }
    },
    async write(chunk) {
      if (!device) return failed('down');
      return device.write(chunk).then(
        () => ok(undefined),
        () => failed('lost'),
      );
    },
    onBytes: (listener) => bytes.add(listener),
    onDown: (listener) => downs.add(listener),
    close,
  };
}

function isWanted(listed: HidListed, { usagePage, vendorId, productId }: HidWanted): boolean {
  return (
    listed.usagePage === usagePage &&
    (vendorId === undefined || listed.vendorId === vendorId) &&
    (productId === undefined || listed.productId === productId)
  );
}

function nameOf({ usagePage, vendorId, productId }: HidWanted): string {
  const hex = (id: number | undefined) => id?.toString(16).padStart(4, '0') ?? '*';
  return `${hex(vendorId)}:${hex(productId)} page ${usagePage.toString(16)}`;
}
