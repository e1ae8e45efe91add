/** Waiting times of the LAN server, in milliseconds. */
export const lanWaits = {
  /** A TLS handshake: a stick with a slow processor needs one second. */
  handshake: 10_000,
  /** A whole request: its headers and, for pairing, some hundred bytes. */
  request: 10_000,
  /** A kept connection nobody uses. */
  idle: 15_000,
};
