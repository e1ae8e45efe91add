import { catalogueParts } from '../../../core/catalogue-parts.ts';
import { readBundle } from '../../../core/procedures/bundle.ts';
import { catalogueIn, partNames, partText } from '../../../core/procedures/catalogue-rows.ts';
import { openBundle } from '../../../core/procedures/open-bundle.ts';
import { demoKeys } from '../../../core/procedures/trusted-key.ts';
import { tolerated } from '../../../core/sync/clock-check.ts';
import { provinceClient } from '../../../core/sync/province-client.ts';
import { readSyncFacts } from '../../../core/sync/sync-facts.ts';
import { localDay } from '../../../core/tickets/service-day.ts';
import { readBeside } from '../../read-beside.ts';
import type { Patient } from '../check.ts';
import { type Finding, fault, skipped, sound } from '../finding.ts';

const noProvince = skipped('Cấu hình không nêu tỉnh.', 'The configuration names no province.');

export async function checkProvince({ world, configuration }: Patient): Promise<Finding> {
  if (!configuration?.province) return noProvince;
  const { url } = configuration.province;
  const kiosk = configuration.kiosk.id;
  const answer = await provinceClient(url, kiosk, world.waits.provinceAnswer).health();
  if (answer.ok) return sound(`Tỉnh trả lời ở ${url}.`, `The province answers at ${url}.`);
  switch (answer.code) {
    case 'unreachable':
      return fault('province.unreachable', { url });
    case 'not-the-province':
      return fault('province.captive-portal', { url });
    case 'overloaded':
      return fault('province.busy', { url });
    case 'not-recognized':
    case 'refused':
      return fault('province.refuses', { url, kiosk });
  }
}

const minute = 60_000;

/** The province's clock where it answers now, else what the last contact said, else what cannot be. */
export async function checkClock({ world, configuration }: Patient): Promise<Finding> {
  const now = world.clock.now();
  const today = localDay(now, configuration?.centre.timeZone ?? 'Asia/Ho_Chi_Minh');
  const known = catalogueDay(world.dataFolder) ?? '2026-01-01';
  if (today < known) return fault('clock.impossible', { day: today, known });
  const url = configuration?.province?.url;
  const answer =
    url && configuration
      ? await provinceClient(url, configuration.kiosk.id, world.waits.provinceAnswer).health()
      : null;
  const asked = answer?.ok && answer.value.serverMs !== null ? answer.value.serverMs - now : null;
  const offset = asked ?? readBeside(world.dataFolder, readSyncFacts)?.contact?.offsetMs ?? null;
  if (offset !== null && Math.abs(offset) > tolerated)
    return fault('clock.wrong', { minutes: Math.round(Math.abs(offset) / minute) });
  if (offset === null)
    return skipped('Chưa so được giờ với tỉnh.', 'The clock could not be compared with the province’s.');
  return sound('Đồng hồ khớp với tỉnh.', 'The clock agrees with the province’s.');
}

function catalogueDay(dataFolder: string): string | undefined {
  return readBeside(dataFolder, (database) => catalogueIn(database, 'current')?.asOf) ?? undefined;
}

/** Days from which on a catalogue is likely to tell yesterday's fees. */
const staleDays = 180;

export async function checkCatalogue({ world, configuration }: Patient): Promise<Finding> {
  const trusted = configuration?.catalogue.trustedKeys ?? demoKeys;
  const opened = await openBundle(readBundle(world.catalogueFolder), trusted, catalogueParts);
  if (!opened.ok)
    return fault('catalogue.tampered', { why: [opened.code, opened.detail].filter(Boolean).join(' ') });
  const day = catalogueDay(world.dataFolder) ?? opened.value.asOf;
  const days = Math.floor((world.clock.now() - Date.parse(day)) / (24 * 60 * minute));
  if (days > staleDays) return fault('catalogue.stale', { days, day });
  const demo = trusted.some(({ x }) => demoKeys.some((key) => key.x === x));
  if (demo && configuration?.province?.url.startsWith('https:')) return fault('catalogue.demo-key');
  return sound(`Danh mục ngày ${day}, chữ ký đúng.`, `The catalogue of ${day} is rightly signed.`);
}

export async function checkCalendar({ world, configuration }: Patient): Promise<Finding> {
  const year = localDay(world.clock.now(), configuration?.centre.timeZone ?? 'Asia/Ho_Chi_Minh').slice(0, 4);
  const inUse = readBeside(world.dataFolder, (database) => {
    const current = catalogueIn(database, 'current');
    return current && partText(database, current.version, partNames.calendar);
  });
  const calendar = inUse ?? (await shippedCalendar(world.catalogueFolder, configuration));
  if (!calendar?.includes(`"${year}"`) && !calendar?.includes(`"year":${year}`))
    return fault('catalogue.no-calendar', { year });
  return sound(`Có lịch năm ${year}.`, `There is a calendar of ${year}.`);
}

async function shippedCalendar(
  folder: string,
  configuration: Patient['configuration'],
): Promise<string | undefined> {
  const trusted = configuration?.catalogue.trustedKeys ?? demoKeys;
  const opened = await openBundle(readBundle(folder), trusted, catalogueParts);
  return opened.ok ? JSON.stringify(opened.value.calendar) : undefined;
}
