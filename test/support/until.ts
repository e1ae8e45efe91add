import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until `ask` answers with something that holds, and returns it. For what only another process
 * knows and tells nobody; the test's own time limit ends it.
 */
export async function until<Value>(
  ask: () => Promise<Value> | Value,
  holds: (value: Value) => boolean,
): Promise<Value> {
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    await pause(100);
  }
}
