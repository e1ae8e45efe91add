import { button, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Phiếu chưa chắc đã in', 'Slips in doubt'),
  lead: sentence(
    'Hỏi người cầm phiếu. Có phiếu rồi thì bỏ, chưa có thì in lại.',
    'Ask whoever waits for it. Drop it when they have it, print it when not.',
  ),
  none: sentence('Không còn phiếu nào như vậy.', 'There are none any more.'),
  at: sentence('In lúc {time}.', 'Printed at {time}.'),
  reprint: button('In lại', 'Print again'),
  drop: button('Bỏ', 'Drop'),
};
