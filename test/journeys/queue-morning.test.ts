import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../src/shared/contract/define.ts';
import type { CounterContract } from '../../src/shared/contract/queue/counter.ts';
import { counterContract } from '../../src/shared/contract/queue/counter.ts';
import { freePort, headersOf, pairedCounter, startLanKiosk, takeNumber } from '../support/lan/centre.ts';
import { type LanDevice, openLine } from '../support/lan/lan-client.ts';
import { openRelay } from '../support/lan/relay.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { sized } from '../support/sized.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

type Name = 'counter.open' | 'counter.callNext' | 'counter.serve' | 'counter.finish' | 'counter.noShow';

/** An officer: asks the same thing with the same key until there is an answer, as the counter page does. */
class Officer {
  readonly calledLabels: string[] = [];
  private readonly counterId: string;
  private readonly cookie: string;
  private readonly port: number;
  private device: LanDevice<CounterContract>;

  constructor(counterId: string, port: number, paired: Awaited<ReturnType<typeof pairedCounter>>) {
    [this.counterId, this.port, this.cookie, this.device] = [counterId, port, paired.cookie, paired];
  }

  async ask(name: Name): Promise<Answer<CounterContract, Name>> {
    const wish = { key: randomUUID() };
    for (;;) {
      const answer = await this.device.client.call(name, wish, 3_000);
      if (answer.ok || (answer.code !== 'unreachable' && answer.code !== 'late')) return answer;
      this.device = await until(
        () =>
          openLine(counterContract, this.port, headersOf(this.port, this.cookie)).catch(() => this.device),
        (device) => device !== this.device,
      );
    }
  }

  /** Calls one and serves them or finds nobody; false when nobody waits. */
  async turn(chance: () => number): Promise<boolean> {
    const called = await this.ask('counter.callNext');
    const label = called.ok ? called.value.current?.label : undefined;
    if (!called.ok || label === undefined) return false;
    expect(called.value.counter.id).toBe(this.counterId);
    this.calledLabels.push(label);
    const next: readonly Name[] = chance() < 0.15 ? ['counter.noShow'] : ['counter.serve', 'counter.finish'];
    for (const name of next) expect((await this.ask(name)).ok).toBe(true);
    return true;
  }
}

test(`a morning of ${sized(36, 120)} people at two kiosks and three counters: host killed and back, cable cut twice, everybody accounted for`, async () => {
  const folder = temporaryFolder();
  const chance = seededChance(120);
  const settings = { folder: join(folder, 'host'), id: 'suoi-may-1', numberMark: '', port: await freePort() };
  let host = await startLanKiosk(settings);
  const cable = await openRelay(settings.port);
  onTestFinished(cable.close);
  const queueHost = { address: '127.0.0.1', port: cable.port };
  const place = { folder: join(folder, 'second'), id: 'suoi-may-2', numberMark: 'K', port: await freePort() };
  const second = await startLanKiosk({ ...place, queueHost });
  await second.join(host);
  const officers: Officer[] = [];
  for (const id of ['1', '2', '3']) {
    officers.push(new Officer(id, settings.port, await pairedCounter(host, id)));
    expect((await officers.at(-1)?.ask('counter.open'))?.ok).toBe(true);
  }

  const people = sized(36, 120);
  const issued: string[] = [];
  const matters = ['1.001193', '1.004222', '1.014027'];
  for (let count = 0; count < people; count += 1) {
    const quarter = Math.floor((count * 8) / people);
    if (count === Math.floor(people / 8) || count === Math.floor((people * 5) / 8)) cable.cut();
    if (count === Math.floor((people * 2) / 8) || count === Math.floor((people * 6) / 8)) cable.mend();
    if (count === Math.floor((people * 3) / 8)) {
      await host.kill();
      host = await startLanKiosk(settings);
    }
    const at = count % 2 === 0 ? host : second;
    const priority = chance() < 0.2 ? 'elderly' : null;
    issued.push((await takeNumber(at, matters[count % 3], priority)).label);
    if (quarter >= 1 && count % 2 === 1) await officers[count % 3]?.turn(chance);
  }
  // The line is one again, and then everybody is called until nobody is left.
  const calledAll = () => new Set(officers.flatMap(({ calledLabels }) => calledLabels)).size;
  await until(
    async () => {
      for (const officer of officers) while (await officer.turn(chance));
      return calledAll();
    },
    (count) => count >= people,
  );

  expect(new Set(issued).size).toBe(people);
  const called = officers.map(({ calledLabels }) => new Set(calledLabels));
  for (const label of issued) {
    const counters = called.filter((labels) => labels.has(label)).length;
    expect(`${label} ${counters}`).toBe(`${label} 1`);
  }
  // Nobody was called more often than the rules allow: three times in vain, and then no more.
  for (const { calledLabels } of officers) {
    for (const label of new Set(calledLabels)) {
      expect(calledLabels.filter((each) => each === label).length).toBeLessThanOrEqual(3);
    }
  }
}, 240_000);
