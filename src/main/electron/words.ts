import { app } from 'electron';

/** In development the first word is the app's own path; Chromium's and Node's switches before it are not ours. */
export function wordsForUs(): string[] {
  if (app.isPackaged) return process.argv.slice(1);
  const main = process.argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  return process.argv.slice(main + 1);
}

/**
 * A technician's command (`mot-cua-kiosk doctor`); null where the kiosk itself is to start. Its words begin with a name,
 * the kiosk's with a dash. Electron's own switches may stand before it (`--ozone-platform=headless`).
 */
export function commandWords(words: readonly string[]): readonly string[] | null {
  const name = words.findIndex((word) => !word.startsWith('-'));
  return name < 0 ? null : words.slice(name);
}
