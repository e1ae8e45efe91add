import type { PublishTrouble } from './publish.ts';

/** What happened and what to do; `folder` is what was to be published, `detail` the file or number it is about. */
export function publishSentence(
  code: PublishTrouble | 'published-nowhere',
  folder: string,
  detail: string,
): { vi: string; en: string } {
  return words(folder, detail)[code];
}

export function isPublishTrouble(code: string): code is PublishTrouble | 'published-nowhere' {
  return Object.hasOwn(words('', ''), code);
}

function words(
  folder: string,
  detail: string,
): Record<PublishTrouble | 'published-nowhere', { vi: string; en: string }> {
  return {
    'no-manifest': {
      vi: `Trong ${folder} không có catalogue/manifest.jws đọc được; chưa công bố gì, hãy ký danh mục trước.`,
      en: `${folder} holds no catalogue/manifest.jws that can be read; nothing was published, sign the catalogue first.`,
    },
    'file-differs': {
      vi: `Tệp ${detail} không có hoặc không đúng như khi ký; chưa công bố gì, hãy ký lại.`,
      en: `The file ${detail} is missing or not what was signed; nothing was published, sign it again.`,
    },
    'not-newer': {
      vi: `Tỉnh đã công bố danh mục số ${detail}; chưa công bố gì, danh mục mới phải mang số lớn hơn.`,
      en: `Number ${detail} is published already; nothing was published, a new catalogue needs a greater number.`,
    },
    'published-nowhere': {
      vi: 'Chưa nói công bố vào đâu; hãy thêm --data THƯ-MỤC hoặc đặt DATABASE_URL.',
      en: 'Where to publish was not said; add --data FOLDER or set DATABASE_URL.',
    },
  };
}
