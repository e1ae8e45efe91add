import type { ReactNode } from 'react';
import { Glyph } from './pictogram.tsx';
import type { GlyphName } from './sprite.ts';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** The page's one recommended step. */
  readonly main?: boolean;
  readonly small?: boolean;
  readonly huge?: boolean;
  readonly grow?: boolean;
  readonly before?: GlyphName;
  readonly after?: GlyphName;
  readonly disabled?: boolean;
}

export function Button({ children, onPress, before, after, disabled = false, ...look }: ButtonProps) {
  const classes = ['btn', look.main && 'main', look.small && 'sm', look.huge && 'huge', look.grow && 'grow'];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onPress}
    >
      {before && <Glyph name={before} />}
      <span>{children}</span>
      {after && <Glyph name={after} />}
    </button>
  );
}
