import { expect, test } from 'vitest';
import { createActor, type EventObject, setup } from 'xstate';
import { followPrint } from './follow-print.ts';
import type { KioskPorts } from './ports.ts';

const subject = { kind: 'ticket', id: '01930000-0000-7000-8000-000000000001' } as const;
const job = (state: string) => ({
  jobId: subject.id,
  subject,
  copy: 0,
  state,
  bands: null,
  reasons: [],
  collected: null,
});
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Ports whose two answers come when the test says, and whose events can overtake them. */
function slowPorts() {
  const answers = new Map<string, (value: unknown) => void>();
  const events = new Map<string, (payload: unknown) => void>();
  const ports = {
    call: (name: string) =>
      new Promise((resolve) => answers.set(name, (value) => resolve({ ok: true, value }))),
    on(name: string, listener: (payload: unknown) => void) {
      events.set(name, listener);
      return () => {};
    },
    onState: () => () => {},
  } as unknown as KioskPorts;
  return {
    ports,
    answer: (name: string, value: unknown) => answers.get(name)?.(value),
    tell: (name: string, payload: unknown) => events.get(name)?.(payload),
  };
}

test('news that comes between two answers is not undone by the answer that waited', async () => {
  const { ports, answer, tell } = slowPorts();
  const heard: string[] = [];
  const listening = setup({ actors: { followPrint } }).createMachine({
    invoke: { src: 'followPrint', input: { ports, subject } },
    on: {
      'print.told': {
        actions: ({ event }) =>
          heard.push((event as EventObject & { change: { state: string } }).change.state),
      },
    },
  });
  createActor(listening).start();
  answer('printing.jobs', { jobs: [job('sending')] });
  await turn();
  tell('print.changed', job('printed'));
  answer('printing.printer', { health: 'ready', reasons: [], since: 0 });
  await turn();
  expect(heard).toEqual(['sending', 'printed']);
});
