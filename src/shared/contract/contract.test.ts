import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { failed, ok } from '../result.ts';
import { type Client, connect } from './client.ts';
import { command } from './define.ts';
import { longestFrame, readFrame } from './frame.ts';
import { kioskContract } from './kiosk.ts';
import { type Server, serve } from './server.ts';
import { type Wire, wirePair } from './wire.ts';

const contract = {
  commands: {
    'sum.add': command(z.strictObject({ a: z.int(), b: z.int() }), z.strictObject({ sum: z.int() }), [
      'too-large',
    ]),
    'sum.break': command(z.strictObject({}), z.strictObject({}), []),
    'sum.lie': command(z.strictObject({}), z.strictObject({ sum: z.int() }), []),
    'sum.wait': command(z.strictObject({}), z.strictObject({}), []),
  },
  events: { 'sum.told': z.strictObject({ sum: z.int() }) },
};
type Contract = typeof contract;

let pair: ReturnType<typeof wirePair>;
let server: Server<Contract>;
let client: Client<Contract>;
let serverSaw: string[];
let clientSaw: string[];
let timers: (() => void)[];

beforeEach(() => {
  pair = wirePair();
  serverSaw = [];
  clientSaw = [];
  timers = [];
  server = serve<Contract>(
    contract,
    {
      'sum.add': ({ a, b }) => (a + b > 99 ? failed('too-large') : ok({ sum: a + b })),
      'sum.break': () => {
        throw new Error('a bug');
      },
      'sum.lie': () => ok(JSON.parse('{"sum":"12"}')),
      'sum.wait': () => new Promise(() => {}),
    },
    { onRefused: (why) => serverSaw.push(why), onCrash: (name) => serverSaw.push(`crash of ${name}`) },
  );
  server.attach(pair.far);
  client = connect(contract, pair.near, {
    later: (_, task) => {
      timers.push(task);
      return () => {};
    },
    onRefused: (why) => clientSaw.push(why),
  });
});

describe('a call', () => {
  test('comes back with its value, or with its own expected trouble', async () => {
    expect(await client.call('sum.add', { a: 1, b: 2 })).toEqual({ ok: true, value: { sum: 3 } });
    expect(await client.call('sum.add', { a: 98, b: 2 })).toEqual({ ok: false, code: 'too-large' });
  });

  test('answered from what is at hand is not overtaken by an event that came after it', async () => {
    const frames: string[] = [];
    pair.near.onText((text) => frames.push(text));
    const answered = client.call('sum.add', { a: 1, b: 2 });
    await Promise.resolve().then(() => server.emit('sum.told', { sum: 4 }));
    await answered;
    expect(frames.map((text) => JSON.parse(text).kind)).toEqual(['reply', 'event']);
  });

  test('with a wrong input is refused, counted, and told without its content', async () => {
    const wrong = JSON.parse('{"a":"Sùng A Páo","b":2}');
    expect(await client.call('sum.add', wrong)).toEqual({ ok: false, code: 'refused' });
    expect(serverSaw).toEqual(['input of sum.add']);
    expect(server.refused()).toBe(1);
  });

  test('whose handler throws is told crashed, and the process hears of it', async () => {
    expect(await client.call('sum.break', {})).toEqual({ ok: false, code: 'crashed' });
    expect(serverSaw).toEqual(['crash of sum.break']);
  });

  test('whose output breaks its schema is a crash, not an answer', async () => {
    expect(await client.call('sum.lie', {})).toEqual({ ok: false, code: 'crashed' });
  });

  test('over a line that is down is unreachable at once', async () => {
    pair.near.cut();
    expect(await client.call('sum.add', { a: 1, b: 2 })).toEqual({ ok: false, code: 'unreachable' });
  });

  test('is unreachable when the line is cut while it waits', async () => {
    const answer = client.call('sum.wait', {});
    pair.near.cut();
    expect(await answer).toEqual({ ok: false, code: 'unreachable' });
  });

  test('that nobody answers is late', async () => {
    const answer = client.call('sum.wait', {});
    for (const fire of timers) fire();
    expect(await answer).toEqual({ ok: false, code: 'late' });
  });
});

describe('an event', () => {
  test('reaches every screen', async () => {
    const heard = new Promise((resolve) => client.on('sum.told', resolve));
    server.emit('sum.told', { sum: 7 });
    expect(await heard).toEqual({ sum: 7 });
  });

  test('that breaks its schema cannot be sent', () => {
    expect(() => server.emit('sum.told', JSON.parse('{"sum":"x"}'))).toThrow();
  });
});

describe('what is no frame', () => {
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const sent = async (wire: Wire, text: string) => {
    wire.send(text);
    await turn();
  };

  test.each([
    ['text', 'xin chào'],
    ['a foreign object', '{"kind":"call"}'],
    ['a frame with more in it', '{"kind":"call","id":"1","command":"sum.add","input":{},"extra":1}'],
    ['a command nobody has', '{"kind":"call","id":"1","command":"toString","input":{}}'],
    ['an answer where calls are expected', '{"kind":"reply","id":"1","result":{"ok":true,"value":1}}'],
    ['too much', ' '.repeat(longestFrame + 1)],
  ])('%s is refused and counted', async (_, text) => {
    await sent(pair.near, text);
    expect(server.refused()).toBe(1);
    expect(serverSaw.join()).not.toContain('xin chào');
  });

  test('from the server is refused by the client', async () => {
    await sent(pair.far, '{"kind":"event","event":"sum.told","payload":{"sum":"x"}}');
    await sent(pair.far, '{"kind":"call","id":"1","command":"sum.add","input":{}}');
    await sent(pair.far, 'xin chào');
    expect(clientSaw).toEqual(['event sum.told', 'a call from the side that answers', 'not-json']);
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readFrame(text)).toHaveProperty('ok');
      }),
    );
  });
});

test('every command of the kiosk has an input that refuses unknown members', () => {
  for (const [name, { input }] of Object.entries(kioskContract.commands)) {
    const result = input.safeParse({ strange: 1 });
    expect(result.success ? `${name} takes anything` : '').toBe('');
  }
});
