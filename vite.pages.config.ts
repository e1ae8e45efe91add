import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The queue's two pages for the centre's LAN, apart from the screens: who opens a counter or a board is served these
 * files and no others. Nothing is inlined, for the same policy as the screens.
 */
export default defineConfig({
  root: at('src/renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: at('dist/pages'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Counter PCs and TV sticks bring a browser of their own, years older than the kiosk's.
    target: ['chrome100', 'firefox104', 'safari15.4'],
    sourcemap: false,
    rollupOptions: {
      input: { counter: at('src/renderer/counter/index.html'), board: at('src/renderer/board/index.html') },
    },
  },
});
