import { type Canvas, createCanvas } from '@napi-rs/canvas';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { TicketSlip } from '../../src/devices/contract.ts';
import { loadFonts } from '../../src/devices/receipt-printer/raster/fonts.ts';
import { measuresFor } from '../../src/devices/receipt-printer/raster/measures.ts';
import { ticketPieces } from '../../src/devices/receipt-printer/raster/ticket.ts';

/** The whole ticket on one canvas, as anybody would draw it who hands pictures to an encoder. */
export function ticketCanvas(slip: TicketSlip, widthDots: number): Canvas {
  loadFonts();
  const blocks = ticketPieces(slip, measuresFor(widthDots)).map((piece) => piece.make());
  const rows = blocks.reduce((total, block) => total + block.height, 0);
  // Both encoders want whole bytes of rows too.
  const canvas = createCanvas(widthDots, Math.ceil(rows / 8) * 8);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = 0;
  for (const block of blocks) {
    block.draw(context, top);
    top += block.height;
  }
  return canvas;
}

function receiptPrinterEncoder() {
  return new ReceiptPrinterEncoder({ language: 'esc-pos', columns: 48, imageMode: 'raster' });
}

/** @point-of-sale/receipt-printer-encoder, the picture way. */
export function byReceiptPrinterEncoder(canvas: Canvas): Uint8Array {
  const { width, height } = canvas;
  const image = canvas.getContext('2d').getImageData(0, 0, width, height);
  return receiptPrinterEncoder().initialize().image(image, width, height, 'threshold').cut().encode();
}

/** The same library's best for Vietnamese letters: TCVN-3 pages of Epson's, and the printer's own QR. No layout of ours. */
export function asLettersByReceiptPrinterEncoder(slip: TicketSlip): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ printerModel: 'epson-tm-t20iii' });
  const lines = [
    slip.centreTitle,
    slip.centreName,
    slip.heading,
    slip.number,
    slip.counter,
    slip.group,
    ...(slip.priority === null ? [] : [slip.priority]),
    ...slip.facts.flatMap((fact) => [fact.label, fact.value]),
    ...(slip.bring === null ? [] : [slip.bring.matter, slip.bring.heading, ...slip.bring.items]),
    ...slip.foot,
  ];
  const written = lines.reduce((so, line) => so.line(line), encoder.initialize().codepage('auto'));
  return written.qrcode(slip.qr).cut().encode();
}

/** node-thermal-printer: it takes PNG only, so the picture is packed and unpacked on the way. */
export async function byNodeThermalPrinter(canvas: Canvas): Promise<Uint8Array> {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: 'tcp://127.0.0.1:9' });
  await printer.printImageBuffer(canvas.toBuffer('image/png'));
  printer.cut();
  return printer.getBuffer();
}
