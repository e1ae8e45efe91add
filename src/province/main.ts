import { join } from 'node:path';
import process from 'node:process';
import pino from 'pino';
import { parentLink } from '../shared/contract/parent-link.ts';
import { groupedCode } from '../shared/enrolment.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { publishCommand } from './catalogue/publish-command.ts';
import { isPublishTrouble, publishSentence } from './catalogue/sentences.ts';
import { importCommand } from './courier/import-command.ts';
import { bundleSentence, isBundleTrouble } from './courier/sentences.ts';
import { codeHours, codeSentence, isKioskId, mintCode } from './enrolment/code.ts';
import { readProcedureNames } from './page/procedure-names.ts';
import { type Province, startProvince, TIME_ZONE } from './province.ts';
import type { KeyPlace } from './sealing/key-place.ts';
import { keysAtHand, sayKeys } from './sealing/say-keys.ts';
import { argumentsSentence, type StartTrouble, startSentence } from './sentences.ts';
import type { StorePlace } from './store/open.ts';
import { publishUpdateCommand, publishUpdateSentences, updatesFolder } from './updates/publish-command.ts';

const forked = process.send !== undefined;
await main();

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (!given) return refuse(argumentsSentence);
  const store = placeOf(given, process.env.DATABASE_URL);
  const keys = keysOf(given);
  if (given.command === 'keys') {
    const said = await sayKeys(keys, store, given.json, (text) => process.stdout.write(text));
    return said.ok ? undefined : refuseStart(said.code, said.detail);
  }
  if (given.command === 'enrolment-code') return sayCode(given, keys, store);
  if (given.command === 'import') return takeIn(given, keys, store);
  if (given.command === 'publish') return publish(given, store);
  if (given.command === 'publish-update') return offerUpdate(given);
  const { PROVINCE_BANK_SECRET: bankSecret, PROVINCE_OFFICER_PASSWORD: officerPassword } = process.env;
  const started = await startProvince({
    host: given.host,
    port: given.port,
    store,
    keys,
    ...(bankSecret ? { bankSecret } : {}),
    ...(officerPassword ? { officerPassword } : {}),
    logger: pino({ level: process.env.LOG_LEVEL ?? 'info' }, pino.destination({ dest: 2, sync: true })),
    door: given.enrolledOnly ? 'enrolled-only' : 'open',
    procedureNames: readProcedureNames(),
    ...(given.data === null ? {} : { updates: join(given.data, updatesFolder) }),
  });
  if (!started.ok) return refuseStart(started.code, started.detail);
  serveUntilTold(started.value, given.json);
}

/** The code goes to standard output alone; what it is for is said beside it. */
async function sayCode(given: Arguments, place: KeyPlace, store: StorePlace): Promise<void> {
  const kioskId = given.subject ?? '';
  if (!isKioskId(kioskId)) return refuse(argumentsSentence);
  const keys = await keysAtHand(place, store);
  if (!keys.ok) return refuseStart(keys.code, keys.detail);
  const code = groupedCode(mintCode(keys.value, kioskId, Date.now(), codeHours));
  process.stdout.write(given.json ? `${JSON.stringify({ kioskId, code, hours: codeHours })}\n` : `${code}\n`);
  const { vi, en } = codeSentence(kioskId, codeHours);
  process.stderr.write(`${vi}\n${en}\n`);
}

async function takeIn(given: Arguments, keys: KeyPlace, store: StorePlace): Promise<void> {
  const door = given.enrolledOnly ? 'enrolled-only' : 'open';
  const taken = await importCommand(given.subject ?? '', { store, keys, door, timeZone: TIME_ZONE });
  if (taken.ok) {
    process.stdout.write(`${JSON.stringify(taken.value)}\n`);
    return;
  }
  const { code, detail = '' } = taken;
  refuse(isBundleTrouble(code) ? bundleSentence(code, detail) : startSentence(code, detail));
}

async function publish(given: Arguments, store: StorePlace): Promise<void> {
  const folder = given.subject ?? '';
  const published = await publishCommand(folder, store);
  if (published.ok) {
    process.stdout.write(`${JSON.stringify(published.value)}\n`);
    return;
  }
  const { code, detail = '' } = published;
  refuse(isPublishTrouble(code) ? publishSentence(code, folder, detail) : startSentence(code, detail));
}

function offerUpdate({ subject, data }: Arguments): void {
  const published = publishUpdateCommand(subject ?? '', data, Date.now());
  if (published.ok) process.stdout.write(`${JSON.stringify(published.value)}\n`);
  else refuse(publishUpdateSentences[published.code]);
}

/** A folder given on the command line wins over `DATABASE_URL`: it is the nearer word. */
function placeOf(given: Arguments, url: string | undefined): StorePlace {
  if (given.data !== null) return { kind: 'folder', folder: given.data };
  return url === undefined || url === '' ? { kind: 'memory' } : { kind: 'server', url };
}

/** A file where one is named or a folder is kept; else in the database, which all processes over it share. */
function keysOf({ keys, data }: Arguments): KeyPlace {
  if (keys !== null) return { kind: 'file', file: keys };
  return data === null ? { kind: 'store' } : { kind: 'file', file: join(data, 'keys.json') };
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

function refuseStart(code: StartTrouble, detail = ''): void {
  refuse(startSentence(code, detail));
}

function refuse(sentence: { vi: string; en: string }): void {
  process.stderr.write(`${sentence.vi}\n${sentence.en}\n`);
  process.exitCode = 1;
  if (!forked) return;
  parentLink(process).post({ to: 'unfit', sentence });
  process.disconnect?.();
}
