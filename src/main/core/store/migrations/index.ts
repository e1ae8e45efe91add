import { firstPath } from './0001-first-path.ts';
import type { Migration } from './migration.ts';

/** In order; the place in the list is the version. */
export const migrations: readonly Migration[] = [firstPath];
