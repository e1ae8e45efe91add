import { systemClock } from '../../devices/clock.ts';
import {
  type ProbePerson,
  type ProbeReport,
  probePrinter,
} from '../../devices/receipt-printer/probe/probe.ts';
import { probeWords } from '../../devices/receipt-printer/probe/words.ts';
import { serialTransport } from '../../devices/transport/serial.ts';
import { tcpTransport } from '../../devices/transport/tcp.ts';
import type { Transport } from '../../devices/transport/transport.ts';
import { usblpTransport } from '../../devices/transport/usblp.ts';
import { type CliOutside, type Command, misused, sayBoth } from './command.ts';

/** Milliseconds a printer is given for each answer. */
const patience = 1_000;

/**
 * `kiosk -- probe --tcp=HOST:PORT | --serial=PATH[@BAUD] | --usblp=PATH  [--ask] [--json]`: asks a receipt printer what
 * it can do. With `--ask` it also prints a test paper and asks the person three questions.
 */
export const probe: Command = async (args, outside) => {
  const flags = new Set<string>(args.filter((word) => word === '--json' || word === '--ask'));
  const [where, ...more] = args.filter((word) => !flags.has(word));
  const transport = where !== undefined && more.length === 0 ? transportOf(where) : null;
  if (!transport) {
    sayBoth(usage, outside);
    return misused;
  }
  const person = flags.has('--ask') ? personAt(outside) : null;
  const report = await probePrinter(transport, { clock: systemClock, patience, person });
  if (!report.ok) {
    sayBoth(report.code === 'silent' ? silent : notReached(transport.name), outside);
    return 1;
  }
  outside.out(
    flags.has('--json')
      ? `${JSON.stringify(report.value satisfies ProbeReport)}\n`
      : probeWords(report.value),
  );
  return 0;
};

function transportOf(word: string): Transport | null {
  const [, kind, rest = ''] = /^--(tcp|serial|usblp)=(.+)$/.exec(word) ?? [];
  if (kind === 'usblp') return usblpTransport(rest, systemClock);
  if (kind === 'serial') {
    const [path = '', baud = '115200'] = rest.split('@');
    const baudRate = Number(baud);
    if (!Number.isInteger(baudRate) || baudRate <= 0) return null;
    return serialTransport({ path, baudRate, flow: 'none' }, systemClock);
  }
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(rest) ?? [];
  return kind === 'tcp' && host && Number(port) < 65_536 ? tcpTransport(host, Number(port)) : null;
}

/** Asks on standard error and reads answers from standard input, a line each. */
function personAt(outside: CliOutside): ProbePerson {
  const lines = linesOf(outside.stdin);
  const ask = async (vi: string, en: string) => {
    sayBoth({ vi, en }, outside);
    const { value } = await lines.next();
    return typeof value === 'string' ? value.trim().toLowerCase() : '';
  };
  const yes = (answer: string) => /^(c|có|y|yes)$/.test(answer);
  return {
    widestNumber: async (numbers) =>
      Number(
        await ask(
          `Trên giấy vừa in, số lớn nhất còn nguyên cả vạch bên phải là số nào? (${numbers.join(', ')})`,
          `On the test paper, which is the largest number that is whole, with the bar at its right? (${numbers.join(', ')})`,
        ),
      ) || null,
    wasCut: async () => yes(await ask('Giấy đã được cắt chưa? (có/không)', 'Was the paper cut? (yes/no)')),
    makeRollLow: async () =>
      yes(
        await ask(
          'Hãy ấn cần báo sắp hết giấy, hoặc lắp cuộn gần hết, đóng nắp rồi trả lời "có"; nếu không làm được, trả lời "không".',
          'Press the near-end lever or put in a nearly used roll, close the cover and answer "yes"; answer "no" if you cannot.',
        ),
      ),
  };
}

async function* linesOf(input: CliOutside['stdin']): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + Buffer.from(chunk).toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const usage = {
  vi: 'Cách dùng: probe --tcp=MÁY:CỔNG, --serial=ĐƯỜNG-DẪN@TỐC-ĐỘ hoặc --usblp=ĐƯỜNG-DẪN; thêm --ask để in thử và trả lời ba câu hỏi, --json để nhận JSON.',
  en: 'Usage: probe --tcp=HOST:PORT, --serial=PATH@BAUD or --usblp=PATH; add --ask for a test print with three questions, --json for JSON.',
};

const silent = {
  vi: 'Máy in nhận dữ liệu nhưng không trả lời câu nào. Hãy kiểm tra dây, tốc độ cổng và xem máy in có đang báo lỗi không.',
  en: 'The printer took the bytes and answered nothing. Check the cable, the baud rate, and whether the printer shows an error.',
};

function notReached(name: string) {
  return {
    vi: `Không nối được với máy in (${name}). Hãy kiểm tra máy đã bật, dây đã cắm và kiosk khác không đang dùng nó.`,
    en: `The printer could not be reached (${name}). Check that it is on and plugged in, and that no kiosk is using it.`,
  };
}
