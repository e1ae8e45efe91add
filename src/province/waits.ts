/** Every waiting time of the province, with why it is so long. Tests put their own in. */
export interface ProvinceWaits {
  readonly [name: string]: { readonly ms: number; readonly why: string };
  readonly connect: Wait;
  readonly statement: Wait;
  readonly request: Wait;
  readonly busy: Wait;
  readonly turnAtLeast: Wait;
  readonly turnAtMost: Wait;
  readonly turnKept: Wait;
  readonly betweenBatches: Wait;
  readonly databaseAway: Wait;
  readonly collided: Wait;
  readonly notStored: Wait;
  readonly news: Wait;
  readonly newsHeartbeat: Wait;
  readonly newsReconnect: Wait;
}

interface Wait {
  readonly ms: number;
  readonly why: string;
}

export const provinceWaits: ProvinceWaits = {
  connect: { ms: 10_000, why: 'a PostgreSQL server that does not answer by then is away' },
  statement: {
    ms: 30_000,
    why: 'no statement of ours takes a second; one that hangs gives its connection back',
  },
  request: {
    ms: 60_000,
    why: 'a slow line may need a minute for a full batch, a dead one must not hold a place',
  },
  busy: { ms: 5_000, why: 'told to a kiosk when all places are taken: a batch takes milliseconds' },
  turnAtLeast: { ms: 1_000, why: 'no turn is nearer: Retry-After counts whole seconds' },
  turnAtMost: { ms: 3_600_000, why: 'a kiosk cuts what it is told to an hour' },
  turnKept: { ms: 60_000, why: 'a kiosk whose turn passed this long ago has lost its line or its power' },
  betweenBatches: {
    ms: 5_000,
    why: 'a kiosk that has more sends it as soon as it has the answer, over a slow line in a few seconds',
  },
  databaseAway: { ms: 30_000, why: 'told to a kiosk while the database restarts' },
  collided: { ms: 1_000, why: 'told for an item that another connection was just writing' },
  notStored: { ms: 3_600_000, why: 'told for an item the database refuses: a person has to look first' },
  news: { ms: 1_000, why: 'how late an open line hears what another process of the province wrote' },
  newsHeartbeat: {
    ms: 20_000,
    why: 'an open line says this often that it is there: proxies cut silent ones at 30 s',
  },
  newsReconnect: { ms: 3_000, why: 'told to a kiosk: how long to wait before it opens a broken line again' },
};
