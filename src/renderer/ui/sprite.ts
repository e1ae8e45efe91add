import restart from '@phosphor-icons/core/assets/bold/arrow-counter-clockwise-bold.svg?raw';
import arrowLeft from '@phosphor-icons/core/assets/bold/arrow-left-bold.svg?raw';
import arrowRight from '@phosphor-icons/core/assets/bold/arrow-right-bold.svg?raw';
import check from '@phosphor-icons/core/assets/bold/check-bold.svg?raw';
import keyboard from '@phosphor-icons/core/assets/bold/keyboard-bold.svg?raw';
import textAa from '@phosphor-icons/core/assets/bold/text-aa-bold.svg?raw';
import backspace from '@phosphor-icons/core/assets/fill/backspace-fill.svg?raw';
import circleHalf from '@phosphor-icons/core/assets/fill/circle-half-fill.svg?raw';
import clock from '@phosphor-icons/core/assets/fill/clock-fill.svg?raw';
import eye from '@phosphor-icons/core/assets/fill/eye-fill.svg?raw';
import eyeSlash from '@phosphor-icons/core/assets/fill/eye-slash-fill.svg?raw';
import student from '@phosphor-icons/core/assets/fill/graduation-cap-fill.svg?raw';
import lock from '@phosphor-icons/core/assets/fill/lock-fill.svg?raw';
import printer from '@phosphor-icons/core/assets/fill/printer-fill.svg?raw';
import prohibit from '@phosphor-icons/core/assets/fill/prohibit-fill.svg?raw';
import speaker from '@phosphor-icons/core/assets/fill/speaker-high-fill.svg?raw';
import stop from '@phosphor-icons/core/assets/fill/stop-fill.svg?raw';
import pictograms from '../theme/pictograms.svg?raw';

const glyphs = {
  clock,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  backspace,
  check,
  'circle-half': circleHalf,
  eye,
  'eye-slash': eyeSlash,
  keyboard,
  lock,
  printer,
  prohibit,
  restart,
  speaker,
  stop,
  student,
  'text-aa': textAa,
};
export type GlyphName = keyof typeof glyphs;

/** Ids of pictograms there are; core may name one we do not have. */
export const pictogramIds: ReadonlySet<string> = new Set(
  [...pictograms.matchAll(/<symbol id="([a-z-]+)"/gu)].map(([, id]) => id ?? ''),
);

/** Puts every symbol into the document once, so that `<use>` finds them without another request. */
export function installSprite(page: Document): void {
  const symbols = Object.entries(glyphs).map(
    ([name, svg]) => `<symbol id="glyph-${name}" viewBox="0 0 256 256">${inside(svg)}</symbol>`,
  );
  const whole = pictograms.replace('</svg>', `${symbols.join('')}</svg>`);
  const parsed = new DOMParser().parseFromString(trusted(whole), 'image/svg+xml').documentElement;
  parsed.setAttribute('class', 'sprite');
  parsed.setAttribute('aria-hidden', 'true');
  page.body.prepend(page.importNode(parsed, true));
}

/** The only markup made from text: our own pictures, fixed when the page was built. The page's policy names it. */
function trusted(markup: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('sprite', { createHTML: (text) => text }).createHTML(markup) ?? markup;
}

/** As far as used; https://www.w3.org/TR/trusted-types/ is not in TypeScript's library yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string };
}

function inside(svg: string): string {
  return svg.replace(/^<svg[^>]*>/u, '').replace('</svg>', '');
}
