import { type Listening, serveLines } from '../server.ts';
import { type ScannerModel, scanFaults } from './scanner-model.ts';

/**
 * Words for people and tests at a keyboard, one line each, answered by one line: `scan TEXT`, `scan-hex HEX`,
 * `next double|cut|stall|garble|windows-1258|unplug`, `unplug`, `plug`, `status`.
 */
export function serveScannerControl(model: ScannerModel, port: number): Promise<Listening> {
  return serveLines(port, (line) => obey(model, line));
}

function obey(model: ScannerModel, line: string): string {
  const [word = '', ...rest] = line.split(' ');
  const content = rest.join(' ');
  switch (word) {
    case 'scan':
      return did(() => model.scan(content));
    case 'scan-hex':
      return /^([0-9a-f]{2})+$/i.test(content)
        ? did(() => model.scan(Uint8Array.from(Buffer.from(content, 'hex'))))
        : 'unknown; HEX is an even number of hexadecimal digits';
    case 'next': {
      const fault = scanFaults.find((each) => each === content);
      return fault ? did(() => model.fail(fault)) : `unknown; known: ${scanFaults.join(', ')}`;
    }
    case 'unplug':
      return did(() => model.unplug());
    case 'plug':
      return did(() => model.plug());
    case 'status':
      return JSON.stringify(model.facts());
    default:
      return 'unknown; known: scan TEXT, scan-hex HEX, next FAULT, unplug, plug, status';
  }
}

function did(deed: () => void): 'ok' {
  deed();
  return 'ok';
}
