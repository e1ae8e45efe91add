/** How far an officer has brought a dossier. */
export type DossierState = 'received' | 'accepted' | 'needs-more' | 'result-ready' | 'refused';

/** What an officer does with one. Notes and places go to the citizen as they are written. */
export type Act =
  | { readonly kind: 'accept'; readonly appointment: string | null }
  | { readonly kind: 'ask-more'; readonly note: string }
  | { readonly kind: 'tell-ready'; readonly where: string }
  | { readonly kind: 'refuse'; readonly note: string };
export type ActKind = Act['kind'];

type Table = Readonly<Record<DossierState, Readonly<Partial<Record<ActKind, DossierState>>>>>;

const table: Table = {
  received: { accept: 'accepted', 'ask-more': 'needs-more', refuse: 'refused' },
  accepted: { 'ask-more': 'needs-more', 'tell-ready': 'result-ready', refuse: 'refused' },
  'needs-more': { accept: 'accepted', 'ask-more': 'needs-more', refuse: 'refused' },
  'result-ready': {},
  refused: {},
};

/** The state after the act; null where it cannot be done. */
export function stateAfter(state: DossierState, act: ActKind): DossierState | null {
  return table[state][act] ?? null;
}

export function actsIn(state: DossierState): readonly ActKind[] {
  return Object.keys(table[state]) as ActKind[];
}
