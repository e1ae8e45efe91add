import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { childPids } from '../support/child-pids.ts';
import { provinceTickets } from '../support/province-tickets.ts';
import { leave, query, type Scene, setProvince, setScene, takeNumberForBirth } from '../support/scene.ts';
import { launchScreen, type Screen } from '../support/screen.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { patience, sized } from '../support/sized.ts';
import { until } from '../support/until.ts';

const kills = Number(process.env.KILLS ?? sized(4, 100));
const seed = Number(process.env.SEED ?? 20_261_122);

/**
 * - People come one after another and take numbers; at a random moment of each visit core, devices or the browser is
 *   killed with kill -9.
 * - Every number that stood on a screen is in SQLite, no number exists twice, the province holds each once, and no two
 *   papers are alike.
 */
test(
  `${kills} random kills of core, devices and browser: no number twice, none missing (seed ${seed})`,
  async () => {
    const chance = seededChance(seed);
    const province = await setProvince();
    const scene = await setScene({ province: { url: province.url } });
    let screen = scene.screen;
    onTestFinished(() => screen.close());
    const seen: string[] = [];

    for (let kill = 0; kill < kills; kill += 1) {
      const victim =
        (['core/main', 'devices/main', 'browser'] as const)[Math.floor(chance() * 3)] ?? 'browser';
      const fallen = fallAfter(chance() * 3_000, victim, scene, screen);
      const number = await visit(screen, victim === 'browser');
      if (number !== null) seen.push(number);
      await fallen;
      if (victim === 'browser') {
        await screen.close();
        screen = await launchScreen(scene.kiosk.url);
      }
    }

    const labels = query<{ label: string }>(scene.folder, 'SELECT label FROM ticket').map((row) => row.label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(seen.filter((number) => !labels.includes(number))).toEqual([]);
    const arrived = await until(
      () => provinceTickets(province.url, 'suoi-may-1'),
      (tickets) => tickets.length >= labels.length,
    );
    expect(arrived.map((ticket) => ticket.label).sort()).toEqual([...labels].sort());
    const papers = scene.printer.sheets.map((sheet) => createHash('sha256').update(sheet).digest('hex'));
    expect(new Set(papers).size).toBe(papers.length);
    // Two of three kills leave the browser standing; a story in which nobody saw a number proves nothing.
    expect(seen.length).toBeGreaterThanOrEqual(Math.floor(kills / 3));
  },
  patience,
);

/** A whole visit, up to the kill of its browser; null when the number was not seen before. */
async function visit(screen: Screen, mayEnd: boolean): Promise<string | null> {
  let number: string | null = null;
  try {
    number = await takeNumberForBirth(screen);
    await leave(screen);
  } catch (error) {
    // Only a killed browser may end a visit: whatever else fails is a finding.
    if (!mayEnd) throw error;
  }
  return number;
}

function fallAfter(ms: number, victim: string, scene: Scene, screen: Screen): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if (victim === 'browser') screen.kill();
      else for (const pid of childPids(scene.kiosk.shell.pid ?? 0, victim)) process.kill(pid, 'SIGKILL');
      resolve();
    }, ms);
  });
}
