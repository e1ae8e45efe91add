/** `app://kiosk/x` is shown by Chromium as `https://kiosk.app.invalid/x`: a secure origin no network can answer. */
const ending = '.app.invalid';

export function toChromium(url: string): string {
  return url.replace(/^app:\/\/([^/]+)/, (_, host: string) => `https://${host}${ending}`);
}

export function fromChromium(url: string): string {
  const seen = URL.parse(url);
  if (!seen?.hostname.endsWith(ending)) return url;
  return url.replace(seen.origin, `app://${seen.hostname.slice(0, -ending.length)}`);
}
