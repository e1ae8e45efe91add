import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type Province, startProvince } from '../../src/province/province.ts';
import { writeConfiguration } from './configuration.ts';
import { openKiosk, type RunningKiosk } from './open-kiosk.ts';
import { type OpenModel, openModel } from './printer-model.ts';
import { launchScreen, type Screen, type ScreenOptions, shows, touch } from './screen.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** One kiosk with everything around it, each a real part: printer behind TCP, province behind HTTP, SQLite in a folder. */
export interface Scene {
  readonly folder: string;
  readonly configFile: string;
  readonly kiosk: RunningKiosk;
  readonly printer: OpenModel;
  readonly screen: Screen;
}

export type Changes = Parameters<typeof writeConfiguration>[1];

/** Sets the scene for the running test and clears it away afterwards. */
export async function setScene(changes: Changes = {}, options: ScreenOptions = {}): Promise<Scene> {
  const folder = temporaryFolder();
  const printer = await openModel();
  onTestFinished(printer.close);
  const configFile = writeConfiguration(folder, {
    province: null,
    printer: printerAt(printer.port),
    ...changes,
  });
  const kiosk = await openKiosk(configFile, folder);
  onTestFinished(kiosk.stop);
  const screen = await launchScreen(kiosk.url, options);
  onTestFinished(screen.close);
  return { folder, configFile, kiosk, printer, screen };
}

export function printerAt(port: number): NonNullable<Changes['printer']> {
  return { profile: 'epson-tm-t20iii', transport: { kind: 'tcp', host: '127.0.0.1', port } };
}

/** A province of its own for the running test; 0 takes any free port. */
export async function setProvince(port = 0, folder?: string): Promise<Province> {
  const started = await startProvince({
    port,
    ...(folder !== undefined && { store: { kind: 'folder', folder: join(folder, 'province') } }),
  });
  if (!started.ok) throw new Error(started.code);
  onTestFinished(() => started.value.close().catch(() => undefined));
  return started.value;
}

/** From the door to the number, as a person goes who comes for a birth; answers with the number on the screen. */
export async function takeNumberForBirth({ page }: Screen): Promise<string> {
  await shows(page, 'attract');
  await touch(page, 'Mời bà con chạm vào đây');
  await touch(page, /^Lấy số thứ tự/);
  await touch(page, 'Khai sinh cho con');
  await touch(page, /^Đăng ký khai sinh cho con/);
  await shows(page, 'what-to-bring');
  await touch(page, /^Lấy số/);
  await shows(page, 'priority');
  await touch(page, /lấy số thường/);
  await shows(page, 'ticket');
  return numberOnScreen({ page });
}

export async function numberOnScreen({ page }: Pick<Screen, 'page'>): Promise<string> {
  return (await page.locator('[data-screen="ticket"] h1').textContent())?.trim() ?? '';
}

/** Waits until the ticket page tells this story of its paper. */
export async function paperIs({ page }: Pick<Screen, 'page'>, story: string): Promise<void> {
  await page.locator(`[data-screen="ticket"][data-print="${story}"]`).waitFor();
}

/** Leaves the ticket page and comes back to the door. */
export async function leave({ page }: Screen): Promise<void> {
  await touch(page, /^(Xong|Tôi đã nhớ số)$/);
  await shows(page, 'thanks');
  await touch(page, /Xong/);
  await shows(page, 'attract');
}

/** Reads the kiosk's database beside it, as a technician would. */
export function query<Row>(folder: string, sql: string): Row[] {
  const sqlite = new Database(join(folder, 'kiosk.db'), { readonly: true });
  try {
    return sqlite.prepare(sql).all() as Row[];
  } finally {
    sqlite.close();
  }
}
