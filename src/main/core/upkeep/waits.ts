const minute = 60_000;
const hour = 60 * minute;

/** Every waiting time of upkeep, in milliseconds. */
export const upkeepWaits = {
  /** How often the disk is looked at, and whether anything is due. */
  look: minute,
  /** The first look: screens, printer and province come before it. */
  settleIn: minute,
  /** Between two copies of a database that was written meanwhile. A copy is what a broken disk costs at most without the journal. */
  snapshot: hour,
  /** The day's check and purge come no earlier than this after midnight; a kiosk switched off at night does them in the morning. */
  quietFrom: 2 * hour,
};
export type UpkeepWaits = typeof upkeepWaits;
