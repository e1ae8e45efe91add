import { z } from 'zod';
import { longestFrame } from '../../shared/contract/frame.ts';

/** The only channel between a screen and the shell. */
export const channel = 'kiosk';

/** Screen → shell. `hello`: the page has just been loaded, whoever spoke before is gone. */
export const fromScreen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello') }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(longestFrame) }),
]);
export type FromScreen = z.infer<typeof fromScreen>;

/** Shell → screen. `shut`: the kiosk cannot work; one Vietnamese sentence says what to do. */
export type ToScreen =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'state'; readonly up: boolean; readonly shut: string | null };
