import { join } from 'node:path';
import type { ProvinceSealingKey } from '../../sealing/province-key.ts';
import { type EnrolmentFile, enrolmentFileAt } from './enrolment-file.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';

/** Who this kiosk is to its province. */
export interface Identity {
  readonly kioskId: string;
  readonly key: SigningKey;
  readonly file: EnrolmentFile;
  /** True while the province knows the key this machine signs with, as far as the machine was told. */
  isEnrolled(): boolean;
  /** What the province brought at enrolment; null before. It stays of use after the machine's own key was lost. */
  sealingKey(): ProvinceSealingKey | null;
}

/** `folder` holds the keys of this machine. */
export function openIdentity(folder: string, kioskId: string, asideName: () => string): Identity {
  const key = openSigningKey(join(folder, 'signing.key'), asideName);
  const file = enrolmentFileAt(join(folder, 'enrolment.json'));
  const own = () => {
    const kept = file.read();
    return kept?.kioskId === kioskId ? kept : null;
  };
  return {
    kioskId,
    key,
    file,
    isEnrolled: () => own()?.kid === key.public.kid,
    sealingKey: () => own()?.sealingKeys[0] ?? null,
  };
}
