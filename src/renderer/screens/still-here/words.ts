import { button, sentence, title } from '../../language/phrase.ts';

export const words = {
  title: title('Ông/bà còn ở đây không?', 'Are you still here?'),
  lead: sentence(
    'Xin cứ thong thả. Chạm vào ô dưới đây để làm tiếp.',
    'Take your time. Touch the button below to go on.',
  ),
  often: sentence('Muốn bao nhiêu lần cũng được.', 'As often as you like.'),
  yes: button('Tôi còn ở đây', 'I am still here'),
  finished: button('Tôi làm xong rồi', 'I have finished'),
  nobody: sentence('Nếu không có ai,', 'If nobody is here,'),
  wiped: sentence(
    'máy xóa mọi thông tin khỏi màn hình. Số đã cấp vẫn có hiệu lực.',
    'the screen is wiped. A number already issued stays valid.',
  ),
};
