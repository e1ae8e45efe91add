import { readScan } from '../../../shared/scan-reading.ts';

/** One scan of every kind a page may be shown, all invented. */
export const scanSamples = [
  'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD',
  'MC1:C:SUOI-MAY:1.001193:FOR-WHOM.OTHER:7K4Q:B',
  'MC1:D:SUOI-MAY-1:7K4QM2XD:ABCDEFGHJKLM',
  'MC1:R:SUOI-MAY-1:ABCDEFGHJKLM',
  'MC1:A:SUOI-MAY:20261122:0930:1.001193:7K4QM2XD',
  'H15.50.05.13-261008-0975',
  '001090123456|123456789|Nguyễn Văn Ví Dụ|05021990|Nam|Thôn Ví Dụ, Mậu A, Văn Yên, Yên Bái|10052021',
  '4006381333931',
].map((text) => ({ type: 'scan.read', reading: readScan({ text, charset: 'utf8' }, 'any') }));
