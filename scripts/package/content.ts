/** Packages of the lock file by name: whether they are there for development only. */
export type Locked = ReadonlyMap<string, { readonly dev: boolean }>;

/** What may stand in the archive beside `node_modules`. */
const ours: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/(electron|pages|processes|renderer)\/.+/,
  /^assets\/(applications|calendar|catalogue|configuration|forms|speech|units)\/.+/,
  /^assets\/keys\/[a-z-]+\.public\.json$/,
  /^src\/province\/(openapi\.json|page\/[a-z.-]+\.(css|js|svg)|officer\/[a-z.-]+\.css)$/,
];

/** What may stand nowhere, whoever brings it. */
const never: readonly (readonly [RegExp, string])[] = [
  [/\.(ts|mts|cts|tsx)$/, 'a source'],
  [/\.map$/, 'a source map'],
  [/PRIVATE|\.(key|pem|p12|pfx)$|(^|\/)\.env/, 'a key'],
  [/(^|\/)(kiosk\.db|kiosk\.log|snapshots|quarantine)/, 'data of a kiosk'],
  [/\.test\./, 'a test'],
];

/** What must be there for the kiosk to start at all. */
export const needed = [
  'package.json',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/processes/core.js',
  'dist/processes/devices.js',
  'dist/renderer/index.html',
  'dist/pages/board/index.html',
  'dist/pages/counter/index.html',
  'assets/catalogue/manifest.jws',
  'assets/speech/vi/pack.json',
  'assets/keys/demo-catalogue.public.json',
] as const;

export interface PackedApp {
  /** Names of all files, without a leading slash. */
  readonly files: readonly string[];
  /** Text of one of them. */
  readonly read: (name: string) => string;
}

/** Everything wrong with what an archive holds, one sentence each; none when it holds exactly the runtime files. */
export function contentTroubles({ files, read }: PackedApp, locked: Locked): readonly string[] {
  const there = new Set(files);
  const packages = new Set(files.map(packageOf).filter((name) => name !== null));
  return [
    ...needed.filter((name) => !there.has(name)).map((name) => `${name} is missing`),
    ...files.flatMap((name) =>
      never.filter(([sign]) => sign.test(name)).map(([, what]) => `${name} is ${what}`),
    ),
    ...files
      .filter((name) => packageOf(name) === null && !ours.some((sign) => sign.test(name)))
      .map((name) => `${name} is no file of the running kiosk`),
    ...[...packages].flatMap((name) => packageTrouble(name, locked)),
    ...files.filter(isBundle).flatMap((name) => missingImports(name, read(name), packages)),
    ...files.filter((name) => /^assets\/.*\.json$/.test(name)).flatMap((name) => secretIn(name, read(name))),
  ];
}

/** The name of the package a file belongs to, wherever it was hoisted to; null for files of our own. */
function packageOf(name: string): string | null {
  return /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? null;
}

function packageTrouble(name: string, locked: Locked): string[] {
  const entry = locked.get(name);
  if (!entry) return [`${name} is not in the lock file`];
  return entry.dev ? [`${name} is a dependency of development`] : [];
}

const isBundle = (name: string) => /^dist\/(electron|processes)\/.+\.c?js$/.test(name);

/** Packages a bundle asks for at run time that are not in the archive. */
function missingImports(bundle: string, code: string, packages: ReadonlySet<string>): string[] {
  const asked = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([^"'\n]+)["']/g);
  const names = [...asked].map(([, name = '']) => name).filter((name) => /^[@a-z]/.test(name));
  const wanted = new Set(names.filter((name) => !name.startsWith('node:')).map(packageName));
  return [...wanted]
    .filter((name) => name !== 'electron' && !packages.has(name))
    .map((name) => `${bundle} asks for ${name}, which is not there`);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A private half of any key, as JWK or PEM. */
function secretIn(name: string, text: string): string[] {
  return /"d"\s*:\s*"[A-Za-z0-9_-]{20,}"|PRIVATE KEY/.test(text) ? [`${name} holds a private key`] : [];
}
