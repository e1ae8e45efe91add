import { fetch } from 'undici';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Waiting } from '../waiting.ts';

/**
 * - `late`: no whole answer in time · `unreachable`: nothing answered, or the answer broke off
 * - `refused`: it answered with an error · `not-an-answer`: it answered something else, or too much
 */
export type ChatTrouble = 'late' | 'unreachable' | 'refused' | 'not-an-answer';

export interface ChatMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export type Chat = (messages: readonly ChatMessage[]) => Promise<Result<string, ChatTrouble>>;

export interface ChatOutside {
  /** Base of an OpenAI-compatible API, such as https://ai.tinh.example.vn/v1 */
  readonly url: string;
  readonly name: string;
  readonly key: string | null;
  readonly waiting: Waiting;
  /** Milliseconds until the whole answer must be there. */
  readonly patience: number;
}

/** Largest answer read, in bytes; honest ones are under 4 kB. */
const longestAnswer = 65_536;

/** The part of a chat completion that is used (platform.openai.com/docs/api-reference/chat). */
const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(20_000) }) })).min(1),
});

/** Asks once; nothing is tried again, for a person is waiting. */
export function chatCompletions({ url, name, key, waiting, patience }: ChatOutside): Chat {
  const address = `${url.replace(/\/+$/, '')}/chat/completions`;
  return async (messages) => {
    const controller = new AbortController();
    const stopWaiting = waiting.later(patience, () => controller.abort());
    try {
      const response = await fetch(address, {
        method: 'POST',
        signal: controller.signal,
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({
          model: name,
          messages,
          temperature: 0,
          max_tokens: 400,
          response_format: { type: 'json_object' },
        }),
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        return failed('refused', `status ${response.status}`);
      }
      return contentOf(await readUpTo(response.body, longestAnswer));
    } catch {
      return failed(controller.signal.aborted ? 'late' : 'unreachable');
    } finally {
      stopWaiting();
    }
  };
}

function contentOf(text: string | null): Result<string, ChatTrouble> {
  if (text === null) return failed('not-an-answer', 'too long');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed('not-an-answer', 'not JSON');
  }
  const parsed = completion.safeParse(json);
  const [choice] = parsed.success ? parsed.data.choices : [];
  return choice ? ok(choice.message.content) : failed('not-an-answer', 'not a chat completion');
}

/** Null where there is more. */
async function readUpTo(body: AsyncIterable<Uint8Array> | null, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
