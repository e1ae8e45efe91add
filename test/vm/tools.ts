import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureCommands } from '../../scripts/system-packages.ts';
import { Missing } from './outcome.ts';

/** The emulator and the guest's shell, installed where that may be done. Only for machines of the guest's own kind. */
export function findTools(): { readonly busybox: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Missing(
      `the guest is made of this machine's own programs, and this is ${process.platform} ${process.arch}`,
    );
  }
  const ready = ensureCommands(['qemu-system-x86_64', 'busybox']);
  if (!ready.ok) throw new Missing(ready.sentence.en);
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'busybox'));
  const busybox = places.find((file) => existsSync(file));
  if (!busybox) throw new Missing('busybox is nowhere on the path');
  return { busybox };
}
