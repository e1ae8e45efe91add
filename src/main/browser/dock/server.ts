import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { FaultScript, FaultStep } from '../../../devices/simulated/fault-script.ts';
import { fileHeaders } from '../../core/site/headers.ts';
import { plain, type SiteAnswer } from '../../core/site/site.ts';
import { closedDoor, lockedDoor, requestUrl } from '../door.ts';
import { acts } from './acts.ts';
import type { Player } from './player.ts';

export interface DockOutside {
  /** Says one line to a simulated device; its answer is `ok`, facts, or why not. */
  readonly hand: (device: FaultStep['device'], line: string) => Promise<string>;
  readonly scripts: ReadonlyMap<string, FaultScript>;
  readonly player: Player;
}

export interface Dock {
  /** The address with the token: whoever opens it is let in. */
  readonly address: string;
  close(): void;
}

/** What the page may ask for. */
const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('act'), index: z.int().min(0) }),
  z.strictObject({ kind: z.literal('play'), script: z.string().max(80) }),
  z.strictObject({ kind: z.literal('next') }),
  z.strictObject({ kind: z.literal('stop') }),
]);
/** Nothing the page sends is longer, in bytes. */
const longestBody = 1_000;

const pageFiles = ['index.html', 'dock.js', 'dock.css'];

/**
 * A technician's page on a loopback port of its own, behind a token of its own: hands around the simulated devices.
 * Started by `--dock` only and no part of the bundle citizens see.
 */
export async function openDock(outside: DockOutside): Promise<Dock> {
  const server = createServer({ maxHeaderSize: 8_192, requestTimeout: 10_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const door = lockedDoor(port, randomBytes(24).toString('base64url'));
  const files = new Map<string, SiteAnswer>(pageFiles.map((name) => [`/${name}`, fileOf(name)] as const));

  server.on('request', async (request, response) => {
    const verdict = door.judge(request);
    if (verdict === 'refused') return write(response, plain(403, closedDoor));
    if (verdict === 'enter') {
      const { headers } = plain(303, '');
      response.writeHead(303, { ...headers, Location: '/', 'Set-Cookie': door.cookie });
      return response.end();
    }
    write(response, await answer(request));
  });

  async function answer(request: IncomingMessage): Promise<SiteAnswer> {
    const path = requestUrl(request)?.pathname ?? '';
    if (request.method === 'POST' && path === '/do') return doAsked(await bodyOf(request));
    if (path === '/acts')
      return json({ acts, scripts: [...outside.scripts].map(([id, { name }]) => ({ id, name })) });
    if (path === '/state') return json(await state());
    const file = files.get(path === '/' ? '/index.html' : path);
    return file ?? plain(404, 'Không có trang này. / There is no such page.');
  }

  async function state() {
    const names = ['printer', 'scanner', 'document-printer'] as const;
    const said = await Promise.all(names.map((name) => outside.hand(name, 'status')));
    const devices = Object.fromEntries(names.map((name, index) => [name, said[index]]));
    return { devices, playing: outside.player.state() };
  }

  async function doAsked(body: unknown): Promise<SiteAnswer> {
    const read = asked.safeParse(body);
    if (!read.success) return plain(400, 'Yêu cầu không hợp lệ. / The request is malformed.');
    switch (read.data.kind) {
      case 'act': {
        const act = acts[read.data.index];
        return act
          ? plain(200, await outside.hand(act.device, act.line))
          : plain(404, 'Không có nút này. / No such button.');
      }
      case 'play': {
        const script = outside.scripts.get(read.data.script);
        if (!script) return plain(404, 'Không có kịch bản này. / There is no such script.');
        outside.player.play(read.data.script, script);
        return plain(200, 'ok');
      }
      case 'next':
      case 'stop':
        outside.player[read.data.kind]();
        return plain(200, 'ok');
    }
  }

  return {
    address: door.address,
    close() {
      outside.player.stop();
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileOf(name: string): SiteAnswer {
  const body = new Uint8Array(readFileSync(new URL(`./page/${name}`, import.meta.url)));
  return { status: 200, headers: fileHeaders(name), body };
}

function json(value: unknown): SiteAnswer {
  const headers = { ...fileHeaders('x.json'), 'Cache-Control': 'no-store' };
  return { status: 200, headers, body: new TextEncoder().encode(JSON.stringify(value)) };
}

/** undefined when it is too long or no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > longestBody) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(response: ServerResponse, { status, headers, body }: SiteAnswer): void {
  response.writeHead(status, { ...headers, 'Content-Length': body.byteLength });
  response.end(body);
}
