import { z } from 'zod';
import { command } from '../shared/contract/define.ts';
import { collected, deviceReason, printerStatus } from '../shared/contract/printing.ts';
import { documentCommands, documentEvents, documentPrinterSettings } from './document-printer/contract.ts';
import { paymentCommands, paymentDisplaySettings, paymentEvents } from './payment-display/contract.ts';
import { printerAbilities } from './receipt-printer/abilities.ts';
import { slip } from './receipt-printer/contract.ts';
import { scannerDeviceCommands, scannerDeviceEvents, scannerSettings } from './scanner/contract.ts';
import { sensorCommands, sensorEvents, sensorsSettings } from './sensors/contract.ts';

/**
 * What is known about one print, and by what.
 * - `printed`: `process-id` (the printer named this job after the cut) or `ordered-status` (it answered a request that
 *   stood behind the last byte)
 * - `unconfirmed`: bytes left for the printer, no proof came; the paper may or may not be there
 * - `failed-unsent`: not one byte of the job left; it may be tried again without risk
 */
export const printOutcome = z.strictObject({
  verdict: z.enum(['printed', 'unconfirmed', 'failed-unsent']),
  evidence: z.enum(['process-id', 'ordered-status', 'none']),
  reasons: z.array(deviceReason),
  bytesSent: z.int().nonnegative(),
});
export type PrintOutcome = z.infer<typeof printOutcome>;

export const printCollected = z.strictObject({ jobId: z.uuid(), what: collected });
export type PrintCollected = z.infer<typeof printCollected>;

/** Four characters 0x21–0x7E, unique per job: a printer that proves by process id sends them back. */
export const processId = z.string().regex(/^[\x21-\x7e]{4}$/);

export const deviceContract = {
  commands: {
    'printer.status': command(z.strictObject({}), printerStatus, []),
    /** One job at a time; answers when its fate is known or given up (see `waits.ts` in receipt-printer). */
    'printer.print': command(z.strictObject({ jobId: z.uuid(), processId, slip }), printOutcome, ['busy']),
    ...scannerDeviceCommands,
    ...documentCommands,
    ...paymentCommands,
    ...sensorCommands,
  },
  events: {
    ...documentEvents,
    ...paymentEvents,
    ...sensorEvents,
    'printer.changed': printerStatus,
    'print.progress': z.strictObject({
      jobId: z.uuid(),
      sent: z.int().nonnegative(),
      total: z.int().positive(),
      /** Paper the whole slip takes, in millimetres, from the rows of its picture. */
      mm: z.int().nonnegative(),
    }),
    /** Proof that came after `printer.print` had given up waiting. */
    'print.proven': z.strictObject({ processId, evidence: z.enum(['process-id', 'ordered-status']) }),
    /** What became of a printed slip, from printers with a presenter. Told of jobs answered `printed` only. */
    'print.collected': printCollected,
    ...scannerDeviceEvents,
  },
};
export type DeviceContract = typeof deviceContract;

/** How bytes reach the printer. `simulated`: the shell starts a model of a printer and fills in its TCP port. */
export const printerTransport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tcp'),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
  }),
  /** A serial port. Slower than 38,400 a ticket's picture takes longer than a person waits. */
  z.strictObject({
    kind: z.literal('serial'),
    path: z.string().min(1).max(200),
    baudRate: z.union([z.literal(38_400), z.literal(57_600), z.literal(115_200), z.literal(230_400)]),
    /** How the printer says "wait": as its switches are set. Epson's leave the factory with DTR/DSR. */
    flow: z.enum(['rts-cts', 'dtr-dsr', 'xon-xoff', 'none']),
  }),
  /** Linux' own driver for USB printers: "/dev/usb/lp0". */
  z.strictObject({ kind: z.literal('usblp'), path: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('simulated') }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type PrinterTransport = z.infer<typeof printerTransport>;

/** Names of the files in `receipt-printer/profiles`: a configuration that names another is refused at the door. */
export const printerProfileIds = [
  'epson-tm-t20iii',
  'epson-tm-t88v',
  'epson-tm-m30iii',
  'custom-vkp80',
  'generic-80',
  'generic-58',
] as const;
export type PrinterProfileId = (typeof printerProfileIds)[number];

export const printerSettings = z.strictObject({
  /** A profile of this program by its name, or one of its own as the probe found it. */
  profile: z.union([z.enum(printerProfileIds), printerAbilities]),
  transport: printerTransport,
});

/** What the device process is started with. */
export const deviceSettings = z.strictObject({
  printer: printerSettings,
  scanner: scannerSettings.default({ kind: 'none' }),
  documentPrinter: documentPrinterSettings.default({ kind: 'none' }),
  /** Where core lays documents to print, as `<jobId>.pdf`; core also removes them. */
  documentFolder: z.string().min(1).default('documents'),
  paymentDisplay: paymentDisplaySettings.default({ kind: 'screen' }),
  sensors: sensorsSettings.default({ kind: 'none' }),
});
export type DeviceSettings = z.infer<typeof deviceSettings>;

export {
  type DocumentFate,
  type DocumentOutcome,
  type DocumentPrinterSettings,
  documentPrinterSettings,
} from './document-printer/contract.ts';
export { paymentDisplaySettings } from './payment-display/contract.ts';
export type { PrinterProfile } from './receipt-printer/abilities.ts';
export {
  type SheetBlock,
  type SheetSlip,
  type Slip,
  sheetBlock,
  sheetSlip,
  slip,
  type TicketSlip,
  ticketSlip,
} from './receipt-printer/contract.ts';
export { type ScannerSettings, type ScanTold, scannerSettings } from './scanner/contract.ts';
export { sensorsSettings } from './sensors/contract.ts';
