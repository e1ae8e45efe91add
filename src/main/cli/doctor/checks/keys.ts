import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { enrolmentFileAt } from '../../../core/sync/identity/enrolment-file.ts';
import { signingKeyIn } from '../../../core/sync/identity/signing-key.ts';
import type { Patient } from '../check.ts';
import { type Finding, fault, skipped, sound } from '../finding.ts';

const keyNames = ['device.key', 'signing.key'] as const;

export function checkKeys({ world }: Patient): Finding {
  const folder = join(world.dataFolder, 'keys');
  const there = keyNames.filter((name) => existsSync(join(folder, name)));
  if (there.length === 0)
    return skipped(
      'Chưa có khóa: kiosk tạo ra khi khởi động lần đầu.',
      'No keys yet: the first start makes them.',
    );
  for (const name of keyNames) {
    const file = join(folder, name);
    if (!isReadable(name, file)) return fault('keys.unreadable', { name });
    const mode = statSync(file).mode & 0o777;
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      return fault('keys.open', { name, mode: mode.toString(8) });
  }
  return sound('Các khóa của máy đọc được và được giữ kín.', 'The machine’s keys can be read, by it alone.');
}

function isReadable(name: (typeof keyNames)[number], file: string): boolean {
  if (name === 'signing.key') return signingKeyIn(file) !== null;
  try {
    const { version, key } = JSON.parse(readFileSync(file, 'utf8')) as { version: unknown; key: unknown };
    return version === 1 && typeof key === 'string' && key.length > 0;
  } catch {
    return false;
  }
}

export function checkEnrolment({ world, configuration }: Patient): Finding {
  if (!configuration?.province)
    return skipped('Cấu hình không nêu tỉnh.', 'The configuration names no province.');
  const { id } = configuration.kiosk;
  const kept = enrolmentFileAt(join(world.dataFolder, 'keys', 'enrolment.json')).read();
  const key = signingKeyIn(join(world.dataFolder, 'keys', 'signing.key'));
  if (kept?.kioskId !== id || kept.kid !== key?.kid) return fault('enrolment.missing', { kiosk: id });
  return sound(`Tỉnh đã ghi nhận kiosk ${id}.`, `The province knows kiosk ${id}.`);
}
