import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  lay: title('Đặt giấy dưới máy ảnh', 'Lay the paper under the camera'),
  layLead: sentence(
    'Đặt phẳng, đủ bốn góc trong khung. Đừng đặt căn cước vào đây.',
    'Lay it flat, all four corners in the frame. No ID card, please.',
  ),
  live: label('Hình từ máy ảnh', 'What the camera sees'),
  take: button('Chụp', 'Take the picture'),
  taking: button('Đang chụp', 'Taking it'),
  black: label('Hình tối quá, chưa chụp được', 'Too dark, nothing was taken'),
  blackNext: sentence(
    'Xin bỏ vật che máy ảnh, hoặc bật đèn, rồi chụp lại.',
    'Uncover the camera or turn on the lamp. Then try again.',
  ),
  seen: title('Xem ảnh đã chụp', 'Look at the picture'),
  seenLead: sentence(
    'Chữ đọc rõ là được. Ảnh đã cất và niêm phong trong máy.',
    'Good if you can read it. It is kept here, sealed.',
  ),
  page: label('Trang {number}', 'Page {number}'),
  picture: label('Ảnh trang {number}', 'Picture of page {number}'),
  noPicture: sentence('Trang này đã cất trong máy.', 'This page is kept on the machine.'),
  again: button('Chụp lại trang này', 'Take this page again'),
  remove: button('Bỏ trang này', 'Remove this page'),
  more: button('Chụp trang nữa', 'Another page'),
  done: button('Xong giấy này', 'Done with this paper'),
  originals: button('Mang bản chính', 'Bring the original'),
  retry: button('Thử lại', 'Try again'),
};

/** Why there is no picture, and what to do. The originals' way is always open. */
export const troubles = {
  missing: {
    fact: label('Máy ảnh chưa cắm', 'The camera is not plugged in'),
    next: sentence(
      'Xin mang bản chính đến quầy, hoặc nhờ cán bộ cắm lại máy ảnh.',
      'Bring the original, or ask staff to plug it in.',
    ),
  },
  refused: {
    fact: label('Máy chưa cho dùng máy ảnh', 'The camera may not be used here'),
    next: sentence(
      'Xin mang bản chính đến quầy. Cán bộ kỹ thuật sẽ xem lại máy.',
      'Bring the original. Staff will look at the machine.',
    ),
  },
  'in-use': {
    fact: label('Máy ảnh chưa có hình', 'The camera shows no picture'),
    next: sentence(
      'Xin thử lại sau giây lát, hoặc mang bản chính đến quầy.',
      'Try again soon, or bring the original.',
    ),
  },
  lost: {
    fact: label('Máy ảnh vừa bị rút ra', 'The camera was unplugged'),
    next: sentence(
      'Trang đã cất vẫn còn. Xin thử lại, hoặc mang bản chính đến quầy.',
      'Pages kept are still here. Try again, or bring the original.',
    ),
  },
  black: {
    fact: label('Hình tối quá, chưa chụp được', 'Too dark, nothing was taken'),
    next: sentence(
      'Xin bỏ vật che máy ảnh, hoặc bật đèn, rồi chụp lại.',
      'Uncover the camera or turn on the lamp. Then try again.',
    ),
  },
  'disk-full': {
    fact: label('Máy hết chỗ cất ảnh', 'No room left for pictures'),
    next: sentence(
      'Hồ sơ vẫn nộp được. Xin mang bản chính giấy này đến quầy.',
      'You can still hand in. Bring the original of this paper.',
    ),
  },
  'not-kept': {
    fact: label('Ảnh chưa cất được', 'The picture was not kept'),
    next: sentence('Xin chụp lại, hoặc mang bản chính đến quầy.', 'Take it again, or bring the original.'),
  },
};
