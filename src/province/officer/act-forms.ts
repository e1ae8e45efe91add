import { type ActKind, actsIn } from '../dossiers/act.ts';
import type { DossierRow } from '../dossiers/rows.ts';
import { type Html, html } from '../page/html.ts';

const FORMS: Readonly<
  Record<ActKind, { readonly button: string; readonly fields: Html; readonly main: boolean }>
> = {
  accept: {
    button: 'Tiếp nhận và cấp mã hồ sơ',
    main: true,
    fields: html`<label>Ngày hẹn trả (để trống nếu chưa hẹn)<input type="date" name="appointment"></label>`,
  },
  'tell-ready': {
    button: 'Báo có kết quả',
    main: true,
    fields: html`<label>Nhận ở đâu<input name="where" required maxlength="600" value="Quầy 1, Trung tâm Phục vụ hành chính công"></label>`,
  },
  'ask-more': {
    button: 'Yêu cầu bổ sung',
    main: false,
    fields: html`<label>Cần bổ sung gì<textarea name="note" required maxlength="600" rows="3"></textarea></label>`,
  },
  refuse: {
    button: 'Từ chối hồ sơ',
    main: false,
    fields: html`<label>Lý do từ chối<textarea name="note" required maxlength="600" rows="3"></textarea></label>`,
  },
};

/** A form for each thing that can be done now. Each names the version it was seen at, so that it is done once. */
export function actForms({ dossierId, status, version }: DossierRow): Html {
  const acts = actsIn(status);
  if (acts.length === 0)
    return html`<section><h1>Việc của cán bộ</h1><p class="quiet">Hồ sơ đã xong, không còn việc gì.</p></section>`;
  const forms = (Object.keys(FORMS) as ActKind[]).filter((kind) => acts.includes(kind));
  return html`<section><h1>Việc của cán bộ</h1>${forms.map((kind) => {
    const { button, fields, main } = FORMS[kind];
    return html`<form method="post" action="/can-bo/ho-so/${dossierId}/viec" class="act">
<input type="hidden" name="act" value="${kind}"><input type="hidden" name="version" value="${version}">
${fields}<button class="${main ? 'main' : ''}">${button}</button></form>`;
  })}</section>`;
}
