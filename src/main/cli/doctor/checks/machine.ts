import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { databaseName } from '../../../core/store/open.ts';
import { errorCode } from '../../../core/store/trouble.ts';
import { roomLimits, roomOf } from '../../../core/upkeep/room.ts';
import { neededNodeApi } from '../../../shell/runtime.ts';
import type { Patient } from '../check.ts';
import { type Finding, fault, sound } from '../finding.ts';

export function checkRuntime({ world }: Patient): Finding {
  const { napi = '0', node = '?' } = world.versions;
  if (Number(napi) < neededNodeApi) return fault('runtime.too-old', { version: node });
  return sound(`Node.js ${node}.`, `Node.js ${node}.`);
}

/** Asks by writing: groups, mounts and quotas all have their say. A folder that is not there yet is not made. */
export function checkDataFolder({ world }: Patient): Finding {
  const folder = nearest(world.dataFolder);
  const attempt = join(folder, '.mot-cua-doctor');
  try {
    writeFileSync(attempt, '');
    rmSync(attempt);
    const file = join(folder, databaseName);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
    return sound(`Ghi được vào ${folder}.`, `${folder} can be written.`);
  } catch (error) {
    return fault('data.unwritable', { folder, why: errorCode(error) || 'EIO' });
  }
}

/** The folder itself, or the closest one above it that is there. */
function nearest(folder: string): string {
  const above = dirname(resolve(folder));
  return existsSync(folder) || above === resolve(folder) ? folder : nearest(above);
}

export function checkDisk({ world }: Patient): Finding {
  const free = world.freeBytes(nearest(world.dataFolder));
  const megabytes = Math.floor(free / 1024 / 1024);
  if (roomOf(free) !== 'enough')
    return fault('disk.low', {
      free: megabytes,
      limit: roomLimits.low / 1024 / 1024,
      folder: world.dataFolder,
    });
  return sound(`Ổ đĩa còn ${megabytes} MB.`, `${megabytes} MB are free.`);
}

export async function checkPort({ world, isRunning }: Patient): Promise<Finding> {
  const { port } = world;
  if (port === 0) return sound('Kiosk tự chọn cổng trống.', 'The kiosk takes any free port.');
  if (isRunning || (await world.isPortFree(port)))
    return sound(`Cổng ${port} dùng được.`, `Port ${port} is free.`);
  return fault('port.in-use', { port });
}

/** Slips and forms are drawn with these; without one letters with two marks would come out as boxes. */
const faces = [
  '@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf',
  '@expo-google-fonts/noto-sans/800ExtraBold/NotoSans_800ExtraBold.ttf',
  '@expo-google-fonts/be-vietnam-pro/800ExtraBold/BeVietnamPro_800ExtraBold.ttf',
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
] as const;

export function checkFonts({ world }: Patient): Finding {
  const missing = faces.filter((file) => !world.hasFont(file)).map((file) => file.split('/').at(-1) ?? file);
  if (missing.length > 0) return fault('fonts.missing', { names: missing.join(', ') });
  return sound('Đủ phông chữ tiếng Việt.', 'All faces for Vietnamese are here.');
}

export function checkScreens({ world }: Patient): Finding {
  const folder = world.siteFolder;
  if (!existsSync(join(folder, 'index.html'))) return fault('screens.missing', { folder });
  return sound('Đủ tệp màn hình.', 'The screens’ files are here.');
}

export function checkWindow({ world }: Patient): Finding {
  if (!world.hasWindow()) return fault('browser.missing');
  return sound('Có chương trình mở cửa sổ.', 'A window can be opened.');
}
