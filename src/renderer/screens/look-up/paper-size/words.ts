import { label, sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  step: label('In ra giấy', 'Print'),
  title: title('In ra giấy nào?', 'Which paper?'),
  lead: sentence('Chạm vào một hình.', 'Touch a picture.'),
  receipt: tile('Phiếu nhỏ', 'Small slip'),
  a4: tile('Giấy A4, chữ to', 'A4, large letters'),
};
