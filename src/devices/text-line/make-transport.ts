import type { Clock } from '../clock.ts';
import { serialTransport } from '../transport/serial.ts';
import { tcpTransport } from '../transport/tcp.ts';
import type { Transport } from '../transport/transport.ts';
import type { TextLineSettings } from './settings.ts';

/** How a small device is reached; it never says "wait", its lines are short. */
export function textLineTransport(settings: TextLineSettings, clock: Clock): () => Transport {
  switch (settings.kind) {
    case 'serial':
      return () => serialTransport({ path: settings.path, baudRate: settings.baudRate, flow: 'none' }, clock);
    case 'tcp':
      return () => tcpTransport(settings.host, settings.port);
  }
}
