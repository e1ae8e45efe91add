import { afterEach, describe, expect, test } from 'vitest';
import type { PaymentCode } from '../../shared/contract/payment-display.ts';
import { silentLog } from '../log.ts';
import { PaymentDisplayModel } from '../simulated/payment-display/model.ts';
import { type TextLineModel, type TextLineReach, textLineReaches } from '../testing/text-line-reaches.ts';
import { vendorDisplay } from './vendor-display.ts';

/** What a vendor's payment display does for the kiosk, however it is reached. */
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

const code: PaymentCode = {
  payload:
    '00020101021238570010A00000072701270006970436011312345678901230208QRIBFTTA53037045406200005802VN6304ABCD',
  amount: 20_000,
  payee: 'UBND Xã Suối Mây',
};
const other: PaymentCode = { ...code, payload: code.payload.replace('ABCD', 'EF01'), amount: 5_000 };

/** The model, and every byte it was ever sent. */
function overheard(model: PaymentDisplayModel, heard: string[]): TextLineModel {
  return {
    setPlugged: (plugged) => model.setPlugged(plugged),
    connect(speaker) {
      const device = model.connect(speaker);
      if (!device) return null;
      return {
        ...device,
        receive(bytes) {
          heard.push(Buffer.from(bytes).toString('latin1'));
          return device.receive(bytes);
        },
      };
    },
  };
}

async function reachedBy(reach: TextLineReach) {
  const model = new PaymentDisplayModel();
  const heard: string[] = [];
  const reached = await reach.open(overheard(model, heard));
  cleanups.push(() => reached.close());
  const { clock, waits, settle } = reached;
  let lines = 0;
  const makeTransport = () => {
    lines += 1;
    return reached.makeTransport();
  };
  const display = vendorDisplay({ makeTransport, waits, clock, random: () => 0.5, log: silentLog });
  cleanups.push(() => settle(display.stop()));
  const until = (holds: () => boolean): Promise<void> =>
    settle(
      new Promise((resolve) => {
        const look = () => (holds() ? resolve() : void clock.later(5, look));
        look();
      }),
    );
  return {
    ...reached,
    model,
    display,
    heard: () => heard.join(''),
    lines: () => lines,
    until,
    health: (wanted: string) => until(() => display.status().health === wanted),
    show: (wanted: PaymentCode) => settle(display.show(wanted)),
    onGlass: (wanted: PaymentCode | null) =>
      until(() => (model.glass()?.payload ?? null) === (wanted?.payload ?? null)),
    told: (wanted: 'vendor-display' | 'nowhere') => until(() => display.status().shown === wanted),
  };
}
type Reached = Awaited<ReturnType<typeof reachedBy>>;

const onDisplay = { ok: true, value: 'vendor-display' };

// One after the other: serial ports of one process are not driven at once (see `Reach.concurrent` of the printers).
describe.each(textLineReaches)('a payment display reached by $name', (reach) => {
  const on = (title: string, body: (reached: Reached) => Promise<void>) =>
    test(title, async ({ skip }) => {
      if (reach.missing) skip(reach.missing);
      await body(await reachedBy(reach));
    });
  /** It answers, and the first code stands on it. */
  async function showing({ display, model, health, heard, until, show, onGlass }: Reached): Promise<void> {
    display.start();
    await health('ready');
    await until(() => heard().includes('getvolume\n'));
    expect(await show(code)).toEqual(onDisplay);
    await onGlass(code);
    expect(model.glass()).toEqual({ payload: code.payload, amount: '20000', payee: 'UBND Xa Suoi May' });
  }

  on('a code stands on the display until another or none is to be seen', async (reached) => {
    const { display, settle, show, onGlass } = reached;
    await showing(reached);
    expect(await show(other)).toEqual(onDisplay);
    await onGlass(other);
    await settle(display.clear());
    await onGlass(null);
    expect(display.status().shown).toBe(null);
  });

  on('not there at the start: nowhere; plugged in, it shows the code by itself', async (reached) => {
    const { display, unplug, plug, health, show, told, onGlass } = reached;
    await unplug();
    display.start();
    await health('offline');
    expect(await show(code)).toEqual({ ok: true, value: 'nowhere' });
    await plug();
    await told('vendor-display');
    await onGlass(code);
  });

  on('lost with a code on it: it stands nowhere; back, it is shown again', async (reached) => {
    const { display, unplug, plug, health, told, onGlass } = reached;
    await showing(reached);
    await unplug();
    await health('offline');
    expect(display.status()).toMatchObject({ reasons: ['unplugged'], shown: 'nowhere' });
    await plug();
    await told('vendor-display');
    await onGlass(code);
  });

  on('cleared while it was away: the code does not come back with it', async (reached) => {
    const { display, unplug, plug, health, heard, settle, show, onGlass } = reached;
    await showing(reached);
    await unplug();
    await health('offline');
    await settle(display.clear());
    const before = heard().length;
    await plug();
    await health('ready');
    await show(other);
    await onGlass(other);
    expect(heard().slice(before)).not.toContain(code.payload);
  });

  on('hung until its line is opened anew: nowhere; it answers, and the code is shown', async (reached) => {
    const { display, model, health, lines, until, told, heard } = reached;
    await showing(reached);
    model.setMute(true);
    await health('degraded');
    expect(display.status()).toMatchObject({ reasons: ['no-reply'], shown: 'nowhere' });
    const before = lines();
    await until(() => lines() > before);
    const sent = heard().length;
    model.setMute(false);
    await told('vendor-display');
    await until(() => heard().slice(sent).includes(code.payload));
    expect(display.status().health).toBe('ready');
  });

  on('one that never answers is used all the same', async (reached) => {
    const { display, model, heard, until, show, onGlass } = reached;
    model.setMute(true);
    const healths: string[] = [];
    display.onChanged((status) => healths.push(status.health));
    display.start();
    await until(() => heard().split('getvolume\n').length > 4);
    expect(new Set(healths)).toEqual(new Set(['ready']));
    expect(await show(code)).toEqual(onDisplay);
    await onGlass(code);
  });

  on('stopped: nobody’s code stays on the glass', async (reached) => {
    const { display, settle, onGlass } = reached;
    await showing(reached);
    await settle(display.stop());
    await onGlass(null);
  });
});
