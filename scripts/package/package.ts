import { join } from 'node:path';
import { sourceTree } from '../../src/main/shell/folders.ts';
import { sayOn } from '../../src/main/shell/say.ts';
import { buildWhole } from '../build-outdated.ts';
import { pack } from './pack.ts';
import { proveFolder } from './prove.ts';

const say = sayOn(process.stderr);

/** `npm run package [-- --win]`: builds the installers of this system, then looks at what was built. @returns the exit code */
async function main(args: readonly string[]): Promise<number> {
  const windows = args.includes('--win') || process.platform === 'win32';
  const output = join(sourceTree.root, 'dist/packages');
  await buildWhole();
  try {
    await pack(
      windows
        ? { platform: 'win', targets: ['nsis'], output }
        : { platform: 'linux', targets: ['deb', 'AppImage'], output },
    );
  } catch (error) {
    say(notMade(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)));
    return 1;
  }
  if (windows) return 0;
  const { troubles } = await proveFolder(join(output, 'linux-unpacked'));
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  return troubles.length === 0 ? 0 : 1;
}

function notMade(why: string) {
  return {
    vi: `Không đóng gói được (${why}). Máy này cần mạng để lấy Electron và công cụ đóng gói; "npm run package:check" kiểm tra nội dung gói mà không cần mạng.`,
    en: `No package was made (${why}). Electron and the packaging tools come over the network; "npm run package:check" proves the content without it.`,
  };
}

process.exit(await main(process.argv.slice(2)));
