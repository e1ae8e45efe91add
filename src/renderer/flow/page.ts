import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { flows, type RunningFlow } from './flows.ts';
import type { PageName } from './page-names.ts';
import type { session } from './session.ts';

export type SessionActor = ActorRefFrom<typeof session>;
export type SessionSnapshot = SnapshotFrom<typeof session>;

/** Which page the person sees. The idle question covers everything; a shut door only what needs core to begin. */
export function pageOf(snapshot: SessionSnapshot): PageName {
  if (snapshot.matches({ attention: 'asking' })) return 'still-here';
  if (snapshot.matches({ help: 'open' })) return 'help';
  const { flow } = snapshot.context;
  if (flow && snapshot.matches({ visit: 'flow' })) return pageOfFlow(flow);
  if (snapshot.matches({ visit: 'thanks' })) return 'thanks';
  if (snapshot.matches({ core: 'away' }) || snapshot.context.readiness?.closed) return 'shut-door';
  if (!snapshot.context.centre) return 'opening';
  return snapshot.matches({ visit: 'home' }) ? 'home' : 'attract';
}

function pageOfFlow(flow: RunningFlow): PageName {
  switch (flow.name) {
    case 'take-number':
      return flows[flow.name].pageOf(flow.actor.getSnapshot());
    case 'apply':
      return flows[flow.name].pageOf(flow.actor.getSnapshot());
    case 'look-up':
      return flows[flow.name].pageOf(flow.actor.getSnapshot());
    case 'pay':
      return flows[flow.name].pageOf(flow.actor.getSnapshot());
    case 'track':
      return flows[flow.name].pageOf(flow.actor.getSnapshot());
    case 'rate':
      return flows[flow.name].pageOf(flow.actor.getSnapshot());
  }
}
