import type { Client } from '../../shared/contract/client.ts';
import type { CounterContract, CounterView } from '../../shared/contract/queue/counter.ts';
import { failed } from '../../shared/result.ts';
import { later } from '../lan/browser.ts';
import type { ApplicationTrouble, DeskPorts } from './desk.ts';
import { waits } from './waits.ts';
import { askWish } from './wish.ts';

/** The desk over whatever line the page has now. */
export function deskPorts(): {
  readonly ports: DeskPorts;
  readonly use: (client: Client<CounterContract>, shown: (view: CounterView) => void) => void;
} {
  let line: { client: Client<CounterContract>; shown: (view: CounterView) => void } | null = null;
  return {
    use(client, shown) {
      line = { client, shown };
    },
    ports: {
      newKey: () => crypto.randomUUID(),
      async act(wish, left) {
        const answer = await askWish(
          wish,
          {
            client: () => line?.client ?? null,
            pause: (ms) => new Promise((resolve) => void later(ms, () => resolve())),
            oneAnswer: waits.oneAnswer,
            askAgain: waits.askAgain,
          },
          left,
        );
        if (answer?.ok) line?.shown(answer.value);
        return answer;
      },
      async openApplication(code) {
        const answer = await line?.client.call('counter.application', { code }, waits.oneAnswer);
        if (answer?.ok) return answer;
        return failed(troubleOf(answer?.code));
      },
    },
  };
}

const named: readonly ApplicationTrouble[] = ['not-found', 'too-many-tries', 'other-kiosk', 'counter-closed'];

function troubleOf(code: string | undefined): ApplicationTrouble {
  return named.find((each) => each === code) ?? 'unanswered';
}
