import { expect, test } from 'vitest';
import { hidPosOver, streamOver } from '../../src/devices/scanner/kinds.ts';
import type { ScannerKind } from '../../src/devices/scanner/supervisor.ts';
import { scannerWaits } from '../../src/devices/scanner/waits.ts';
import {
  type ScanFault,
  ScannerModel,
  type ScannerSetup,
} from '../../src/devices/simulated/scanner/scanner-model.ts';
import { type ManualClock, manualClock } from '../../src/devices/testing/manual-clock.ts';
import { memoryTransport } from '../../src/devices/transport/memory.ts';
import type { Transport } from '../../src/devices/transport/transport.ts';
import { identityCard } from '../../src/shared/identity-card.ts';
import type { ScanExpectation, ScanReading } from '../../src/shared/scan-reading.ts';
import { oddScan } from '../support/odd-scans.ts';
import { scanLine } from '../support/scan-line.ts';
import { seededChance } from '../support/seeded-chance.ts';

const each = 50_000;
const perScreen = 50;
const seed = 20_261_122;

type MakeKind = (makeTransport: () => Transport) => ScannerKind;
const ways: readonly [string, Partial<ScannerSetup>, MakeKind][] = [
  ['HID-POS reports', { speaks: 'hid-pos' }, (make) => hidPosOver(make, scannerWaits)],
  ['serial bytes', {}, (make) => streamOver(make, {}, scannerWaits)],
];
const expectations: readonly (ScanExpectation | null)[] = ['identity-card', 'slip', 'any', null];
const faults: readonly ScanFault[] = ['cut', 'garble', 'windows-1258'];

test.each(ways)(
  `${each} odd scans as %s, from the scanner's bytes to the screen: no crash, no half of a card, nothing unasked for`,
  async (_, setup, makeKind) => {
    const clock = manualClock();
    const model = new ScannerModel(setup, clock);
    const line = scanLine(
      makeKind(() => memoryTransport((speaker) => model.connect(speaker))),
      clock,
    );
    const chance = seededChance(seed);
    line.scanner.start();
    await clock.advance(1_000);
    const seen = { cards: 0, slips: 0, unreadable: 0 };

    for (let done = 0; done < each; done += perScreen) {
      const waits = expectations[Math.floor(chance() * expectations.length)] ?? null;
      await arm(line, waits);
      const before = line.scanner.status().counts;
      const sent = await scanMany(model, clock, chance);
      const after = line.scanner.status().counts;
      const told = after.told + after.flawed - before.told - before.flawed;
      expect(line.readings).toHaveLength(waits === null ? 0 : told);
      for (const reading of line.readings.splice(0)) judge(reading, waits, sent, seen);
    }
    expect(seen.cards).toBeGreaterThan(each / 100);
    expect(seen.slips).toBeGreaterThan(each / 100);
    expect(seen.unreadable).toBeGreaterThan(each / 10);
    await clock.until(line.scanner.stop());
  },
);

async function arm({ screen }: ReturnType<typeof scanLine>, expectation: ScanExpectation | null) {
  const answer = await (expectation
    ? screen.call('scanner.arm', { expectation })
    : screen.call('scanner.disarm', {}));
  expect(answer.ok).toBe(true);
}

/** @returns what was held under the scanner, as text */
async function scanMany(model: ScannerModel, clock: ManualClock, chance: () => number): Promise<string[]> {
  const sent: string[] = [];
  for (let scan = 0; scan < perScreen; scan += 1) {
    const bytes = oddScan(chance);
    sent.push(bytes.toString().normalize('NFC'));
    const fault = chance() < 0.1 ? (faults[Math.floor(chance() * faults.length)] ?? null) : null;
    model.fail(fault);
    model.scan(bytes);
    // Only the scanner's own marks keep most of them apart. After one that was cut no scanner is as quick as that.
    if (fault === 'cut' || chance() < 0.1) await clock.advance(scannerWaits.reportGap + 1);
  }
  await clock.advance(scannerWaits.reportGap + 1);
  return sent;
}

function judge(
  reading: ScanReading,
  waits: ScanExpectation | null,
  sent: readonly string[],
  seen: Record<'cards' | 'slips' | 'unreadable', number>,
): void {
  if (reading.kind === 'unreadable') {
    seen.unreadable += 1;
    expect(Object.keys(reading).sort()).toEqual(['kind', 'why']);
    return;
  }
  expect(['any', reading.kind]).toContain(waits);
  if (reading.kind !== 'identity-card') {
    seen.slips += 1;
    return;
  }
  seen.cards += 1;
  const { number, name, address } = identityCard.parse(reading.card);
  // All of it stood in one mark: no two people were mixed.
  const whole = sent.some((text) => [number, name, address ?? ''].every((field) => text.includes(field)));
  expect(whole).toBe(true);
}
