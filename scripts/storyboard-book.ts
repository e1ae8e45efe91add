/** One state of the kiosk in its pictures. */
export interface Picture {
  readonly scene: string;
  readonly page: string;
  /** By language: the picture's file, and what a voice says of the page. */
  readonly taken: Readonly<Record<string, { readonly file: string; readonly spoken: readonly string[] }>>;
}

/** The picture book: one state a sheet, and a last sheet to sign. */
export function bookOf(pictures: readonly Picture[]): string {
  return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Một Cửa Kiosk: mọi trang</title>
<style>
@page { size: A4; margin: 12mm }
body { font: 10pt/1.4 "Be Vietnam Pro", "Noto Sans", sans-serif; color: #1b1712; margin: 0 }
section { break-after: page; break-inside: avoid }
h1 { font-size: 22pt } h2 { font-size: 13pt; margin: 0 0 3mm }
.pair { display: flex; gap: 6mm } .pair figure { margin: 0; width: 50% }
img { width: 100%; border: .3mm solid #1b1712 }
figcaption { font-size: 8pt; margin-top: 2mm; max-height: 78mm; overflow: hidden }
.sign td { height: 16mm; border: .3mm solid #1b1712; padding: 2mm; width: 33% } table { border-collapse: collapse; width: 100% }
</style>
<section><h1>Một Cửa Kiosk</h1><p>${pictures.length} trạng thái của máy, mỗi trạng thái một trang: hình tiếng Việt, hình tiếng Anh, và lời máy đọc.</p>
<p>Every state of the kiosk, one a page: in Vietnamese, in English, and what the voice says. All people, codes and accounts are invented.</p></section>
${pictures.map(sheetOf).join('\n')}
<section><h2>Ý kiến và chữ ký · Remarks and signatures</h2><table class="sign">${'<tr><td>Họ tên, chức vụ<td>Ý kiến (trang số)<td>Ngày, chữ ký</tr>'.repeat(8)}</table></section>
</html>
`;
}

function sheetOf({ scene, page, taken }: Picture, index: number): string {
  const figures = Object.entries(taken).map(
    ([language, { file, spoken }]) =>
      `<figure lang="${language}"><img src="${plain(file)}" alt="${plain(scene)}, ${language}"><figcaption>${plain(spoken.join(' · '))}</figcaption></figure>`,
  );
  return `<section><h2>${index + 1}. ${plain(scene)} <small>(${plain(page)})</small></h2><div class="pair">${figures.join('')}</div></section>`;
}

function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
