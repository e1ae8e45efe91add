import type { Matter, MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';

/** What sentences are built from: the fields of one record, and nothing else. */
export interface Facts {
  readonly matter: Matter;
  readonly papers: MatterDetails['papers'];
  readonly fee: { readonly known: boolean; readonly text: Bilingual };
  readonly time: Bilingual;
  /** In the record's Vietnamese. */
  readonly authority: string;
  /** Names of the forms to fill, in the record's Vietnamese. */
  readonly forms: readonly string[];
  readonly online: boolean;
  readonly inPerson: boolean;
  /** Numbers of the legal texts behind it, as 123/2015/NĐ-CP. */
  readonly law: readonly string[];
  /** Counters of this centre; empty where the answer is given away from one. */
  readonly counters: readonly Bilingual[];
  readonly source: { readonly asOf: string; readonly url: string };
}

/** The centre a question is asked in. */
export interface Place {
  readonly groups: readonly { readonly id: string; readonly counters: readonly string[] }[];
  readonly counters: readonly { readonly id: string; readonly name: Bilingual }[];
}

/** The one place in the assistant that knows how a matter is written. */
export function factsOf(details: MatterDetails, place: Place | null): Facts {
  const { matter, papers, fee, time, authority, forms, channels, law, source } = details;
  const group = place?.groups.find(({ id }) => id === details.groupId);
  const takenBy = (wanted: string) => channels.some(({ channel }) => channel === wanted);
  return {
    matter,
    papers,
    fee,
    time,
    authority,
    forms: forms.map(({ name }) => name),
    online: takenBy('online'),
    inPerson: takenBy('counter'),
    law: law.map(({ number }) => number),
    counters: (place?.counters ?? [])
      .filter(({ id }) => group?.counters.includes(id))
      .map(({ name }) => name),
    source: { asOf: source.asOf, url: source.url },
  };
}
