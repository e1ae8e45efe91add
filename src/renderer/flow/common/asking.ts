import { fromPromise } from 'xstate';
import type { Answer, Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { keepAsking } from './keep-asking.ts';
import type { KioskPorts } from './ports.ts';
import { waits } from './waits.ts';

type CommandName = keyof KioskContract['commands'] & string;

/**
 * A question to core as a state invokes it: asked until it is answered or nobody waits for it any more. It carries its
 * command's name, by which the flow proof knows every answer that may come.
 */
export function asking<Name extends CommandName>(command: Name) {
  const logic = fromPromise<
    Answer<KioskContract, Name>,
    { readonly ports: KioskPorts; readonly question: Input<KioskContract, Name> }
  >(({ input: { ports, question }, signal }) =>
    keepAsking(() => ports.call(command, question, waits.oneAnswer), ports.later, signal),
  );
  return Object.assign(logic, { command });
}
