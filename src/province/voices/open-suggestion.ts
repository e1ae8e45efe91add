import { z } from 'zod';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import { type Sealed, type SealTrouble, unseal } from '../sealing/unseal.ts';

const content = z.object({ text: z.string().min(1).max(2_000) });

export async function openSuggestion(
  keys: ProvinceKeys,
  { suggestionId, sealed }: { readonly suggestionId: string; readonly sealed: Sealed },
): Promise<Result<string, SealTrouble | 'bad-content'>> {
  const plain = await unseal(keys, sealed, `suggestion:${suggestionId}`);
  if (!plain.ok) return plain;
  try {
    return ok(content.parse(JSON.parse(plain.value.toString('utf8'))).text);
  } catch {
    return failed('bad-content');
  }
}
