import type { Desk } from '../dossiers/do-act.ts';
import type { ProvinceForms } from '../dossiers/forms.ts';
import type { PageSource } from '../page/overview.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';

/** What the officer's pages work with. */
export interface Office extends PageSource, Desk {
  readonly keys: ProvinceKeys;
  readonly forms: ProvinceForms;
  readonly password: string | null;
  readonly bankSecret: string;
  /** News was written: tell open lines. */
  readonly onNews: () => void;
}
