import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * npm leaves optional packages of other systems out of the lock file when it is written beside an installed tree
 * (npm/cli issue 4828), and `npm ci` then refuses the lock. This names every one that is missing; with `--write` it adds
 * them, to be skipped where their system does not fit.
 */
const lockFile = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
type Lock = z.infer<typeof lockFile>;
type Entry = Lock['packages'][string];

/** Entries the lock should have and has not, by their place in it. */
export function missingEntries(lock: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const owner of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      const system = systemOf(name);
      if (lock.packages[place] || !system || !/^\d/.test(version)) continue;
      missing[place] = { version, ...system, ...(owner.dev && { dev: true }), optional: true };
    }
  }
  return missing;
}

/** Packages of binaries say in their name what they are for: `…-linux-arm64-musl`, `…-win32-x64-msvc`. */
function systemOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | undefined {
  const os = /\b(android|darwin|freebsd|linux|win32|openharmony)\b/.exec(name)?.[1];
  const cpu = /\b(x64|ia32|arm64|arm|riscv64|ppc64|s390x|loong64|wasm32)\b/.exec(name)?.[1];
  if (!os || !cpu) return undefined;
  const libc = /-musl$/.test(name) ? ['musl'] : os === 'linux' && /-gnu/.test(name) ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(libc && { libc }) };
}

if (import.meta.main) {
  const lock = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const missing = missingEntries(lock);
  const names = Object.keys(missing);
  if (process.argv.includes('--write')) {
    const packages = Object.fromEntries(
      Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en')),
    );
    writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  } else for (const name of names) process.stdout.write(`${name} is missing; run: npm run lock:complete\n`);
  process.exit(names.length === 0 || process.argv.includes('--write') ? 0 : 1);
}
