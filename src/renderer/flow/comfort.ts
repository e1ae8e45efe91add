import type { Language } from '../../shared/contract/words.ts';

export type TextSize = 'normal' | 'large' | 'largest';
export type Contrast = 'normal' | 'high';

/** What a person may change about the screen; all of it ends with the visit. */
export interface Comfort {
  readonly language: Language;
  readonly textSize: TextSize;
  readonly contrast: Contrast;
}

export const usualComfort: Comfort = { language: 'vi', textSize: 'normal', contrast: 'normal' };

export type ComfortEvent =
  | { readonly type: 'comfort.language' }
  | { readonly type: 'comfort.textSize' }
  | { readonly type: 'comfort.contrast' };

const nextSize: Readonly<Record<TextSize, TextSize>> = {
  normal: 'large',
  large: 'largest',
  largest: 'normal',
};

/** One press of one of the three comfort buttons; each goes round. */
export function afterPress(comfort: Comfort, press: ComfortEvent, languages: readonly Language[]): Comfort {
  switch (press.type) {
    case 'comfort.language':
      return { ...comfort, language: nextLanguage(comfort.language, languages) };
    case 'comfort.textSize':
      return { ...comfort, textSize: nextSize[comfort.textSize] };
    case 'comfort.contrast':
      return { ...comfort, contrast: comfort.contrast === 'normal' ? 'high' : 'normal' };
  }
}

/** The language the button offers; the present one where the centre has no other. */
export function nextLanguage(now: Language, languages: readonly Language[]): Language {
  const place = languages.indexOf(now);
  return languages[(place + 1) % languages.length] ?? now;
}

/** Who reads the largest letters, or has somebody beside them, needs more time: three times as much before anybody asks. */
export function unhurried(ms: number, { textSize }: Comfort, helped: boolean): number {
  return helped || textSize === 'largest' ? ms * 3 : ms;
}
