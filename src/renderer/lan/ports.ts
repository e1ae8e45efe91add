import type { Client } from '../../shared/contract/client.ts';
import type { Contract } from '../../shared/contract/define.ts';
import type { Result } from '../../shared/result.ts';
import { later } from './browser.ts';
import { openLine, pageSocket } from './line.ts';
import type { LineNews, MembershipPorts } from './membership.ts';
import { askWho, pairBy } from './pairing.ts';

export interface PageOfContract<C extends Contract, View> {
  readonly role: 'counter' | 'board';
  readonly contract: C;
  /** Asks for the whole view. */
  readonly show: (client: Client<C>) => Promise<Result<View, string>>;
  /** Listens to what the kiosk tells by itself. */
  readonly listen: (client: Client<C>, shown: (view: View) => void) => void;
}

/** What a page needs from its browser and from the kiosk that served it. */
export function browserPorts<C extends Contract, View>(page: PageOfContract<C, View>): MembershipPorts<View> {
  return {
    role: page.role,
    now: () => Date.now(),
    who: () => askWho(fetch),
    pair: ({ code, name }) => pairBy(code, name, fetch),
    open: (tell) => openPage(page, tell),
  };
}

function openPage<C extends Contract, View>(
  page: PageOfContract<C, View>,
  tell: (news: LineNews<View>) => void,
): () => void {
  const shown = (view: View) => tell({ type: 'shown', view });
  const ask = async (client: Client<C>) => {
    const answer = await page.show(client);
    if (answer.ok) shown(answer.value);
    return answer.ok;
  };
  const { client, close } = openLine(page.contract, ask, {
    open: () => pageSocket(location),
    later,
    onUnpaired: () => tell({ type: 'unpaired' }),
  });
  client.onState((up) => {
    if (up) void ask(client);
    else tell({ type: 'line', up });
  });
  page.listen(client, shown);
  return close;
}
