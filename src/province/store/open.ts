import { failed, ok, type Result } from '../../shared/result.ts';
import type { ProvinceWaits } from '../waits.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { claimFolder } from './folder.ts';
import { migrate } from './migrate.ts';
import { openServer } from './server.ts';
import { databaseTrouble } from './trouble.ts';

export type StorePlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }
  /** Already open, and left open: whoever opened it closes it. */
  | { readonly kind: 'open'; readonly database: Database };

export type OpenTrouble =
  | 'database-url-bad'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-newer'
  | 'folder-unusable'
  | 'folder-in-use'
  | 'folder-damaged';

/** Opens the database and brings its tables up to date. `detail` of a failure names the place, without a password. */
export async function openStore(
  place: StorePlace,
  waits: ProvinceWaits,
  onLost: (error: Error) => void,
): Promise<Result<Database, OpenTrouble>> {
  const opened = await connect(place, waits, onLost);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const migrated = await migrate(database);
    if (migrated.ok) return ok(database);
    await database.close();
    return failed(migrated.code, nameOf(place));
  } catch (error) {
    await database.close();
    if (place.kind !== 'server') throw error;
    const away = databaseTrouble(error) === 'away';
    return failed(away ? 'database-unreachable' : 'database-refused', nameOf(place));
  }
}

async function connect(
  place: StorePlace,
  waits: ProvinceWaits,
  onLost: (error: Error) => void,
): Promise<Result<Database, OpenTrouble>> {
  switch (place.kind) {
    case 'memory':
      return ok(await openEmbedded(null));
    case 'open':
      return ok({ ...place.database, close: async () => undefined });
    case 'folder':
      return connectFolder(place.folder);
    case 'server':
      if (!isPostgresUrl(place.url)) return failed('database-url-bad');
      return ok(await openServer(place.url, waits, onLost));
  }
}

async function connectFolder(folder: string): Promise<Result<Database, OpenTrouble>> {
  const claimed = claimFolder(folder);
  if (!claimed.ok) return failed(claimed.code, folder);
  const { database: path, release } = claimed.value;
  try {
    const database = await openEmbedded(path);
    return ok({
      ...database,
      async close() {
        await database.close();
        release();
      },
    });
  } catch {
    release();
    return failed('folder-damaged', folder);
  }
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function nameOf(place: StorePlace): string {
  if (place.kind === 'folder') return place.folder;
  if (place.kind !== 'server') return 'memory';
  const { hostname, port, pathname } = new URL(place.url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}
