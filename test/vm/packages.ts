import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GuestFile } from './archive.ts';

const names = z.record(z.string(), z.string()).default({});
const manifest = z.object({ dependencies: names, optionalDependencies: names });

/** What Node loads, and fonts. */
const loaded = /\.([cm]?js|json|node|ttf)$/;
const otherMachines = /\/prebuilds\/(?!.*linux-x64\/)|linux-x64-musl|-musl\//;

/** The packages a bundle names, with all they depend on, as files of the guest under `place`. */
export function packagesOf(code: string, root: string, place: string): GuestFile[] {
  const modules = join(root, 'node_modules');
  const wanted = new Set<string>();
  const add = (name: string): void => {
    const file = join(modules, name, 'package.json');
    if (wanted.has(name) || !existsSync(file)) return;
    wanted.add(name);
    const { dependencies, optionalDependencies } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) add(needed);
  };
  const ours = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  for (const name of Object.keys(ours.dependencies)) if (isNamed(name, code)) add(name);
  return [...wanted].flatMap((name) => filesOf(modules, name, `${place}/node_modules`));
}

/** As a whole word of the code, or as the beginning of one of its files: 'uqr', "@scope/font/file.ttf". */
function isNamed(name: string, code: string): boolean {
  return ["'", '"', '`'].some(
    (quote) => code.includes(quote + name + quote) || code.includes(`${quote}${name}/`),
  );
}

function filesOf(modules: string, name: string, place: string): GuestFile[] {
  return readdirSync(join(modules, name), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((file) => loaded.test(file) && !otherMachines.test(file))
    .map((from) => ({ at: `${place}${from.slice(modules.length)}`, from }));
}
