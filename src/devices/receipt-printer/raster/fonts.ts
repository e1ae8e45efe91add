import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/**
 * Each weight is its own family: a renderer that matches weights by itself may pick a neighbour and smear it bold.
 * Body in Noto Sans: at 203 dpi Be Vietnam Pro's one-storey "a" is read as "o" (look.md, "Paper").
 */
export type PaperFont = 'paper-500' | 'paper-600' | 'paper-800' | 'number-800';

const files: Readonly<Record<PaperFont, string>> = {
  'paper-500': '@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf',
  'paper-600': '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'paper-800': '@expo-google-fonts/noto-sans/800ExtraBold/NotoSans_800ExtraBold.ttf',
  'number-800': '@expo-google-fonts/be-vietnam-pro/800ExtraBold/BeVietnamPro_800ExtraBold.ttf',
};

let loaded = false;

/** Loads the four fonts once. From bytes, not by path: a packed application's files have no path a native library sees. */
export function loadFonts(): void {
  if (loaded) return;
  const require = createRequire(import.meta.url);
  for (const [family, file] of Object.entries(files)) {
    if (!GlobalFonts.register(readFileSync(require.resolve(file)), family)) {
      throw new Error(`the font ${file} cannot be read`);
    }
  }
  loaded = true;
}
