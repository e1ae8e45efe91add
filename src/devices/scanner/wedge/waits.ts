/** Every time the keyboard mode waits, in milliseconds. */
export const wedgeWaits = {
  /** Between two keys of one scan: scanners type one every 1 to 20, no person under 50 for long. */
  keyGap: 50,
  /** For keys that a busy page or process tells late; as long as a person's key is held back beyond `keyGap`. */
  slowPage: 100,
  /** After a machine's burst, during which all keys are the machine's: a second end key, or a scanner that hesitated. */
  deaf: 300,
};
