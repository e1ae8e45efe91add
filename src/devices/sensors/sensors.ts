import { listeners, type Off } from '../../shared/contract/wire.ts';
import { type KeepLineOutside, keepLine } from '../text-line/keep-line.ts';
import type { SensorReadings, SensorsStatus } from './contract.ts';
import { askAllReadings, nothingKnown, readLine } from './protocol.ts';

export interface Sensors {
  start(): void;
  stop(): Promise<void>;
  status(): SensorsStatus;
  onChanged(listener: (status: SensorsStatus) => void): Off;
}

export type SensorsOutside = Omit<KeepLineOutside, 'device' | 'question'>;

/** The sensors of the cabinet behind one line. What a lost line said before is forgotten: old news is no reading. */
export function cabinetSensors(outside: SensorsOutside): Sensors {
  const line = keepLine({ ...outside, device: 'sensors', question: askAllReadings });
  const changes = listeners<SensorsStatus>();
  let readings = nothingKnown;
  let told = '';

  const status = (): SensorsStatus => ({ ...line.status(), readings });
  function become(next: SensorReadings): void {
    readings = next;
    const { since, ...news } = status();
    const text = JSON.stringify(news);
    if (text === told) return;
    told = text;
    changes.tell(status());
  }

  line.onLine((text) => {
    const change = readLine(text);
    if (change) become({ ...readings, ...change });
  });
  line.onChanged(({ health }) => become(health === 'offline' ? nothingKnown : readings));

  return {
    start: () => line.start(),
    stop: () => line.stop(),
    status,
    onChanged: (listener) => changes.add(listener),
  };
}
