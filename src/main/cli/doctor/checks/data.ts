import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAudit } from '../../../core/audit/verify.ts';
import { auditTroubleWords } from '../../../core/audit/words.ts';
import { migrations } from '../../../core/store/migrations/index.ts';
import { databaseName } from '../../../core/store/open.ts';
import { openBeside, readBeside } from '../../read-beside.ts';
import type { Patient } from '../check.ts';
import { type Finding, fault, skipped, sound } from '../finding.ts';

const noData = skipped(
  'Chưa có dữ liệu: kiosk tạo ra khi khởi động lần đầu.',
  'There are no data yet: the kiosk makes them at its first start.',
);

export function checkDatabase({ world }: Patient): Finding {
  const file = join(world.dataFolder, databaseName);
  if (!existsSync(file)) {
    const left = ['snapshots', 'journal', `${databaseName}-wal`].some((name) =>
      existsSync(join(world.dataFolder, name)),
    );
    return left ? fault('database.gone', { file }) : noData;
  }
  if (statSync(file).size === 0) return fault('database.damaged', { file });
  const sqlite = openBeside(world.dataFolder);
  if (!sqlite) return fault('database.damaged', { file });
  try {
    const found = Number(sqlite.pragma('user_version', { simple: true }));
    if (found > migrations.length) return fault('database.newer', { file, found, known: migrations.length });
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok')
      return fault('database.damaged', { file });
    return sound(`Cơ sở dữ liệu nguyên vẹn (bậc ${found}).`, `The database is whole (step ${found}).`);
  } catch {
    return fault('database.damaged', { file });
  } finally {
    sqlite.close();
  }
}

export function checkAudit({ world, configuration }: Patient): Finding {
  const verdict =
    configuration &&
    readBeside(world.dataFolder, (database) => verifyAudit(database, configuration.kiosk.id));
  if (!verdict) return noData;
  const { trouble, rows, heads } = verdict;
  if (trouble) return fault('audit.broken', { why: auditTroubleWords(trouble) });
  return sound(
    `Sổ kiểm toán nguyên vẹn: ${rows} dòng, ${heads} ngày có chữ ký.`,
    `The audit chain holds: ${rows} links, ${heads} signed days.`,
  );
}

/** Starts within an hour from which on something kills the kiosk again and again. */
const oftenStarts = 5;
const hour = 60 * 60_000;

export function checkRestarts({ world }: Patient): Finding {
  const since = world.clock.now() - hour;
  const counted = readBeside(world.dataFolder, (database) =>
    database.get<{ count: number }>(
      "SELECT COUNT(*) AS count FROM audit WHERE kind = 'kiosk.started' AND wall_ms >= ?",
      since,
    ),
  );
  if (!counted) return noData;
  if (counted.count >= oftenStarts) return fault('restarts.often', { count: counted.count });
  return sound(
    `${counted.count} lần khởi động trong giờ qua.`,
    `${counted.count} starts within the last hour.`,
  );
}

const day = 24 * hour;
/** Days after which what nobody could send is a matter for a person. */
const longUnsentDays = 3;

export function checkOutbox({ world }: Patient): Finding {
  const found = readBeside(world.dataFolder, (database) =>
    database.get<{ parked: number; unsent: number; oldest: number | null }>(
      `SELECT COALESCE(SUM(state = 'parked'), 0) AS parked, COUNT(*) AS unsent, MIN(wall_ms) AS oldest
       FROM outbox WHERE state IN ('pending', 'sending', 'parked')`,
    ),
  );
  if (!found) return noData;
  if (found.parked > 0) return fault('work.parked', { count: found.parked });
  const days = found.oldest === null ? 0 : Math.floor((world.clock.now() - found.oldest) / day);
  if (days >= longUnsentDays) return fault('work.unsent', { count: found.unsent, days });
  return sound(`${found.unsent} mục đang chờ gửi.`, `${found.unsent} items wait to be sent.`);
}
