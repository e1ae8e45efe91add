import { onTestFinished } from 'vitest';
import { sayToControl } from '../../src/devices/simulated/control-line.ts';
import { readForms } from '../../src/province/dossiers/forms.ts';
import { openDossier } from '../../src/province/dossiers/open-dossier.ts';
import { type Province, startProvince } from '../../src/province/province.ts';
import { provinceKeys } from '../../src/province/sealing/keys.ts';
import { makePrivateKey, type PrivateKey, publicOf } from '../../src/province/sealing/private-key.ts';
import type { Answers } from '../../src/shared/form/answer.ts';
import { type Changes, query, type Scene, setScene } from './scene.ts';
import type { ScreenOptions } from './screen.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Shared by the province of a scene and the bank of its test. */
export const bankSecret = 'the secret of a bank that is only played here';

export interface ApplyScene extends Scene {
  readonly province: {
    /** Null while it is stopped. */
    running: Province | null;
    readonly url: string;
    stop(): Promise<void>;
    start(): Promise<void>;
  };
  readonly key: PrivateKey;
}

/**
 * A kiosk with a scanner, and a province whose public key it has; both keep what they have when stopped.
 * @param beside a scene whose province this kiosk shares
 */
export async function setApplyScene(
  changes: Changes = {},
  beside?: Pick<ApplyScene, 'key' | 'province'>,
  options: ScreenOptions = {},
): Promise<ApplyScene> {
  const key = beside?.key ?? (await makePrivateKey());
  const province = beside?.province ?? (await startedProvince(key));
  const scene = await setScene(
    {
      province: { url: province.url, sealingKey: publicOf(key) },
      scanner: { kind: 'simulated' },
      ...changes,
    },
    options,
  );
  return { ...scene, province, key };
}

async function startedProvince(key: PrivateKey): Promise<ApplyScene['province']> {
  const folder = temporaryFolder();
  const open = async (port: number): Promise<Province> => {
    const started = await startProvince({
      port,
      store: { kind: 'folder', folder },
      keys: { kind: 'given', keys: [key] },
      bankSecret,
    });
    if (!started.ok) throw new Error(started.code);
    return started.value;
  };
  let running: Province | null = await open(0);
  const { url } = running;
  const stop = async () => {
    const last = running;
    running = null;
    await last?.close();
  };
  onTestFinished(stop);
  return {
    get running() {
      return running;
    },
    url,
    stop,
    start: async () => {
      running = await open(Number(new URL(url).port));
    },
  };
}

export async function showCard({ kiosk }: Scene, raw: string): Promise<void> {
  const said = await sayToControl(kiosk.simulatedScanner?.control ?? 0, `scan ${raw}`);
  if (said !== 'ok') throw new Error(said);
}

/** What the kiosk queued for the province, opened with the province's own key and held to its own check. */
export async function queuedDossiers({ folder, key }: ApplyScene): Promise<readonly Answers[]> {
  const rows = query<{ payload: string }>(
    folder,
    "SELECT payload FROM outbox WHERE kind = 'dossier.submitted' ORDER BY seq",
  );
  const keys = await provinceKeys([key]);
  const forms = readForms((file) => {
    throw new Error(file);
  });
  return Promise.all(
    rows.map(async ({ payload }) => {
      const opened = await openDossier(keys, forms, JSON.parse(payload));
      if (!opened.ok) throw new Error(opened.code);
      return opened.value.answers;
    }),
  );
}

/** Local references of the dossiers on the officer's page. */
export async function dossiersAtProvince({ province }: ApplyScene): Promise<readonly string[]> {
  const page = await (await fetch(`${province.url}/can-bo`)).text();
  return [...page.matchAll(/\/can-bo\/ho-so\/[0-9a-f-]+">([^<]+)</gu)].map(
    ([, reference]) => reference ?? '',
  );
}
