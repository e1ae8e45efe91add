/** One step of the schema. Steps only go forward, and a step that was released never changes. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /**
   * The oldest step whose program may go on with a database of this one: an update that is given up must not leave the
   * version before without its data. Left out: none but its own.
   */
  readonly usableFrom?: number;
}
