import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const here = import.meta.dirname;
const root = join(here, '../..');

/** Bundles what runs in the guest; packages stay outside. @returns the code that was written */
export async function bundleGuest(folder: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [inTheGuest()],
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      rollupOptions: {
        input: {
          main: join(here, 'guest/main.ts'),
          firmware: join(here, 'guest/hardware/firmware.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .map((each) => (each.type === 'chunk' ? each.code : ''))
    .join('\n');
}

/** The guest's own in place of what only a whole machine has: the test runner, and the ways to reach a device. */
function inTheGuest(): Plugin {
  const places: Readonly<Record<string, string>> = {
    vitest: join(here, 'guest/runner.ts'),
    '../testing/reaches.ts': join(here, 'guest/reaches.ts'),
    '../testing/scanner-reaches.ts': join(here, 'guest/scanner-reaches.ts'),
  };
  return {
    name: 'in-the-guest',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(places, id) ? places[id] : null),
  };
}
