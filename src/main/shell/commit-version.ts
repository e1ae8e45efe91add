import { installationIn } from '../core/updates/installation.ts';
import { packageVersion } from '../core/version.ts';

/**
 * Commits the version that runs once it has been well for a while, so that later starts no longer count against it. Does
 * nothing where no launcher started it. @returns what takes that back, for a kiosk that ends sooner
 */
export function commitWhenWell(
  installFolder: string | undefined,
  later: (ms: number, task: () => void) => () => void,
  healthy: number,
): () => void {
  if (!installFolder) return () => {};
  return later(healthy, () => installationIn(installFolder).commit(packageVersion()));
}
