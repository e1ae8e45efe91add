import type { StopReason } from '../../../../shared/contract/staff.ts';
import type { Phrase } from '../../../language/phrase.ts';
import { sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Tạm ngừng máy', 'Close the kiosk'),
  lead: sentence('Vì sao? Bà con sẽ đọc thấy ngoài cửa.', 'Why? People read it at the door.'),
  where: sentence('Mời bà con sang đâu?', 'Where should people go?'),
  anywhere: tile('Quầy nào cũng được', 'Any counter'),
};

export const reasons = {
  repair: tile('Đang sửa máy', 'It is being mended'),
  cleaning: tile('Đang lau dọn', 'It is being cleaned'),
  power: tile('Mất điện', 'Power is out'),
  'staff-away': tile('Cán bộ đi vắng', 'Staff are away'),
  other: tile('Việc khác', 'Another reason'),
} satisfies Record<StopReason, Phrase>;
