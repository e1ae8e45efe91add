import type { EverydayFile, ProcedureRecord } from '../../src/main/core/procedures/catalogue-file.ts';
import type { CatalogueSource } from '../../src/main/core/procedures/read-catalogue.ts';

/**
 * A catalogue of invented procedures with names as the portal writes them, `count` in all, beside the real ones of
 * `real`. The same count gives the same catalogue.
 */
export function syntheticCatalogue(real: CatalogueSource, count: number): CatalogueSource {
  const invented = Array.from({ length: Math.max(0, count - real.catalogue.procedures.length) }, (_, place) =>
    inventedRecord(place, real.catalogue.procedures),
  );
  const everyday: EverydayFile['procedures'] = { ...real.everyday.procedures };
  for (const [place, { code, nameVi }] of invented.entries()) {
    // Everyday words exist for a few hundred procedures at most.
    if (place % 8 === 0) everyday[code] = everydayOf(nameVi);
  }
  return {
    ...real,
    sha256: `synthetic-${count}`,
    catalogue: { ...real.catalogue, procedures: [...real.catalogue.procedures, ...invented] },
    everyday: { ...real.everyday, procedures: everyday },
  };
}

const acts = [
  'Cấp',
  'Cấp lại',
  'Cấp đổi',
  'Gia hạn',
  'Thu hồi',
  'Đăng ký',
  'Đăng ký thay đổi',
  'Thông báo',
  'Xác nhận',
  'Công nhận',
  'Phê duyệt',
  'Thẩm định',
  'Hỗ trợ',
  'Giải quyết chế độ',
  'Chấm dứt',
] as const;

const papers = [
  'giấy phép',
  'giấy chứng nhận đủ điều kiện',
  'chứng chỉ hành nghề',
  'giấy xác nhận',
  'quyết định',
  'thẻ',
  'phương án',
  'danh sách',
  'hồ sơ',
] as const;

const subjects = [
  ['Nông nghiệp', 'kinh doanh thuốc bảo vệ thực vật'],
  ['Nông nghiệp', 'nuôi trồng thủy sản lồng bè'],
  ['Lâm nghiệp', 'khai thác gỗ rừng trồng'],
  ['Thủy lợi', 'xả nước thải vào công trình thủy lợi'],
  ['Môi trường', 'bảo vệ môi trường làng nghề'],
  ['Giáo dục và Đào tạo', 'nhóm trẻ, lớp mẫu giáo độc lập'],
  ['Giáo dục và Đào tạo', 'chuyển trường đối với học sinh tiểu học'],
  ['Y tế', 'kinh doanh dịch vụ ăn uống'],
  ['Y tế', 'người hành nghề khám bệnh, chữa bệnh'],
  ['Lao động', 'người lao động nước ngoài'],
  ['Bảo trợ xã hội', 'người khuyết tật đặc biệt nặng'],
  ['Người có công', 'thân nhân liệt sĩ'],
  ['Đất đai', 'chuyển mục đích sử dụng đất trồng lúa'],
  ['Đất đai', 'tách thửa hoặc hợp thửa đất'],
  ['Hoạt động xây dựng', 'sửa chữa nhà ở riêng lẻ trong khu bảo tồn'],
  ['Đường bộ', 'xe tập lái và xe sát hạch'],
  ['Văn hóa, thể thao', 'câu lạc bộ thể thao cơ sở'],
  ['Văn hóa, thể thao', 'biểu diễn nghệ thuật ngoài trời'],
  ['Tín ngưỡng, tôn giáo', 'sinh hoạt tôn giáo tập trung'],
  ['Dân tộc', 'người có uy tín trong đồng bào dân tộc thiểu số'],
  ['Kinh tế hợp tác', 'tổ hợp tác và hợp tác xã'],
  ['Bảo vệ quyền lợi người tiêu dùng', 'bán hàng lưu động tại chợ phiên'],
  ['Phòng cháy, chữa cháy', 'phương tiện phòng cháy và chữa cháy'],
  ['Viễn thông', 'điểm truy nhập Internet công cộng'],
] as const;

const conditions = [
  '',
  ' đối với hộ gia đình, cá nhân',
  ' đối với tổ chức',
  ' trong trường hợp bị mất, hỏng',
  ' do thay đổi thông tin',
  ' thuộc thẩm quyền của Ủy ban nhân dân cấp xã',
  ' trên địa bàn xã có điều kiện kinh tế - xã hội đặc biệt khó khăn',
] as const;

/** Every name differs: the parts are taken as digits of one number. */
function inventedRecord(place: number, real: readonly ProcedureRecord[]): ProcedureRecord {
  const model = real[place % real.length];
  if (!model) throw new Error('the synthetic catalogue needs real records to vary');
  const digit = digitsOf(place);
  const act = acts[digit(acts.length)] ?? '';
  const [field, subject] = subjects[digit(subjects.length)] ?? ['', ''];
  const paper = papers[digit(papers.length)] ?? '';
  const condition = conditions[digit(conditions.length)] ?? '';
  return {
    ...model,
    code: `9.${`${place + 1}`.padStart(6, '0')}`,
    nameVi: `${act} ${paper} ${subject}${condition}`,
    nameEn: `Invented procedure ${place + 1}`,
    field: { vi: field, en: `Invented field: ${field}` },
    doubts: [],
    onlineFirst: null,
  };
}

function digitsOf(place: number): (base: number) => number {
  let rest = place;
  return (base) => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  };
}

function everydayOf(nameVi: string): EverydayFile['procedures'][string] {
  const words = nameVi.toLowerCase().split(' ');
  return {
    name: { vi: nameVi.slice(0, 60), en: 'An invented matter' },
    alsoCalled: [words.slice(-3).join(' '), `làm ${words.slice(1, 4).join(' ')}`],
    hold: [],
  };
}
