import type { Manifest } from '../../shared/catalogue-manifest.ts';
import type { Queries } from '../store/database.ts';

export interface Edition {
  readonly number: number;
  /** Of the manifest's bytes; also its ETag. */
  readonly sha256: string;
  /** The signed manifest, a compact JWS. */
  readonly manifest: string;
}

/** One number for all processes that publish over the same database: the second waits for the first. */
const PUBLISH_LOCK = 7_260_004;
/** Editions kept: a kiosk that is further behind takes whole files. */
const KEPT = 8;

export async function lockPublishing(queries: Queries): Promise<void> {
  await queries.query('SELECT pg_advisory_xact_lock($1)', [PUBLISH_LOCK]);
}

/** What kiosks are to use now; undefined where nothing was published. */
export async function newestEdition(queries: Queries): Promise<Edition | undefined> {
  const [edition] = await queries.query<Edition>(
    'SELECT number, sha256, manifest FROM catalogue_edition ORDER BY number DESC LIMIT $1',
    [1],
  );
  return edition;
}

/** ETag of what kiosks are to use now. */
export async function newestEtag(queries: Queries): Promise<string | undefined> {
  const [row] = await queries.query<{ sha256: string }>(
    'SELECT sha256 FROM catalogue_edition ORDER BY number DESC LIMIT $1',
    [1],
  );
  return row?.sha256;
}

/** The text of a file of any edition kept. */
export async function catalogueFile(queries: Queries, sha256: string): Promise<string | undefined> {
  const [row] = await queries.query<{ body: string }>('SELECT body FROM catalogue_file WHERE sha256 = $1', [
    sha256,
  ]);
  return row?.body;
}

/** In the caller's transaction; `bodies` by name. Editions too old to be of use go. */
export async function insertEdition(
  queries: Queries,
  edition: Edition,
  { files }: Manifest,
  bodies: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  await queries.query(
    'INSERT INTO catalogue_edition (number, sha256, manifest, published_at) VALUES ($1, $2, $3, $4)',
    [edition.number, edition.sha256, edition.manifest, new Date(now).toISOString()],
  );
  for (const { name, sha256 } of files) {
    await queries.query('INSERT INTO catalogue_file (sha256, body) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      sha256,
      bodies.get(name) ?? '',
    ]);
    await queries.query('INSERT INTO catalogue_edition_file (number, sha256, name) VALUES ($1, $2, $3)', [
      edition.number,
      sha256,
      name,
    ]);
  }
  await queries.query(
    `DELETE FROM catalogue_edition WHERE number NOT IN
       (SELECT number FROM catalogue_edition ORDER BY number DESC LIMIT $1)`,
    [KEPT],
  );
  await queries.query(
    `DELETE FROM catalogue_file f WHERE NOT EXISTS
       (SELECT 1 FROM catalogue_edition_file e WHERE e.sha256 = f.sha256)`,
  );
}
