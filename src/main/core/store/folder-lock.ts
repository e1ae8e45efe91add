import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * Keeps a second kiosk out of the folder while this process lives. The lock is SQLite's own on a file of nothing: the
 * system frees it with the process however it ends, which a pid file does not. Throws SQLITE_BUSY when it is held.
 */
export function holdFolder(folder: string): () => void {
  const lock = new Database(join(folder, 'kiosk.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => lock.close();
}
