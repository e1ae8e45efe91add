import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceTree } from '../../src/main/shell/folders.ts';

/**
 * Programs electron-builder fetches from the network at the end of its work (fpm for deb, makensis and 7z for NSIS).
 * In their place stand scripts that write down what they were asked, so that everything before them is electron-builder's
 * own: reading, checking and working out the configuration.
 */
export interface Recorders {
  readonly environment: Readonly<Record<string, string>>;
  /** Words fpm was called with, one a line. */
  readonly fpm: () => string;
  readonly makensis: () => string;
}

export function recorders(folder: string): Recorders {
  const nsis = join(folder, 'nsis');
  const resources = join(folder, 'nsis-resources');
  mkdirSync(join(nsis, 'linux'), { recursive: true });
  mkdirSync(join(resources, 'plugins', 'x86-unicode'), { recursive: true });
  writeFileSync(join(nsis, 'elevate.exe'), '');
  const note = (name: string) => `printf '%s\\n' "$@" >> '${join(folder, `${name}.words`)}'`;
  const made = 'for word; do case "$word" in *.deb|*.7z) : > "$word";; esac; done';
  script(join(folder, 'fpm'), [note('fpm'), made]);
  script(join(folder, '7z'), [made]);
  // What follows is Wine's, which would run the unpacked installer: it ends here, by a name of its own.
  script(join(nsis, 'linux', 'makensis'), [
    note('makensis'),
    'cat > /dev/null',
    'echo recorded >&2',
    'exit 3',
  ]);
  const read = (name: string) => () => readFileSync(join(folder, `${name}.words`), 'utf8');
  return {
    environment: {
      CUSTOM_FPM_PATH: join(folder, 'fpm'),
      ELECTRON_BUILDER_NSIS_DIR: nsis,
      ELECTRON_BUILDER_NSIS_RESOURCES_DIR: resources,
      ELECTRON_BUILDER_7ZIP_PATH: join(folder, '7z'),
    },
    fpm: read('fpm'),
    makensis: read('makensis'),
  };
}

function script(file: string, lines: readonly string[]): void {
  writeFileSync(file, `#!/bin/sh\n${lines.join('\n')}\n`);
  chmodSync(file, 0o755);
}

/** A folder such as electron-builder leaves for Windows, around any real executable and the app archive. */
export function windowsFolder(folder: string, archive: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  copyFileSync(archive, join(folder, 'resources', 'app.asar'));
  const anyExecutable = join(sourceTree.root, 'node_modules/electron-winstaller/vendor/StubExecutable.exe');
  copyFileSync(anyExecutable, join(folder, 'Mot Cua Kiosk.exe'));
  return folder;
}
