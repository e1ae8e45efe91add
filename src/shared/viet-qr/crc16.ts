/**
 * CRC-16/CCITT-FALSE (polynomial 0x1021, initial 0xFFFF) as four capital hexadecimal digits, over the text's UTF-8 bytes.
 * Source: EMVCo QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1, 4.7.3 (ISO/IEC 13239).
 */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of utf8(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** This room knows neither Node nor the browser, and so no TextEncoder. */
function* utf8(text: string): Generator<number> {
  for (const escaped of encodeURIComponent(text.toWellFormed()).matchAll(/%([0-9A-F]{2})|[^%]/g)) {
    yield escaped[1] === undefined ? escaped[0].charCodeAt(0) : Number.parseInt(escaped[1], 16);
  }
}
