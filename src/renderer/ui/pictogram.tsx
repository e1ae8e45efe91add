import { type GlyphName, pictogramIds } from './sprite.ts';

/** A picture of the family; one we do not know shows the sheet with a question mark. Its word always stands beside it. */
export function Pictogram({ id }: { id: string }) {
  const known = pictogramIds.has(id) ? id : 'hoi';
  return (
    <svg className="pic" viewBox="0 0 96 96" aria-hidden="true">
      <use href={`#${known}`} />
    </svg>
  );
}

export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg className="glyph" viewBox="0 0 256 256" aria-hidden="true">
      <use href={`#glyph-${name}`} />
    </svg>
  );
}
