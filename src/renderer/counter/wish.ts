import type { Client } from '../../shared/contract/client.ts';
import type { ErrorCode, Input } from '../../shared/contract/define.ts';
import type { CounterContract, CounterView } from '../../shared/contract/queue/counter.ts';
import type { Result } from '../../shared/result.ts';

/** What an officer can want of the queue. */
export type WishName = Exclude<keyof CounterContract['commands'], 'counter.show' | 'counter.application'>;
export type Wish = {
  [N in WishName]: { readonly name: N; readonly input: Input<CounterContract, N> };
}[WishName];

/** Why nothing happened; `refused` and `crashed` are the kiosk's own faults. */
export type WishTrouble = ErrorCode<CounterContract, WishName> | 'refused' | 'crashed';

export interface WishOutside {
  readonly client: () => Client<CounterContract> | null;
  readonly pause: (ms: number) => Promise<void>;
  readonly oneAnswer: number;
  readonly askAgain: number;
}

/**
 * Asks one wish until it is answered: its key makes the same wish of every asking, so that a cut line never calls a
 * number twice. Given up only when `left` says so.
 */
export async function askWish(
  wish: Wish,
  { client, pause, oneAnswer, askAgain }: WishOutside,
  left: AbortSignal,
): Promise<Result<CounterView, WishTrouble> | null> {
  while (!left.aborted) {
    const line = client();
    const answer = await line?.call(wish.name, wish.input, oneAnswer);
    if (answer?.ok) return answer;
    if (answer && answer.code !== 'unreachable' && answer.code !== 'late')
      return { ok: false, code: answer.code };
    await pause(askAgain);
  }
  return null;
}
