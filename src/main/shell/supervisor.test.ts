import { afterEach, expect, test } from 'vitest';
import type { Child } from './child.ts';
import {
  type ProcessState,
  pauseAfter,
  type Supervisor,
  type SupervisorOutside,
  supervise,
} from './supervisor.ts';
import { childScript, first, reaches, realOutside, startChild } from './testing/tools.ts';
import { shellWaits } from './waits.ts';

const started: Supervisor[] = [];
const start = (behave: string, outside: SupervisorOutside = realOutside()) => {
  const child = startChild(behave, outside);
  started.push(child);
  return child;
};
afterEach(() => Promise.all(started.splice(0).map((each) => each.stop())));

/** Processes that exist only in a table, with timers run by hand. */
function imagined() {
  const timers: { ms: number; task: () => void }[] = [];
  const born: { exit(): void; say(message: unknown): void; killed: boolean; posted: unknown[] }[] = [];
  const outside: SupervisorOutside = {
    ...realOutside(),
    later(ms, task) {
      const timer = { ms, task };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
    fork(): Child {
      const on = { exit: () => {}, say: (_: unknown) => {} };
      const one = {
        exit: () => on.exit(),
        say: (m: unknown) => on.say(m),
        killed: false,
        posted: [] as unknown[],
      };
      born.push(one);
      return {
        pid: born.length,
        post: (message) => one.posted.push(message) > 0,
        onMessage: (listener) => (on.say = listener),
        onExit: (listener) => (on.exit = () => listener({ code: 1, signal: null })),
        kill: () => (one.killed = true),
      };
    },
  };
  const turn = () => Promise.resolve().then(() => {});
  return {
    outside,
    turn,
    last: () => born.at(-1) ?? expect.fail('nothing was forked'),
    born,
    async run(ms: number) {
      const timer = timers.find((each) => each.ms === ms) ?? expect.fail(`no timer of ${ms} ms`);
      timers.splice(timers.indexOf(timer), 1);
      timer.task();
      await turn();
    },
    waits: () => timers.map((each) => each.ms),
  };
}

test('a child killed with SIGKILL is started again, as another process', async () => {
  const child = start('serve');
  await reaches(child, 'up');
  const before = child.pid();
  const died = reaches(child, 'waiting');
  process.kill(before ?? 0, 'SIGKILL');
  expect((await died).deaths).toBe(1);
  await reaches(child, 'up');
  expect(child.pid()).not.toBe(before);
});

test('a restarted child is asked for with the facts of its last life', async () => {
  const seen: unknown[] = [];
  const child = supervise(
    {
      name: 'child',
      entry: childScript,
      settings: (facts) => {
        seen.push(facts);
        return { behave: 'serve', facts: { port: '4711' } };
      },
    },
    realOutside(),
  );
  started.push(child);
  await reaches(child, 'up');
  const died = reaches(child, 'waiting');
  process.kill(child.pid() ?? 0, 'SIGKILL');
  await died;
  await reaches(child, 'up');
  expect(seen).toEqual([{}, { port: '4711' }]);
});

test('a child that dies at every start is tried again and again, and its deaths are counted', async () => {
  const child = start('die');
  const fourth = await first<ProcessState>(
    child.onState,
    (state) => state.kind === 'waiting' && state.deaths === 4,
  );
  expect(fourth).toMatchObject({ kind: 'waiting', deaths: 4 });
});

test('an unfit child keeps its sentence and is not started again', async () => {
  const child = start('unfit');
  const { sentence } = await reaches(child, 'unfit');
  expect(sentence.vi).toBe('Đĩa đã đầy: hãy xóa bớt tệp.');
  expect(child.post({ to: 'stop' })).toBe(false);
});

test('an unfit child that dies stays unfit', async () => {
  const world = imagined();
  const child = supervise({ name: 'child', entry: 'x', settings: () => null }, world.outside);
  await world.turn();
  world.last().say({ to: 'unfit', sentence: { vi: 'Hỏng.', en: 'Broken.' } });
  world.last().exit();
  expect(child.state().kind).toBe('unfit');
  expect(world.waits()).toEqual([]);
});

test('a child that hangs before it is ready is killed', async () => {
  const world = imagined();
  supervise({ name: 'child', entry: 'x', settings: () => null }, world.outside);
  await world.turn();
  await world.run(shellWaits.childReady);
  expect(world.last().killed).toBe(true);
});

test('a child that hangs at the end is killed, and the stop still ends', async () => {
  const child = start('hang');
  // Forked only after its settings were asked for.
  await new Promise(setImmediate);
  expect(child.pid()).toBeDefined();
  await child.stop();
  expect(child.pid()).toBeUndefined();
});

test('a child stopped before it was forked is never forked', async () => {
  const world = imagined();
  const child = supervise({ name: 'child', entry: 'x', settings: async () => null }, world.outside);
  await child.stop();
  await world.turn();
  expect(world.born).toEqual([]);
});

test('a message that is no envelope is dropped and the child goes on', async () => {
  const child = start('serve');
  await reaches(child, 'up');
  const heard: unknown[] = [];
  child.onMessage((message) => heard.push(message));
  child.post({ to: 'kiosk', peer: 'p', text: 'babble' });
  const echo = first(child.onMessage);
  child.post({ to: 'kiosk', peer: 'p', text: 'hello' });
  expect(await echo).toEqual({ to: 'kiosk', peer: 'p', text: 'echo hello' });
  expect(heard).toHaveLength(1);
});

test('deaths are forgotten after a steady time', async () => {
  const world = imagined();
  const child = supervise({ name: 'child', entry: 'x', settings: () => null }, world.outside);
  await world.turn();
  world.last().exit();
  await world.run(pauseAfter(1, world.outside.waits, () => 0));
  world.last().say({ to: 'ready', facts: {} });
  await world.run(shellWaits.steady);
  world.last().exit();
  expect(child.state()).toMatchObject({ kind: 'waiting', deaths: 1 });
});

test('pauses double, differ by chance, and never exceed the longest', () => {
  const pauses = [1, 2, 3, 20, 5000].map((deaths) => pauseAfter(deaths, shellWaits, () => 1));
  expect(pauses).toEqual([200, 400, 800, 10_000, 10_000]);
  expect(pauseAfter(3, shellWaits, () => 0)).toBe(400);
});

test('a process a person wants anew is ended politely and started at once, and that is no death', async () => {
  const { outside, born, turn, run } = imagined();
  const child = supervise({ name: 'child', entry: 'x', settings: () => ({}) }, outside);
  await turn();
  born[0]?.say({ to: 'ready', facts: {} });
  child.restart();
  child.restart();
  expect(born[0]?.posted.slice(1)).toEqual([{ to: 'stop' }]);
  // One that does not listen is ended.
  await run(outside.waits.stopPolitely);
  expect(born[0]?.killed).toBe(true);
  born[0]?.exit();
  await turn();
  expect(born).toHaveLength(2);
  born[1]?.say({ to: 'ready', facts: {} });
  born[1]?.exit();
  expect(child.state()).toMatchObject({ kind: 'waiting', deaths: 1 });
});
