/**
 * What a screen may load and do: its own files and nothing else. Sent with every answer by both shells.
 * Electron's security checklist items 1, 7 and 8 (docs/tutorial/security.md).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The screens' own pictures (renderer/ui/sprite.ts) are the only markup made from text.
  'trusted-types sprite',
].join('; ');

const neverAllowed =
  'accelerometer=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), serial=(), hid=()';

export const policyHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': `camera=(), ${neverAllowed}`,
};

/** The same on a kiosk with a document camera, for its own screens alone. */
export const cameraPolicy = { 'Permissions-Policy': `camera=(self), ${neverAllowed}` };

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
};

/** Headers of one file. Pages are asked for anew each time; other files carry a hash of their content in their name. */
export function fileHeaders(path: string): Record<string, string> {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return {
    ...policyHeaders,
    'Content-Type': types[ending] ?? 'application/octet-stream',
    'Cache-Control': ending === 'html' ? 'no-store' : 'private, max-age=3600',
  };
}
