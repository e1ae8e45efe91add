import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { sayToControl } from '../../src/devices/simulated/control-line.ts';
import { type FaultStep, readFaultScript, runFaultScript } from '../../src/devices/simulated/fault-script.ts';
import type { Scene } from './scene.ts';

/** The promise to a person: the words are there this soon after the act, in milliseconds, and gone this soon after it is undone. */
const toldWithin = 2_000;
const healedWithin = 5_000;

/**
 * Plays a file of `test/fixtures/fault-scripts` at this scene's simulated devices and holds the truth line to what the
 * script says. Before each step that waits for `next`, the next of `walks` is walked.
 */
export async function playFaultScript(
  { kiosk, screen }: Pick<Scene, 'kiosk' | 'screen'>,
  file: string,
  walks: readonly (() => Promise<void>)[] = [],
): Promise<void> {
  const script = readFaultScript(readFileSync(`test/fixtures/fault-scripts/${file}.json`, 'utf8'));
  if (!script.ok) throw new Error(`${file}: ${script.detail}`);
  const left = [...walks];
  const ports = {
    printer: kiosk.simulated?.control,
    scanner: kiosk.simulatedScanner?.control,
    'document-printer': kiosk.simulatedDocumentPrinter?.control,
  };
  const result = await runFaultScript(script.value, {
    wait: (after: FaultStep['after']) =>
      after === 'next' ? (left.shift()?.() ?? Promise.resolve()) : pause(after),
    hand: (device, line) => sayToControl(ports[device] ?? 0, line),
    onStep: ({ says }) => truthSays({ screen }, says),
  });
  expect(result).toEqual({ ok: true, value: 'done' });
}

/** Waits until the truth line shows these words, or, for null, hinders nothing. */
export async function truthSays({ screen }: Pick<Scene, 'screen'>, says: FaultStep['says']): Promise<void> {
  if (says === undefined) return;
  const truth = screen.page.locator('.truth');
  if (says === null) await truth.and(screen.page.locator(':not(.wait)')).waitFor({ timeout: healedWithin });
  else await truth.filter({ hasText: says }).waitFor({ timeout: toldWithin });
}
