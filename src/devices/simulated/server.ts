import { createServer, type Server, type Socket } from 'node:net';
import { faultWordsHelp, readFaultWords } from './fault-words.ts';
import type { PrinterModel } from './printer-model.ts';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** A model behind a TCP port of this machine, as a network printer is on 9100. 0 takes any free port. */
export function serveModel(model: Pick<PrinterModel, 'connect'>, port: number): Promise<Listening> {
  return listen(port, (socket) => {
    socket.setNoDelay(true);
    const connection = model.connect({
      send: (bytes) => socket.write(bytes),
      drop: () => socket.resetAndDestroy(),
    });
    if (!connection) return socket.resetAndDestroy();
    socket.on('data', (bytes) => {
      socket.pause();
      void connection.receive(bytes).then(() => socket.resume());
    });
    socket.on('close', () => connection.end());
  });
}

/**
 * Words for people and tests at a keyboard, one line each, answered by one line: `paper in|low|out`, `cover open|close`,
 * `cutter jam|free`, `silent on|off`, `power on|off`, `slip take`, `drop`, `resume`, `status`, and `fault` with faults in
 * words (`fault-words.ts`): `fault byte 9000 drop; proof no-reply`.
 */
export function serveControl(model: PrinterModel, port: number): Promise<Listening> {
  return serveLines(port, (line) => obey(model, line));
}

/** A TCP port where each line said is answered by one line. */
export function serveLines(port: number, answer: (line: string) => string): Promise<Listening> {
  return listen(port, (socket) => {
    let rest = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) socket.write(`${answer(line.trim())}\n`);
    });
  });
}

function obey(model: PrinterModel, line: string): string {
  const known: Readonly<Record<string, () => void>> = {
    'paper in': () => model.setPaper('in'),
    'paper low': () => model.setPaper('low'),
    'paper out': () => model.setPaper('out'),
    'cover open': () => model.setCover('open'),
    'cover close': () => model.setCover('closed'),
    'cutter jam': () => model.setCutter('jammed'),
    'cutter free': () => model.setCutter('free'),
    'silent on': () => model.setSilent(true),
    'silent off': () => model.setSilent(false),
    'power on': () => model.setPower(true),
    'power off': () => model.setPower(false),
    'slip take': () => model.takeSlip(),
    drop: () => model.drop(),
    resume: () => model.resume(),
  };
  if (line === 'status') return JSON.stringify(model.facts());
  if (line.startsWith('fault ')) return planned(model, line.slice('fault '.length));
  const action = Object.hasOwn(known, line) ? known[line] : undefined;
  if (!action) return `unknown; known: ${Object.keys(known).join(', ')}, status, ${faultWordsHelp}`;
  action();
  return 'ok';
}

function planned(model: PrinterModel, words: string): string {
  const faults = readFaultWords(words);
  if (!faults) return `unknown; ${faultWordsHelp}`;
  model.plan(faults);
  return 'ok';
}

function listen(port: number, onSocket: (socket: Socket) => void): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    onSocket(socket);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({ port: portOf(server), close: () => closeAll(server, sockets) });
    });
  });
}

function closeAll(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
  return address.port;
}
