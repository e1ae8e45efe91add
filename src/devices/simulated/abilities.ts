/** What a firmware knows. Printers of one look differ in this, and few say so. */
export interface Abilities {
  /** Answers DLE EOT 1 to 4. */
  readonly answersStatus: boolean;
  /** Obeys GS a. */
  readonly tellsChanges: boolean;
  /** Answers GS r. */
  readonly answersInOrder: boolean;
  /** Answers DLE DC4 fn 8. */
  readonly clearsBuffer: boolean;
  /** What GS I 66 and 67 answer; null for a printer that keeps silent. */
  readonly name: { readonly maker: string; readonly model: string } | null;
  /** Has a near-end sensor; without one "enough paper" is said to the last metre. */
  readonly nearEndSensor: boolean;
  /** Holds slips at a mouth, obeys GS e and answers DLE EOT 20. */
  readonly presenter: boolean;
}

export const allButPresenter: Abilities = {
  answersStatus: true,
  tellsChanges: true,
  answersInOrder: true,
  clearsBuffer: true,
  name: { maker: 'SIMULATED', model: 'SIM-80' },
  nearEndSensor: true,
  presenter: false,
};
