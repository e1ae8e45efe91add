import { ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../store/store.ts';
import { auditNote } from './audit-note.ts';
import { headWords } from './verify.ts';

export interface HeadSigner {
  readonly kioskId: string;
  readonly key: { readonly public: { readonly x: string }; sign(words: string): Promise<string> };
}

/** Signs the head of the chain as it stands; once a day is enough, for every batch carries it too. */
export async function signHead(
  store: Store,
  signer: HeadSigner,
  day: string,
): Promise<Result<null, 'disk-full'>> {
  const note = store.read((database) => auditNote(database, null));
  if (!note) return ok(null);
  const { seq, hash } = note.head;
  const signature = await signer.key.sign(headWords(signer.kioskId, { day, seq, hash }));
  const written = store.write((database) =>
    database.run(
      'INSERT OR IGNORE INTO audit_head (day, seq, hash, x, signature) VALUES (?, ?, ?, ?, ?)',
      day,
      seq,
      hash,
      signer.key.public.x,
      signature,
    ),
  );
  return written.ok ? ok(null) : written;
}
