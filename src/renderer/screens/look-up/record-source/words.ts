import { sentence } from '../../../language/phrase.ts';

export const words = {
  source: sentence(
    'Theo Cổng Dịch vụ công quốc gia, thủ tục {code}, cập nhật {updated}. Máy nhận ngày {asOf}.',
    'From the National Public Service Portal, procedure {code}, updated {updated}. Received {asOf}.',
  ),
  sourceNoUpdate: sentence(
    'Theo Cổng Dịch vụ công quốc gia, thủ tục {code}. Máy nhận ngày {asOf}.',
    'From the National Public Service Portal, procedure {code}. Received {asOf}.',
  ),
};
