import { z } from 'zod';
import { failed, ok, type Result } from '../result.ts';

/** Longest frame either side reads, in UTF-16 units: the largest honest one (a first screen) is under 60,000. */
export const longestFrame = 262_144;

const id = z.string().min(1).max(64);
const name = z.string().min(1).max(64);

const callFrame = z.strictObject({ kind: z.literal('call'), id, command: name, input: z.unknown() });
const replyFrame = z.strictObject({
  kind: z.literal('reply'),
  id,
  result: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({ ok: z.literal(false), code: name, detail: z.string().max(500).optional() }),
  ]),
});
const eventFrame = z.strictObject({ kind: z.literal('event'), event: name, payload: z.unknown() });

const frame = z.discriminatedUnion('kind', [callFrame, replyFrame, eventFrame]);
export type Frame = z.infer<typeof frame>;
export type CallFrame = z.infer<typeof callFrame>;
export type ReplyFrame = z.infer<typeof replyFrame>;

/** Parses one frame. The reason of a refusal never quotes the frame: it may hold personal data. */
export function readFrame(text: string): Result<Frame, 'too-long' | 'not-json' | 'not-a-frame'> {
  if (text.length > longestFrame) return failed('too-long');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed('not-json');
  }
  const parsed = frame.safeParse(json);
  return parsed.success ? ok(parsed.data) : failed('not-a-frame');
}

export function writeFrame(value: Frame): string {
  return JSON.stringify(value);
}
