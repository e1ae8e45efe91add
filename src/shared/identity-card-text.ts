/** Letters a Vietnamese card may have are Latin ones with any marks; digits and signs stand in addresses only. */
const legible = /^[\p{Script=Latin}\p{M}0-9 '’‘`.,;:()/&+"“”–—_-]*$/u;

/**
 * Latin letters that no Vietnamese name has, and that stand where the UTF-8 of one was read as Latin-1 or Windows-1252
 * and sent on ("đ" becomes "Ä‘", "ê" becomes "Ãª"). The other remains of such a reading are no letters at all.
 */
const remains = /[ÄÅÆäåæªºŒœŠšŸŽžƒ]/u;

/**
 * Whether letters were lost or changed on the way: replacement and control characters, `?` for a letter, other scripts
 * (UTF-8 read as Shift-JIS or Big5), signs no card has. It cannot find every damage, and nobody repairs what it finds.
 */
export function isDamaged(text: string): boolean {
  return !legible.test(text) || remains.test(text);
}

/** Letters, spaces and the few signs of names ("H'Ring Niê", "Y-Bhăm"). */
export function isName(text: string): boolean {
  return /^[\p{Script=Latin}\p{M} '’‘`.-]+$/u.test(text) && /\p{L}/u.test(text);
}
