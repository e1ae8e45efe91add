import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import type { Weight } from './mark.ts';
import type { Faces } from './ruler.ts';

/**
 * Tinos for the words: as wide as Times New Roman, which Decree 30/2020/NĐ-CP (appendix I) asks for. Be Vietnam Pro would
 * not do: machines read its "a" as "o". Nor Noto Sans alone: it draws "ị" as two signs, and a PDF's reader gives them back
 * apart; it stands in for letters the other has not.
 */
const files: Readonly<Record<Weight | 'rare' | 'rare-bold', string>> = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  rare: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'rare-bold': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
};

const require = createRequire(import.meta.url);
/** From bytes, not by path: a packed application's files have no path a native library sees. */
const readShipped = (file: string) => readFileSync(require.resolve(file));

/**
 * Registers the page's fonts under names that begin with `prefix`. A font that cannot be read is left out: the next of
 * its list stands in, at last whatever the system has.
 * @param read bytes of a font file; throws where there is none
 */
export function loadFaces(read: (file: string) => Buffer = readShipped, prefix = 'page'): Faces {
  const family = (name: keyof typeof files): string[] => {
    const full = `${prefix}-${name}`;
    if (GlobalFonts.has(full)) return [full];
    try {
      return GlobalFonts.register(read(files[name]), full) ? [full] : [];
    } catch {
      return [];
    }
  };
  const rare = [...family('rare'), ...family('regular')];
  const rareBold = [...family('rare-bold'), ...family('bold'), ...rare];
  const list = (names: readonly string[]) => [...names.map((name) => `"${name}"`), 'sans-serif'].join(', ');
  return {
    regular: list([...family('regular'), ...rare]),
    bold: list([...family('bold'), ...rareBold]),
    italic: list([...family('italic'), ...rare]),
  };
}
