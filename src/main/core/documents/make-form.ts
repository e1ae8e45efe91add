import { failed, ok, type Result } from '../../../shared/result.ts';
import { layBlock } from './blocks/lay-block.ts';
import type { Setting } from './blocks/setting.ts';
import { type Stamp, withFeet } from './foot.ts';
import type { FormBlock, FormFile } from './form-file.ts';
import { pdfOf } from './page/draw.ts';
import { loadFaces } from './page/fonts.ts';
import type { Page } from './page/mark.ts';
import { paginate } from './page/paginate.ts';
import { canDraw, type Faces, ruler } from './page/ruler.ts';
import type { Unit } from './page/unit.ts';
import { filled } from './values.ts';

export type Values = Readonly<Record<string, string>>;

/** `no-font`: neither the project's fonts nor any of the system draws a letter; an empty page would be worse than none. */
export type DocumentTrouble = 'no-font';

/**
 * A form as an A4 PDF: blank for the hand (`values` null), or filled in. A field without a value stays blank, a key the
 * form does not know is passed over, and no value is too long: it shrinks, goes on below, or on to a next page.
 */
export function makeForm(
  form: FormFile,
  values: Values | null,
  stamp: Stamp,
  faces: Faces = loadFaces(),
): Result<Uint8Array, DocumentTrouble> {
  const pages = layForm(form, values, stamp, faces);
  return pages.ok ? ok(pdfOf(pages.value, form.name.vi, faces)) : pages;
}

/** The pages themselves, for the printer or for a screen. */
export function layForm(
  form: FormFile,
  values: Values | null,
  stamp: Stamp,
  faces: Faces = loadFaces(),
): Result<Page[], DocumentTrouble> {
  const measure = ruler(faces);
  if (!canDraw(measure)) return failed('no-font');
  const said = filled(form, values);
  const laid = densities.map((density) =>
    paginate(unitsOf(form.blocks, { ruler: measure, filled: said, density })),
  );
  const fewest = Math.min(...laid.map(({ length }) => length));
  const pages = laid.find(({ length }) => length === fewest) ?? [];
  return ok(withFeet(pages, footNotes(form), stamp, measure));
}

/** What is signed stands on the page of the signature: the block before the place and the date goes with it. */
function unitsOf(blocks: readonly FormBlock[], setting: Setting): Unit[] {
  return blocks.flatMap((block, index) => {
    const units = layBlock(block, setting);
    const goesOn = blocks[index + 1]?.block === 'place-and-date';
    return goesOn ? units.map((each) => ({ ...each, keepWithNext: true })) : units;
  });
}

/** Rows stand closer when that saves a page, which otherwise would carry a few lines alone. */
const densities = [1, 0.94, 0.88, 0.83];

function footNotes({ source, checked }: FormFile): string[] {
  const law = source.law && `${source.form ? `${source.form}, ` : ''}${source.law.number}`;
  return [
    'Bản in để kê khai, chưa phải hồ sơ đã nộp.',
    ...(law ? [`Theo ${law}.`] : []),
    ...(checked === false && law
      ? ['Câu chữ chưa đối chiếu với văn bản gốc: cán bộ tiếp nhận quyết định.']
      : []),
  ];
}
