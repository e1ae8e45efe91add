import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Options } from '../src/main/shell/options.ts';
import { openKeyFile } from '../src/province/sealing/key-file.ts';
import { type PublicKey, publicKey, publicOf } from '../src/province/sealing/private-key.ts';

/** A province on this machine that has not answered by then is not there yet. */
const answerWaitMs = 1_000;

interface Configuration {
  readonly province?: { readonly url?: unknown; readonly sealingKey?: unknown } | null;
}

/**
 * A kiosk that starts a reference province beside itself seals for that province's key, unless its configuration names
 * one: its configuration is copied into the data folder with the key in it. What cannot be read stays as it is, for the
 * kiosk to say what is wrong with it.
 */
export async function withProvinceKey(options: Options): Promise<Options> {
  if (!options.withProvince || options.config === null) return options;
  const configuration = readConfiguration(options.config);
  const { url, sealingKey = null } = configuration?.province ?? {};
  if (!configuration || typeof url !== 'string' || sealingKey !== null) return options;
  const data = resolve(options.data ?? 'data');
  const key = (await answeredKey(url)) ?? (await ownKey(join(data, 'province', 'keys.json')));
  if (key === null) return options;
  mkdirSync(data, { recursive: true });
  const config = join(data, 'kiosk-with-province.json');
  const keyed = { ...configuration, province: { ...configuration.province, sealingKey: key } };
  writeFileSync(config, JSON.stringify(keyed, null, 2));
  return { ...options, config };
}

function readConfiguration(file: string): Configuration | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Configuration;
  } catch {
    return null;
  }
}

/** Key of a reference province that runs on this machine already. */
async function answeredKey(url: string): Promise<PublicKey | null> {
  try {
    if (!['127.0.0.1', 'localhost'].includes(new URL(url).hostname)) return null;
    const answer = await fetch(new URL('/v1/keys', url), { signal: AbortSignal.timeout(answerWaitMs) });
    const { keys } = (await answer.json()) as { keys?: unknown[] };
    return publicKey.safeParse(keys?.[0]).data ?? null;
  } catch {
    return null;
  }
}

async function ownKey(file: string): Promise<PublicKey | null> {
  const kept = await openKeyFile(file);
  const newest = kept.ok ? kept.value[0] : undefined;
  return newest ? publicOf(newest) : null;
}
