import type { BundleTrouble } from './read-bundle.ts';

/** What happened and what to do; `folder` is the bundle. */
export function bundleSentence(
  code: BundleTrouble | 'unwritable',
  folder: string,
): { vi: string; en: string } {
  return words(folder)[code];
}

export function isBundleTrouble(code: string): code is BundleTrouble | 'unwritable' {
  return Object.hasOwn(words(''), code);
}

function words(folder: string): Record<BundleTrouble | 'unwritable', { vi: string; en: string }> {
  return {
    'not-a-bundle': {
      vi: `${folder} không phải gói dữ liệu của kiosk; hãy chọn thư mục mck-… trên USB.`,
      en: `${folder} is no bundle of a kiosk; choose the folder mck-… on the stick.`,
    },
    unfinished: {
      vi: `Gói ${folder} chưa ghi xong (USB bị rút sớm?); chưa nhập gì, dữ liệu còn ở kiosk, hãy xuất lại.`,
      en: `The bundle ${folder} is only half written (was the stick pulled out?); nothing was imported, the kiosk still has it all, export again.`,
    },
    tampered: {
      vi: `Gói ${folder} không còn như kiosk đã ghi; chưa nhập gì, hãy xuất lại và so mã gốc với biên bản.`,
      en: `The bundle ${folder} is not as the kiosk wrote it; nothing was imported, export again and compare the root with the sheet.`,
    },
    signature: {
      vi: `Chữ ký của gói ${folder} không phải của kiosk mà gói nêu tên; chưa nhập gì. Nếu kiosk đã mất khóa, hãy đăng ký lại rồi xuất lại.`,
      en: `The bundle ${folder} is not signed by the kiosk it names; nothing was imported. If the kiosk lost its key, enrol it anew and export again.`,
    },
    'not-enrolled': {
      vi: `Gói ${folder} của kiosk chưa đăng ký; chưa nhập gì, hãy đăng ký kiosk rồi xuất lại.`,
      en: `The bundle ${folder} is of a kiosk that is not enrolled; nothing was imported, enrol it and export again.`,
    },
    'sealed-for-another': {
      vi: `Gói ${folder} được mã hóa cho tỉnh khác; chưa nhập gì, hãy chuyển cho đúng tỉnh.`,
      en: `The bundle ${folder} is encrypted for another province; nothing was imported, take it to that one.`,
    },
    unwritable: {
      vi: `Đã nhập xong nhưng không ghi được xác nhận vào ${folder}; hãy cho phép ghi USB rồi nhập lại, nhập lại không sao.`,
      en: `All was imported, but the answers cannot be written to ${folder}; make the stick writable and import again, which does no harm.`,
    },
  };
}
