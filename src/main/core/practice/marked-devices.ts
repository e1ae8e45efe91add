import type { DeviceContract, Slip } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { Input, Payload } from '../../../shared/contract/define.ts';
import type { Off } from '../../../shared/contract/wire.ts';
import type { Language } from '../../../shared/contract/words.ts';

const marks: Readonly<Record<Language, string>> = {
  vi: 'BẢN TẬP, không dùng',
  en: 'BẢN TẬP · practice, not for use',
};

/** Devices lent to the practice kiosk. */
export interface LentDevices {
  readonly client: Client<DeviceContract>;
  /** Takes them back: nothing they tell reaches the practice kiosk any more. */
  takeBack(): void;
}

/**
 * The kiosk's devices as the practice kiosk has them: every slip is marked on its way to the printer. Its process ids
 * begin with the last letter, which the real journal reaches after 77 million jobs: no proof is taken for another's.
 */
export function markedDevices(devices: Client<DeviceContract>): LentDevices {
  const offs: Off[] = [];
  const call: Client<DeviceContract>['call'] = (name, input, wait) =>
    devices.call(name, (name === 'printer.print' ? marked(input) : input) as typeof input, wait);
  const on: Client<DeviceContract>['on'] = (name, listener) => {
    const off = devices.on(name, (payload) => {
      const told = name === 'print.proven' ? ownProof(payload) : payload;
      if (told) listener(told as typeof payload);
    });
    offs.push(off);
    return off;
  };
  const onState: Client<DeviceContract>['onState'] = (listener) => {
    const off = devices.onState(listener);
    offs.push(off);
    return off;
  };
  return {
    client: { call, on, onState, isUp: () => devices.isUp() },
    takeBack() {
      for (const off of offs) off();
    },
  };
}

function marked(input: unknown): Input<DeviceContract, 'printer.print'> {
  const job = input as Input<DeviceContract, 'printer.print'>;
  return { ...job, processId: lastLetter + job.processId.slice(1), slip: markedSlip(job.slip) };
}

function ownProof(payload: unknown): Payload<DeviceContract, 'print.proven'> | null {
  const proof = payload as Payload<DeviceContract, 'print.proven'>;
  const own = proof.processId.startsWith(lastLetter);
  return own ? { ...proof, processId: firstLetter + proof.processId.slice(1) } : null;
}

const firstLetter = '!';
const lastLetter = '~';

/** A ticket has one mark only: there practice and copy stand together. */
export function markedSlip(slip: Slip): Slip {
  const mark = marks[slip.language];
  if (slip.kind === 'sheet') return { ...slip, practiceMark: mark };
  return { ...slip, copyMark: slip.copyMark === null ? mark : `${mark} · ${slip.copyMark}` };
}
