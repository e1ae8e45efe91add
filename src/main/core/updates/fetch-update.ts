import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Updater } from 'tuf-js';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { keepPrivately } from '../store/keep-privately.ts';
import { type Installation, type Installed, installationIn } from './installation.ts';
import { refusalOf, type UpdateRefusal } from './refusals.ts';
import { compareVersions, type Release, release } from './release.ts';
import { updateSource } from './repository.ts';
import { updateWaits } from './waits.ts';

export interface UpdateWish {
  /** Address or folder of the repository. */
  readonly place: string;
  /** The folder versions lie in. */
  readonly installFolder: string;
  readonly channel: string;
  /** What runs where nothing is installed yet; null takes any. */
  readonly running: string | null;
  /** The root to trust at the first use, as the province gave it; null where one is kept. */
  readonly root: Uint8Array | null;
}

/**
 * Looks whether the channel offers a newer version and lays it beside the one that runs. All of it is signed (The Update
 * Framework): nothing of the repository or of the way here is believed without. What is refused changes nothing.
 */
export async function fetchUpdate(wish: UpdateWish): Promise<Result<Release, UpdateRefusal>> {
  const metadataDir = join(wish.installFolder, 'trusted');
  const incoming = join(wish.installFolder, 'incoming');
  if (wish.root && !existsSync(join(metadataDir, 'root.json')))
    keepPrivately(join(metadataDir, 'root.json'), Buffer.from(wish.root).toString('utf8'));
  if (!existsSync(join(metadataDir, 'root.json'))) return failed('no-trust');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true });
  const source = updateSource(wish.place);
  let updater: Updater;
  try {
    updater = new Updater({
      metadataDir,
      metadataBaseUrl: source.metadata,
      targetDir: incoming,
      targetBaseUrl: source.targets,
      config: { fetchTimeout: updateWaits.answer, fetchRetry: 1 },
      ...(source.fetcher === null ? {} : { fetcher: source.fetcher }),
    });
    await updater.refresh();
  } catch (error) {
    return failed(refusalOf(error, 'metadata'), textOf(error));
  }
  try {
    return await takeRelease(updater, wish, installationIn(wish.installFolder), incoming);
  } catch (error) {
    return failed(refusalOf(error, 'program'), textOf(error));
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
}

async function takeRelease(
  updater: Updater,
  { channel, running }: UpdateWish,
  installation: Installation,
  incoming: string,
): Promise<Result<Release, UpdateRefusal>> {
  const note = await updater.getTargetInfo(`${channel}/release.json`);
  if (!note) return failed('wrong-channel', channel);
  const file = await updater.downloadTarget(note, join(incoming, 'release.json'));
  const offered = release.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (offered.channel !== channel) return failed('wrong-channel', offered.channel);
  const pointer = installation.pointer();
  const now = pointer?.trying?.version ?? pointer?.committed.version ?? running;
  if (now !== null && compareVersions(offered.version, now) <= 0) return failed('older', offered.version);
  if (pointer?.failed.includes(offered.version)) return failed('failed-before', offered.version);
  const target = await updater.getTargetInfo(offered.program);
  if (!target) return failed('mixed', offered.program);
  const program = await updater.downloadTarget(target, join(incoming, 'kiosk'));
  installation.stage(program, installedAs(offered.version, program));
  return ok(offered);
}

function installedAs(version: string, file: string): Installed {
  return { version, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}
