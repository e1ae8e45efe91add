/** The screens' own scheme and host: nothing is loaded from a file or a network address (Electron's checklist, 18). */
export const scheme = 'app';
export const kioskOrigin = `${scheme}://kiosk`;
export const kioskAddress = `${kioskOrigin}/`;

/** Whether an address is one of our own screens. */
export function isOurs(url: string): boolean {
  return url === kioskOrigin || url.startsWith(kioskAddress);
}

/** What a screen may ask the network stack for: its own files, and pictures it made itself. */
export function mayLoad(url: string): boolean {
  return isOurs(url) || url.startsWith(`blob:${kioskAddress}`) || url.startsWith('data:');
}
