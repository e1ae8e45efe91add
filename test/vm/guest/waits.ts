/** Every time the guest's cases wait, in milliseconds. */
export const guestWaits = {
  /** For a plug that was pulled to be said: a person must see within 2 s what still works. */
  told: 2_000,
  /** For a plug that was pushed in to serve again: within 5 s. */
  healed: 5_000,
  /** Between a plug that is pulled by a fault and its being pushed in again. */
  away: 300,
  /** Between two cards that are held under a scanner until one is read. */
  again: 500,
  /** Between two looks at something. */
  look: 5,
  /** For the printer's answer to one question: two that are missing make it be taken for unplugged. */
  answer: 2_000,
  /** For anything else; an emulated machine is ten times slower than a kiosk. */
  patience: 30_000,
};
