import type { SensorReadings } from './contract.ts';

/**
 * Our own protocol for a microcontroller in the cabinet, one line per change:
 * `presence yes|no` · `door open|closed` · `power mains|battery` · `battery 0…100`; asked with `?` it says all it knows
 * and then `ok`.
 */
export const askAllReadings = '?';

export const nothingKnown: SensorReadings = { presence: null, door: null, power: null, battery: null };

/** @returns what this line changes; null for a line that says nothing we know */
export function readLine(line: string): Partial<SensorReadings> | null {
  switch (line) {
    case 'presence yes':
      return { presence: true };
    case 'presence no':
      return { presence: false };
    case 'door open':
      return { door: 'open' };
    case 'door closed':
      return { door: 'closed' };
    case 'power mains':
      return { power: 'mains' };
    case 'power battery':
      return { power: 'battery' };
    default:
      return readBattery(line);
  }
}

function readBattery(line: string): Partial<SensorReadings> | null {
  const percent = /^battery (\d{1,3})$/.exec(line)?.[1];
  return percent !== undefined && Number(percent) <= 100 ? { battery: Number(percent) } : null;
}
