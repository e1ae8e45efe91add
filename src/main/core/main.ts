import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { deviceContract } from '../../devices/contract.ts';
import { connect } from '../../shared/contract/client.ts';
import { devicesWire, type ParentLink, parentLink, screenWires } from '../../shared/contract/parent-link.ts';
import type { Bilingual } from '../../shared/contract/words.ts';
import { type Ok, ok } from '../../shared/result.ts';
import { askDossierOf } from './applications/ask-dossier.ts';
import { catalogueParts } from './catalogue-parts.ts';
import { systemClock } from './clock.ts';
import { loadConfiguration } from './configuration/load.ts';
import { systemIds } from './ids.ts';
import { type Kiosk, startKiosk } from './kiosk/kiosk.ts';
import { type Logger, stderrLogger } from './logger.ts';
import { readBundle } from './procedures/bundle.ts';
import { openBundle } from './procedures/open-bundle.ts';
import { lanPlace } from './queue/lan/place.ts';
import { openDeviceKey } from './sealing/device-key.ts';
import { acceptanceFileIn } from './set-up/acceptance-file.ts';
import { credentialFileAt, staffFile } from './staff/entrance/credential-file.ts';
import { ballastAt, freeBytes } from './store/ballast.ts';
import { type OpenOptions, openStore } from './store/open.ts';
import { storeSentence } from './store/trouble.ts';
import { catalogueClient } from './sync/catalogue/catalogue-client.ts';
import { partFolderAt } from './sync/catalogue/part-folder.ts';
import { enrol } from './sync/identity/enrol.ts';
import { enrolAtStart } from './sync/identity/enrol-at-start.ts';
import { openIdentity } from './sync/identity/identity.ts';
import { signBatches } from './sync/identity/sign-batches.ts';
import { pageClient } from './sync/pages/page-client.ts';
import { provinceClient } from './sync/province-client.ts';
import { provinceNews } from './sync/province-news.ts';
import { syncWaits } from './sync/waits.ts';
import { packageVersion } from './version.ts';
import { realWaiting } from './waiting.ts';

const catalogueFolder = fileURLToPath(new URL('../../../assets/catalogue', import.meta.url));

/** Pages of the counters and the board, as `npm run build` makes them. */
const lanPages = fileURLToPath(new URL('../../../dist/pages', import.meta.url));

/** What the shell starts core with. Core reads and checks the configuration itself. */
export const coreSettings = z.strictObject({ configFile: z.string().min(1), dataFolder: z.string().min(1) });

type CoreSettings = z.infer<typeof coreSettings>;

/** The core process: waits for its settings, serves every screen, and ends with the shell that forked it. */
export function runCore(atBoundary: NonNullable<OpenOptions['atBoundary']> = () => {}): void {
  const link = parentLink(process);
  const log = stderrLogger('core');
  let kiosk: Kiosk | undefined;

  link.onGone(() => process.exit(0));
  link.on((message) => {
    if (message.to === 'start') {
      void fitOut(coreSettings.parse(message.settings), link, log, atBoundary).then((fitted) => {
        if (!fitted.ok) return link.post({ to: 'unfit', sentence: fitted.sentence });
        kiosk = fitted.value;
        screenWires(link, kiosk.server.attach);
        link.post({ to: 'ready', facts: {} });
      });
    }
    if (message.to !== 'stop') return;
    kiosk?.stop();
    process.exit(0);
  });
}

type Fitted = Ok<Kiosk> | { readonly ok: false; readonly sentence: Bilingual };

async function fitOut(
  { configFile, dataFolder }: CoreSettings,
  link: ParentLink,
  log: Logger,
  atBoundary: NonNullable<OpenOptions['atBoundary']>,
): Promise<Fitted> {
  const loaded = loadConfiguration(configFile);
  if (!loaded.ok) return loaded;
  const configuration = loaded.value;
  const clock = systemClock(systemIds.mint);
  const opened = openStore(dataFolder, { wallMs: clock.now().wallMs, atBoundary });
  if (!opened.ok) {
    log.error({ code: opened.code, detail: opened.detail }, 'the store cannot be opened');
    return { ok: false, sentence: storeSentence(opened.code, dataFolder) };
  }
  const { province, kiosk } = configuration;
  const { guard } = configuration.deviceKey;
  const deviceKey = openDeviceKey(join(dataFolder, 'keys', 'device.key'), systemIds.random, guard);
  if (deviceKey.guard !== guard)
    log.warn(
      { wanted: guard, guard: deviceKey.guard },
      'this machine cannot guard its key so; it is kept as before',
    );
  if (deviceKey.found === 'replaced')
    log.warn({}, 'the device key was lost; what it sealed stays closed here, the province can still read it');
  const identity = openIdentity(join(dataFolder, 'keys'), kiosk.id, () => hex(systemIds.random(4)));
  if (identity.key.found === 'replaced')
    log.warn({}, 'the signing key was lost; enrol the kiosk anew, what it holds is sent after that');
  const asking = {
    random: systemIds.random,
    nowMs: () => clock.now().wallMs,
    answerWait: syncWaits.answer,
  };
  if (province) {
    const { url, enrolmentCode } = province;
    enrolAtStart(identity, enrolmentCode, { ...asking, url, waiting: realWaiting, log });
  }
  const { trustedKeys } = configuration.catalogue;
  const shipped = readBundle(catalogueFolder);
  const shippedCatalogue = await openBundle(shipped, trustedKeys, catalogueParts);
  return ok(
    startKiosk({
      configuration,
      version: packageVersion(),
      shippedCatalogue,
      documentFolder: join(dataFolder, 'documents'),
      papersFolder: join(dataFolder, 'papers'),
      practiceFolder: join(dataFolder, 'practice'),
      staffCredentials: credentialFileAt(join(dataFolder, staffFile)),
      onRestart: (part) => link.post({ to: 'restart', part }),
      store: opened.value,
      lan: lanPlace(join(dataFolder, 'keys', 'lan'), lanPages),
      signer: identity,
      setUp: {
        file: acceptanceFileIn(dataFolder),
        identity,
        enrol: (code) => enrol(identity, code, { ...asking, url: province?.url ?? '' }),
      },
      courierFolder: join(dataFolder, 'courier'),
      disk: {
        folder: dataFolder,
        ballast: ballastAt(join(dataFolder, 'ballast')),
        freeBytes: () => freeBytes(dataFolder),
      },
      clock,
      ids: systemIds,
      chance: Math.random,
      waiting: realWaiting,
      devices: connect(deviceContract, devicesWire(link), {
        later: realWaiting.later,
        onRefused: (why) => log.warn({ why }, 'frame of devices refused'),
      }),
      province:
        province &&
        provinceClient(
          province.url,
          kiosk.id,
          syncWaits.answer,
          signBatches({ identity, store: opened.value, log }),
        ),
      provincePages: province && pageClient(province.url, kiosk.id, identity, syncWaits.pagePart),
      provinceNews: province && provinceNews(province.url, kiosk.id, syncWaits.answer),
      askDossier: province && askDossierOf(province.url, configuration.centre.id, syncWaits.answer),
      catalogue: province && {
        province: catalogueClient(province.url, syncWaits),
        folder: partFolderAt(join(dataFolder, 'catalogue')),
        shipped,
        trusted: trustedKeys,
        parts: catalogueParts,
      },
      deviceKey,
      provinceSealingKey: () => identity.sealingKey() ?? province?.sealingKey ?? null,
      log,
      // Ends after the answer `crashed` has left: the screen asks again once the supervisor has brought core back.
      onCrash: () => setImmediate(() => process.exit(1)),
    }),
  );
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

if (import.meta.main) runCore();
