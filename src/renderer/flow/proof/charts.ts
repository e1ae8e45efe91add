import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { scenes } from '../../preview/scenes.ts';
import type { ApplyContext } from '../apply/context.ts';
import { pagesOfPaper } from '../apply/photographing.ts';
import { entryNow, pageNow } from '../apply/walking.ts';
import { flows } from '../flows.ts';
import { session } from '../session.ts';
import type { FlowName } from '../starts.ts';
import { explore, type Kinds, type Places } from './explore.ts';
import { type Played, playScenes } from './play-scenes.ts';
import type { Owner } from './states-of.ts';

/** One chart with every state it can reach. */
export interface Chart {
  readonly owner: Owner;
  readonly machine: AnyStateMachine;
  readonly places: Places;
}

/** Where a chart stopped says only where "again" leads; which matter it was about says nothing of the next page. */
const common: Kinds = {
  stoppedAt: (context: { stoppedAt: string }, value) => (value === 'refused' ? context.stoppedAt : '-'),
  foundBy: () => '-',
  code: () => '-',
};

export const played: Played = await playScenes(scenes);
export const flowNames = Object.keys(flows) as FlowName[];
export const flowCharts: readonly Chart[] = flowNames.map((name) => chart(name, flows[name].machine));
/** The session from where the centre is known: before, nobody can do anything but wait or read that the door is shut. */
export const sessionChart: Chart = chart('session', session, (each) => each.context.centre !== null);

function chart(
  owner: Owner,
  machine: AnyStateMachine,
  begins: (snapshot: AnyMachineSnapshot) => boolean = () => true,
): Chart {
  const from = (played.through.get(owner) ?? []).filter((each) => each.status === 'active' && begins(each));
  const heard = played.heard.get(owner) ?? new Map();
  return { owner, machine, places: explore({ machine, from, heard, kinds: kindsOf(owner) }) };
}

function kindsOf(owner: Owner): Kinds {
  switch (owner) {
    case 'apply':
      return {
        ...common,
        at: (context: ApplyContext) => pageNow(context)?.field.kind ?? '-',
        entries: (context: ApplyContext) => `${entryNow(context).text === ''}`,
        // Of photographed papers it counts whether there is a page, and only while one is photographed.
        pages: (context: ApplyContext, value) =>
          typeof value === 'object' && value !== null && 'photographing' in value
            ? `${pagesOfPaper(context).length > 0}`
            : '-',
        paperId: () => '-',
        pageAt: () => '-',
        pictures: () => '-',
      };
    case 'look-up':
      return { ...common, formId: () => '-', shelfFrom: () => '-', outdated: () => '-', canApply: () => '-' };
    case 'session':
      return { flow: (context: { flow: unknown }) => `${context.flow !== null}`, start: () => '-' };
    default:
      return common;
  }
}
