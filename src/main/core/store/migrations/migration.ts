/** One step of the schema. Steps only go forward, and a step that was released never changes. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
