const minute = 60_000;

/** Every waiting time of photographed papers, in milliseconds. */
export const paperWaits = {
  /** How often pages whose draft is gone are looked for. A visit that ends erases its own at once. */
  sweep: minute,
  /** A draft nobody worked at for so long was left by a screen that died: no visit asks nothing for so long. */
  forsaken: 60 * minute,
};
export type PaperWaits = typeof paperWaits;
