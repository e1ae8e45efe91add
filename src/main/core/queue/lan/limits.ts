/** How much one device, and all of them, may ask of the kiosk. The queue keeps its pace whoever else is on the LAN. */
export interface LanLimits {
  /** Frames a device may send in a burst, and per second after that: a hand does not press quicker. */
  readonly frames: Rate;
  /** Refused frames after which a device is sent away. */
  readonly refusals: Rate;
  /** HTTP requests of one address: a page with its fonts and voices is a hundred files. */
  readonly requests: Rate;
  /** Wrong pairing codes of one address, and of everybody. */
  readonly wrongCodes: Rate;
  readonly wrongCodesOfAll: Rate;
  /** TCP connections, of one address and of everybody. */
  readonly connectionsOfOne: number;
  readonly connections: number;
  /** WebSockets of one paired device: a reload may overlap with the page before it. */
  readonly socketsOfOne: number;
  /** Longest frame in bytes: a kiosk hands over fifty numbers at once. */
  readonly frameBytes: number;
  /** Bytes that may wait for a device that does not read. */
  readonly queuedBytes: number;
}

/** So many at once, and so many come back in each second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export const lanLimits: LanLimits = {
  frames: { burst: 40, perSecond: 10 },
  refusals: { burst: 10, perSecond: 0.1 },
  requests: { burst: 400, perSecond: 20 },
  wrongCodes: { burst: 5, perSecond: 1 / 60 },
  wrongCodesOfAll: { burst: 30, perSecond: 1 / 20 },
  connectionsOfOne: 40,
  connections: 160,
  socketsOfOne: 3,
  frameBytes: 256 * 1024,
  queuedBytes: 1024 * 1024,
};
