import { systemClock } from '../../../devices/clock.ts';
import type { SheetSlip } from '../../../devices/contract.ts';
import { silentLog } from '../../../devices/log.ts';
import { profileOf } from '../../../devices/receipt-printer/profile.ts';
import { slipRenderer } from '../../../devices/receipt-printer/raster/render-slip.ts';
import { printerSupervisor } from '../../../devices/receipt-printer/supervisor.ts';
import { transportMaker } from '../../../devices/receipt-printer/transport-maker.ts';
import { printerWaits } from '../../../devices/receipt-printer/waits.ts';
import type { KioskConfiguration } from '../../core/configuration/schema.ts';
import { systemIds } from '../../core/ids.ts';
import { processIdOf } from '../../core/printing/process-id.ts';
import type { StepResult } from './steps.ts';

/** Draws a test slip and, where `print` asks for it, prints it and waits for the printer's own proof. */
export async function paperStep(
  { printer: { profile, transport }, centre }: KioskConfiguration,
  print: boolean,
): Promise<StepResult> {
  const abilities = profileOf(profile);
  const render = slipRenderer();
  const slip = testSlip(centre.title.vi, centre.name.vi);
  const rows = render(slip, abilities.widthDots).rows;
  if (!print) return drawn(rows);
  if (transport.kind === 'none' || transport.kind === 'simulated') return noPaper(transport.kind);
  const supervisor = printerSupervisor({
    profile: abilities,
    makeTransport: transportMaker(transport),
    waits: printerWaits,
    clock: systemClock,
    random: Math.random,
    render,
    log: silentLog,
  });
  const there = new Promise<void>((resolve) => {
    supervisor.onChanged(
      ({ health }) => ['ready', 'degraded', 'blocked', 'offline'].includes(health) && resolve(),
    );
  });
  supervisor.start();
  await there;
  // Minutes apart no two tests share an id, and a kiosk's own jobs count from one.
  const processId = processIdOf(Math.floor(systemClock.now() / 60_000) % 70_000_000);
  const printed = await supervisor.print({ jobId: systemIds.mint(), processId, slip });
  await supervisor.stop();
  if (!printed.ok) return said(false, 'Máy in đang bận.', 'The printer is busy.');
  const { verdict, evidence, reasons } = printed.value;
  return said(
    verdict === 'printed',
    `Phiếu thử: ${verdict}, bằng chứng ${evidence}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}.`,
    `Test slip: ${verdict}, evidence ${evidence}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}.`,
  );
}

function testSlip(centreTitle: string, centreName: string): SheetSlip {
  return {
    kind: 'sheet',
    language: 'vi',
    centreTitle,
    centreName,
    heading: 'PHIẾU THỬ',
    title: 'Kiểm tra của kỹ thuật',
    blocks: [
      { block: 'text', text: 'Ăâđêôơư ạảấầẩẫậắằẳẵặ ẹẻẽếềểễệ ỉịọỏốồổỗộớờởỡợ ụủứừửữự ỳỵỷỹ', weight: 'normal' },
      { block: 'rule', tear: false },
    ],
    foot: ['Phiếu này không phải số thứ tự.'],
    practiceMark: null,
    copyMark: null,
  };
}

const said = (ok: boolean, vi: string, en: string): StepResult => ({ ok, says: { vi, en } });
const drawn = (rows: number) =>
  said(true, `Vẽ được phiếu thử (${rows} dòng điểm).`, `A test slip was drawn (${rows} rows).`);
const noPaper = (kind: string) =>
  said(false, `Cấu hình không có máy in thật (${kind}).`, `The configuration has no real printer (${kind}).`);
