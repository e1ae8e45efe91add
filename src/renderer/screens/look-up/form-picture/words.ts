import { label } from '../../../language/phrase.ts';

export const words = {
  step: label('Mẫu để xem, giấy có tại quầy', 'To look at; the counter has paper ones'),
  picture: label('Hình tờ khai, trang {page}', 'Picture of the form, page {page}'),
};
