import process from 'node:process';
import pino from 'pino';
import { parentLink } from '../shared/contract/parent-link.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { readProcedureNames } from './page/procedure-names.ts';
import { type Province, startProvince } from './province.ts';
import { argumentsSentence, startSentence } from './sentences.ts';
import type { StorePlace } from './store/open.ts';

const forked = process.send !== undefined;
await main();

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (!given) return refuse(argumentsSentence);
  const started = await startProvince({
    host: given.host,
    port: given.port,
    store: placeOf(given, process.env.DATABASE_URL),
    logger: pino({ level: process.env.LOG_LEVEL ?? 'info' }, pino.destination({ dest: 2, sync: true })),
    procedureNames: readProcedureNames(),
  });
  if (!started.ok) return refuse(startSentence(started.code, started.detail ?? ''));
  serveUntilTold(started.value, given.json);
}

/** A folder given on the command line wins over `DATABASE_URL`: it is the nearer word. */
function placeOf(given: Arguments, url: string | undefined): StorePlace {
  if (given.data !== null) return { kind: 'folder', folder: given.data };
  return url === undefined || url === '' ? { kind: 'memory' } : { kind: 'server', url };
}

function serveUntilTold(province: Province, json: boolean): void {
  const { url } = province;
  process.stdout.write(
    json ? `${JSON.stringify({ url })}\n` : `Máy chủ tỉnh mẫu · Reference province: ${url}\n`,
  );
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void province.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (!forked) return;
  const link = parentLink(process);
  link.onGone(end);
  link.on((message) => {
    if (message.to === 'stop') end();
  });
  link.post({ to: 'ready', facts: { url } });
}

function refuse(sentence: { vi: string; en: string }): void {
  process.stderr.write(`${sentence.vi}\n${sentence.en}\n`);
  process.exitCode = 1;
  if (!forked) return;
  parentLink(process).post({ to: 'unfit', sentence });
  process.disconnect?.();
}
