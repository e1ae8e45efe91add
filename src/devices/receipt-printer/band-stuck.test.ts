import { expect, test } from 'vitest';
import { rig } from '../testing/rig.ts';

test('a line that takes no more bytes amid a picture: said within two seconds, and taken back when it goes on', async () => {
  const on = rig('epson-tm-t20iii');
  await on.ready();
  on.model.plan([{ at: { on: 'byte', count: 9_000 }, do: { kind: 'stall' } }]);
  const printing = on.print('A001');
  await on.clock.advance(2_000);
  expect(on.printer.status()).toMatchObject({ health: 'offline', reasons: ['no-reply'] });
  on.model.resume();
  expect((await printing).verdict).toBe('printed');
  expect(on.printer.status()).toMatchObject({ health: 'ready', reasons: [] });
});
