import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { messagesFile, spokenMessages } from './scripts/spoken-messages.ts';

/** Lists beside the screens what they can say: who records a language pack reads it out. */
const listMessages: Plugin = {
  name: 'list-messages',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: messagesFile, source: spokenMessages() });
  },
};

/**
 * The page is served under `script-src 'self'; style-src 'self'; font-src 'self'`: nothing may be inlined into
 * index.html and no asset may become a data: address.
 */
export default defineConfig({
  root: fileURLToPath(new URL('src/renderer', import.meta.url)),
  base: './',
  plugins: [react(), listMessages],
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Electron 45 and Debian's Chromium: one milestone, nothing older is ever shown this page.
    target: 'chrome150',
    sourcemap: false,
  },
});
