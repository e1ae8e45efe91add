/** What the printer's own switches say. */
export interface Sensors {
  paper: 'in' | 'low' | 'out';
  cover: 'closed' | 'open';
  cutter: 'free' | 'jammed';
}

export function isOffline(sensors: Sensors): boolean {
  return sensors.paper === 'out' || sensors.cover === 'open' || sensors.cutter === 'jammed';
}

/** Answer to DLE EOT n: bits 1 and 4 are always set. */
export function statusByte(n: number, sensors: Sensors): number {
  const bits = [0b00010010];
  if (n === 1 && isOffline(sensors)) bits.push(0b1000);
  if (n === 2 && sensors.cover === 'open') bits.push(0b100);
  if (n === 2 && sensors.paper === 'out') bits.push(0b100000);
  if (n === 2 && sensors.cutter === 'jammed') bits.push(0b1000000);
  if (n === 3 && sensors.cutter === 'jammed') bits.push(0b1000);
  if (n === 4 && sensors.paper !== 'in') bits.push(0b1100);
  if (n === 4 && sensors.paper === 'out') bits.push(0b1100000);
  return bits.reduce((sum, bit) => sum | bit, 0);
}

/** The four bytes of automatic status back. */
export function automaticStatus(sensors: Sensors): Uint8Array {
  const first = 0b00010000 | (isOffline(sensors) ? 0b1000 : 0) | (sensors.cover === 'open' ? 0b100000 : 0);
  return Uint8Array.of(first, sensors.cutter === 'jammed' ? 0b1000 : 0, paperBits(sensors), 0);
}

/** The answer to DLE EOT 20 of printers with a presenter: 10 0F and four bytes. */
export function fullStatus(sensors: Sensors, slipAtMouth: boolean): Uint8Array {
  const paper =
    (sensors.paper === 'out' ? 0b1 : 0) | (sensors.paper === 'in' ? 0 : 0b100) | (slipAtMouth ? 0b100000 : 0);
  const user = sensors.cover === 'open' ? 0b11 : 0;
  return Uint8Array.of(0x10, 0x0f, paper, user, 0, sensors.cutter === 'jammed' ? 0b1 : 0);
}

/** Near end in bits 0 and 1, end in bits 2 and 3: GS r 1, and the third byte of automatic status back. */
export function paperBits(sensors: Sensors): number {
  if (sensors.paper === 'out') return 0b1111;
  return sensors.paper === 'low' ? 0b0011 : 0;
}
