import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * Bundles Electron's main process and the processes it forks to dist/electron and dist/processes; with
 * `--mode preload`, the preload: a sandboxed preload is one CommonJS file.
 */
const root = import.meta.dirname;
const entries = {
  'electron/main': 'src/main/electron/main.ts',
  'processes/core': 'src/main/core/main.ts',
  'processes/devices': 'src/devices/main.ts',
  'processes/simulated-printer': 'src/devices/simulated/main.ts',
  'processes/simulated-scanner': 'src/devices/simulated/scanner/main.ts',
  'processes/simulated-document-printer': 'src/devices/simulated/ipp/main.ts',
  'processes/province': 'src/province/main.ts',
};
const preload = { 'electron/preload': 'src/main/electron/preload.ts' };

export default defineConfig(({ mode }) => {
  const isPreload = mode === 'preload';
  return {
    root,
    plugins: isPreload ? [] : [sourcePlaces(Object.values(entries)), cleanFirst(['electron', 'processes'])],
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      copyPublicDir: false,
      rollupOptions: {
        input: isPreload ? preload : entries,
        output: isPreload
          ? { format: 'cjs', entryFileNames: '[name].cjs' }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'processes/chunk-[hash].js' },
      },
    },
  };
});

/**
 * Sources find assets beside themselves by `import.meta`; in a bundle they must still mean the place of the source.
 * Every bundle lies two folders below the root.
 */
function sourcePlaces(starts: readonly string[]): Plugin {
  const mains = new Set(starts.map((file) => join(root, file)));
  return {
    name: 'source-places',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(join(root, 'src')) || !code.includes('import.meta.')) return null;
      const place = `new URL(${JSON.stringify(`../../${relative(root, id)}`)}, import.meta.url)`;
      const words = {
        main: String(mains.has(id)),
        url: `${place}.href`,
        dirname: `fileURLToPathOfBundle(new URL('.', ${place}))`,
      };
      const changed = code.replaceAll(
        /import\.meta\.(main|url|dirname)\b/g,
        (_, word: keyof typeof words) => words[word],
      );
      return {
        code: `import { fileURLToPath as fileURLToPathOfBundle } from 'node:url';\n${changed}`,
        map: null,
      };
    },
  };
}

function cleanFirst(folders: readonly string[]): Plugin {
  return {
    name: 'clean-first',
    buildStart() {
      for (const folder of folders) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
    },
  };
}
