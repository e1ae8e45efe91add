/** Every waiting time of the shells, in milliseconds. Tests pass their own table. */
export const shellWaits = {
  /** A child that has not said `ready` or `unfit` by then hangs and is ended; long enough for checking a large database. */
  childReady: 120_000,
  /** Before a child that died is started again the first time; doubles with each death, with jitter. */
  restartFirst: 200,
  /** The longest pause between two starts. The shell never gives up: what is broken may be mended while it runs. */
  restartLongest: 10_000,
  /** A child that stayed up this long was healthy: the count of its deaths starts anew. */
  steady: 30_000,
  /** Between `stop` and killing what is still there; all ends within two seconds of a signal. */
  stopPolitely: 1_200,
  /** How long the start line waits for devices and the model printer; the province may take its time. */
  companions: 8_000,
  /** How long a look whether the province already answers may take. */
  provinceProbe: 1_500,
  /** A browser that cannot be spoken to after this is ended and opened again. */
  browserOpens: 20_000,
};
export type ShellWaits = typeof shellWaits;
