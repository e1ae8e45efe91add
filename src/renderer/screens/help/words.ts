import { button, label, sentence, tile, title } from '../../language/phrase.ts';

export const words = {
  title: title('Cần cán bộ giúp?', 'Need an officer?'),
  notNotified: sentence(
    'Máy này chưa tự báo được cho cán bộ.',
    'This machine cannot notify an officer by itself yet.',
  ),
  todo: label('Mời làm một trong hai cách', 'Please do one of these'),
  wave: sentence(
    'Giơ tay hoặc gọi cán bộ hướng dẫn trong phòng.',
    'Raise your hand or call the officer in the hall.',
  ),
  counter: sentence('Đến quầy gần nhất: {counters}.', 'Go to the nearest counter: {counters}.'),
  kept: sentence('Việc đang làm vẫn giữ nguyên trên máy.', 'What you were doing is kept here.'),
  handOver: sentence(
    'Việc dở vẫn còn. In giấy có mã, đưa quầy làm tiếp.',
    'It is kept. Print the code for the counter to go on.',
  ),
  helper: tile('Có người giúp tôi', 'Somebody helps me'),
  helperSupport: sentence('Chữ to hơn, in mã đưa cho quầy.', 'Bigger letters, and a code for the counter.'),
  helperEnd: tile('Tôi tự làm', 'I go on alone'),
  helperEndSupport: sentence('Chữ trở lại cỡ thường.', 'Letters go back to their usual size.'),
  practise: tile('Tập dùng máy', 'Practise'),
  practiseSupport: sentence('Làm thử, không gửi gì đi.', 'Try it out; nothing is sent.'),
  practiseNot: sentence('Máy này chưa tập được.', 'Not possible on this machine now.'),
  practiseEnd: tile('Thôi tập', 'Stop practising'),
  practiseEndSupport: sentence('Xóa hết phần đã tập.', 'Everything practised is wiped.'),
  back: button('Làm tiếp', 'Go on'),
};
