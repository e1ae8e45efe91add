import type { Order } from './actors.ts';
import type { TakeNumberContext } from './context.ts';

/** What is being ordered now. Throws where nothing was chosen: no state that orders can be reached so. */
export function orderOf(context: TakeNumberContext): Order {
  const { order, wanted, priority, language, ports } = context;
  if (!wanted) throw new Error('a number was ordered for no matter');
  if (order && order.priority === priority && sameMatter(order.matter, wanted)) return order;
  return { requestKey: ports.newKey(), matter: wanted, priority, language };
}

function sameMatter(one: Order['matter'], other: Order['matter']): boolean {
  switch (one.kind) {
    case 'procedure':
      return other.kind === 'procedure' && one.code === other.code;
    case 'appointment':
      return other.kind === 'appointment' && one.mark === other.mark;
    case 'group':
      return other.kind === 'group' && one.groupId === other.groupId;
  }
}
