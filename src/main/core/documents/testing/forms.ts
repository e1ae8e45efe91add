import type { Stamp } from '../foot.ts';
import type { FormFile } from '../form-file.ts';
import { readForms, shippedForms } from '../read-forms.ts';

export const sampleStamp: Stamp = {
  kioskName: 'máy Suối Mây 1',
  centreName: 'Xã Suối Mây',
  time: '9:41',
  date: '18/11/2026',
  language: 'vi',
  practice: false,
};

/** The forms that ship; throws where one of them cannot be used. */
export function everyForm(): readonly FormFile[] {
  return readForms(shippedForms, (code, detail) => {
    throw new Error(`${code} ${detail}`);
  });
}

export function formCalled(id: string): FormFile {
  const form = everyForm().find((each) => each.id === id);
  if (!form) throw new Error(`no form called ${id}`);
  return form;
}
