import { devicesWire } from '../shared/contract/parent-link.ts';
import { liveUnderShell } from './child-process.ts';
import { systemClock } from './clock.ts';
import { deviceSettings } from './contract.ts';
import { documentPrinterOf } from './document-printer/compose.ts';
import { hostDevices } from './host.ts';
import { profileOf } from './receipt-printer/profile.ts';
import { slipRenderer } from './receipt-printer/raster/render-slip.ts';
import { warmUp } from './receipt-printer/raster/warm-up.ts';
import { printerSupervisor } from './receipt-printer/supervisor.ts';
import { transportMaker } from './receipt-printer/transport-maker.ts';
import { printerWaits } from './receipt-printer/waits.ts';
import { scannerOf } from './scanner/compose.ts';
import type { TypedScans } from './scanner/wedge/typed-transport.ts';
import { paymentDisplayOf, sensorsOf } from './text-line/compose.ts';

/** The device process. It may die at any moment: what it prints is in core's journal before its first byte leaves. */
liveUnderShell(deviceSettings, async (settings, link, log) => {
  const profile = profileOf(settings.printer.profile);
  const render = slipRenderer();
  warmUp(render, profile.widthDots);
  const printer = printerSupervisor({
    profile,
    makeTransport: transportMaker(settings.printer.transport),
    waits: printerWaits,
    clock: systemClock,
    random: Math.random,
    render,
    log,
  });
  const documents = documentPrinterOf(settings, { clock: systemClock, random: Math.random, log });
  const typed: TypedScans = (listener) =>
    link.on((message) => {
      if (message.to === 'typed-scan') listener(message.text);
    });
  const scanner = scannerOf(settings.scanner, { clock: systemClock, random: Math.random, log, typed });
  const payment = paymentDisplayOf(settings.paymentDisplay, { clock: systemClock, random: Math.random, log });
  const sensors = sensorsOf(settings.sensors, { clock: systemClock, random: Math.random, log });
  const devices = { printer, scanner, documents, payment, sensors };
  hostDevices(devices, devicesWire(link), { log, onCrash: () => process.exit(70) });
  const all = Object.values(devices);
  for (const device of all) device.start();
  return {
    facts: {},
    async stop() {
      await Promise.all(all.map((device) => device.stop()));
    },
  };
});
