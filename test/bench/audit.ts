import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { appendAudit } from '../../src/main/core/audit/audit.ts';
import { verifyAudit } from '../../src/main/core/audit/verify.ts';
import { statements } from '../../src/main/core/store/database.ts';
import { migrate } from '../../src/main/core/store/migrate.ts';
import { migrations } from '../../src/main/core/store/migrations/index.ts';
import { type Figure, figureOf } from './figures.ts';

const rows = 1_000_000;
const times = 3;
/** A minute after a start nobody may wait longer for it. Milliseconds. */
const budget = 5_000;

/** Verifies a chain of a million links, far more than a kiosk writes in its life. */
export async function benchAudit(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-audit-'));
  const sqlite = new Database(join(folder, 'audit.db'));
  try {
    sqlite.pragma('journal_mode = WAL');
    migrate(sqlite, migrations);
    const database = statements(sqlite);
    sqlite.transaction(() => {
      for (let turn = 0; turn < rows; turn += 1) {
        const body = { ticketId: `${turn}`.padStart(36, '0'), label: 'A001', day: '2026-11-22' };
        appendAudit(
          database,
          { kind: 'ticket.issued', body },
          { wallMs: turn, uptimeMs: turn, bootId: 'bench' },
        );
      }
    })();
    const samples = Array.from({ length: times }, () => {
      const start = performance.now();
      const verdict = verifyAudit(database, 'suoi-may-1');
      if (verdict.rows !== rows || verdict.trouble) throw new Error('the chain must hold');
      return performance.now() - start;
    });
    return [figureOf('audit', 'verify 1,000,000 links', samples, budget)];
  } finally {
    sqlite.close();
    rmSync(folder, { recursive: true });
  }
}
