import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { listeners, type Off } from '../../shared/contract/wire.ts';

const reply = z.object({
  id: z.number(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});
const event = z.object({
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  sessionId: z.string().optional(),
});
export type DevToolsEvent = z.infer<typeof event>;

/** Chromium's DevTools protocol on the pipe it is started with; no other process can reach it. */
export interface DevTools {
  /** Rejects when Chromium refuses the command or ends. */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  on(listener: (event: DevToolsEvent) => void): Off;
}

interface Pending {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** @param output what we write to, Chromium's fd 3. @param input what we read, its fd 4: JSON texts that end in NUL. */
export function devTools(output: Writable, input: Readable): DevTools {
  const pending = new Map<number, Pending>();
  const events = listeners<DevToolsEvent>();
  let lastId = 0;
  let rest = '';

  input.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) take(JSON.parse(text));
  });
  const end = () => {
    for (const { reject } of pending.values()) reject(new Error('Chromium has ended'));
    pending.clear();
  };
  input.on('close', end);
  output.on('error', end);

  function take(message: unknown) {
    const answered = reply.safeParse(message);
    if (!answered.success) return events.tell(event.parse(message));
    const { id, result, error } = answered.data;
    const caller = pending.get(id);
    pending.delete(id);
    if (error) caller?.reject(new Error(error.message));
    else caller?.resolve(result ?? {});
  }

  return {
    send(method, params = {}, sessionId) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        if (input.closed || !output.writable) return reject(new Error('Chromium has ended'));
        pending.set(id, { resolve, reject });
        output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
    on: (listener) => events.add(listener),
  };
}
