import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TicketSlip } from '../../src/devices/contract.ts';
import { slipRenderer } from '../../src/devices/receipt-printer/raster/render-slip.ts';
import { writeConfiguration } from '../support/configuration.ts';
import { openKiosk } from '../support/open-kiosk.ts';
import { openModel } from '../support/printer-model.ts';
import { relayTo } from '../support/printer-relay.ts';
import { launchScreen, shows, touch } from '../support/screen.ts';
import { type Figure, figureOf } from './figures.ts';

/** Milliseconds; from the issue that asks for them. */
const budgets = { committed: 50, firstByte: 150, raster: 20 };
const tickets = 60;

/**
 * What a person feels between touching "Lấy số" and holding paper: touch → the screen has the committed number; touch →
 * the first picture byte reaches the printer's socket; and the picture alone. The whole kiosk runs as it is, in a
 * real Chromium, with a byte-level model of a printer.
 */
export async function benchNumber(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-number-'));
  const model = await openModel();
  const relay = await relayTo(model.port);
  const configFile = writeConfiguration(folder, {
    province: null,
    printer: { profile: 'epson-tm-t20iii', transport: { kind: 'tcp', host: '127.0.0.1', port: relay.port } },
  });
  const kiosk = await openKiosk(configFile, folder);
  const screen = await launchScreen(kiosk.url, { watch: true });
  try {
    const committed: number[] = [];
    const firstByte: number[] = [];
    for (let ticket = 0; ticket < tickets; ticket += 1) {
      const { touched, answered } = await takeTicket(screen.page);
      committed.push(answered - touched);
      const [first] = relay.rasterTimes();
      if (first === undefined) throw new Error('the printer got no picture');
      firstByte.push(first - touched);
    }
    return [
      figureOf('number', 'touch to committed number on screen', committed, budgets.committed),
      figureOf('number', 'touch to first picture byte at the printer', firstByte, budgets.firstByte),
      figureOf('number', 'ticket raster', rasterTimes(), budgets.raster),
    ];
  } finally {
    await screen.close();
    await kiosk.stop();
    relay.close();
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One visit from the door to the printed slip; times by the page's own clock, in wall milliseconds. */
async function takeTicket(page: Page): Promise<{ touched: number; answered: number }> {
  await shows(page, 'attract');
  await touch(page, /chạm vào đây/);
  await touch(page, /Lấy số/);
  await touch(page, /Khai tử/);
  await shows(page, 'what-to-bring');
  await touch(page, /Lấy số/);
  await shows(page, 'priority');
  await page.evaluate('kioskTimes.length = 0');
  await touch(page, /lấy số thường/);
  await page.locator('[data-screen="ticket"][data-print="printed"]').waitFor();
  const times = await page.evaluate<{ kind: string; at: number }[]>('kioskTimes');
  await touch(page, 'Xong');
  await shows(page, 'thanks');
  await touch(page, 'Xong');
  const touched = times.find((each) => each.kind === 'touch')?.at;
  const answered = times.find((each) => each.kind === 'ticket')?.at;
  if (touched === undefined || answered === undefined) throw new Error('the page did not note its times');
  return { touched, answered };
}

function rasterTimes(): number[] {
  const render = slipRenderer();
  return Array.from({ length: 300 }, (_, turn) => {
    const slip = invented(turn);
    const begun = performance.now();
    render(slip, 576);
    return performance.now() - begun;
  }).slice(20);
}

function invented(turn: number): TicketSlip {
  return {
    kind: 'ticket',
    language: 'vi',
    centreTitle: 'Trung tâm Phục vụ hành chính công',
    centreName: 'XÃ SUỐI MÂY',
    heading: 'SỐ THỨ TỰ',
    number: `A${String(turn).padStart(3, '0')}`,
    counter: 'Quầy 1',
    group: 'Hộ tịch, chứng thực',
    priority: turn % 3 === 0 ? 'ƯU TIÊN: Người cao tuổi' : null,
    qr: `MC1:T:SUOI-MAY-1:A${String(turn).padStart(3, '0')}:20261122:7K4QM2XD`,
    facts: [{ label: 'Mã xem lại', value: '7K4Q-M2XD' }],
    bring: {
      matter: 'Đăng ký khai sinh cho con',
      heading: 'Cầm sẵn trên tay:',
      items: ['Giấy chứng sinh', `Căn cước của người đi khai ${turn % 7}`],
    },
    foot: [`Lấy lúc 9:${turn % 60}, Thứ Tư 18/11/2026, máy Suối Mây 1.`, 'Lỡ lượt: xin báo cán bộ tại quầy.'],
    copyMark: null,
  };
}
