const megabyte = 1024 * 1024;

/**
 * What the disk still has room for.
 * - `enough`
 * - `low`: no photographs any more · `short`: no new dossiers; numbers are issued on
 * - `full`: what was kept aside is let go of, so that purging works
 */
export type Room = 'enough' | 'low' | 'short' | 'full';

export interface RoomLimits {
  readonly low: number;
  readonly short: number;
  readonly full: number;
}

/** Free bytes below which it is called so. */
export const roomLimits: RoomLimits = { low: 500 * megabyte, short: 200 * megabyte, full: 8 * megabyte };

export function roomOf(free: number, limits: RoomLimits = roomLimits): Room {
  if (free < limits.full) return 'full';
  if (free < limits.short) return 'short';
  return free < limits.low ? 'low' : 'enough';
}
