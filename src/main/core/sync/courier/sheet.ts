import type { CourierManifest } from '../../../../shared/courier.ts';

/** What people sign for when the stick changes hands: counts and the root hash, nothing of anybody. */
export function sheetOf({ kioskId, bundleId, madeAt, parts, root }: CourierManifest): string {
  const items = parts.reduce((sum, part) => sum + part.items, 0);
  const seqs = `${Math.min(...parts.map((part) => part.firstSeq))}–${Math.max(...parts.map((part) => part.lastSeq))}`;
  const made = new Date(madeAt).toISOString();
  return `BIÊN BẢN CHUYỂN DỮ LIỆU KIOSK · KIOSK COURIER MANIFEST

Kiosk:                         ${kioskId}
Mã gói · Bundle:               ${bundleId}
Lập lúc · Made (UTC, giờ máy): ${made}
Số mục · Items:                ${items} (${parts.length} tệp · files)
Số thứ tự · Sequence:          ${seqs}
Mã gốc · Root (SHA-256):
  ${(root.match(/.{1,8}/g) ?? []).slice(0, 4).join(' ')}
  ${(root.match(/.{1,8}/g) ?? []).slice(4).join(' ')}

Dữ liệu đã mã hóa, chỉ tỉnh mở được. Nhập hai lần không sao; chép lại tệp acknowledgements.json về kiosk.
The data are encrypted for the province alone. Importing twice does no harm; bring acknowledgements.json back.

Người giao · Handed over by: ______________________   Ngày · Date: ____________
Người nhận · Received by:    ______________________   Ngày · Date: ____________
`;
}
