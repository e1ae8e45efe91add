import type { MatterDetails } from '../../../../shared/contract/procedures.ts';

type Paper = MatterDetails['papers'][number];
export interface NumberedPaper extends Paper {
  /** Its place in the record: what a tick is kept by. */
  readonly index: number;
}

export const paperKinds = ['form', 'submit', 'present', 'conditional'] as const;

/** The papers of one kind, in the record's order. */
export function papersOf(details: MatterDetails, kind: Paper['kind']): readonly NumberedPaper[] {
  return details.papers.map((paper, index) => ({ ...paper, index })).filter((paper) => paper.kind === kind);
}

/** How many papers everybody needs are not ticked. Conditional ones are an officer's matter and never missing. */
export function missing(details: MatterDetails, ticked: readonly number[]): number {
  return details.papers.filter((paper, index) => paper.kind !== 'conditional' && !ticked.includes(index))
    .length;
}

export const pictogramOf: Readonly<Record<Paper['kind'], string>> = {
  form: 'to-khai',
  submit: 'ban-chinh',
  present: 'can-cuoc',
  conditional: 'uy-quyen',
};
