import { exportJWK, generateKeyPair } from 'jose';
import type { NetworkStatus } from '../../../../shared/contract/network.ts';
import type { Result } from '../../../../shared/result.ts';
import { loadConfiguration } from '../../configuration/load.ts';
import { systemIds } from '../../ids.ts';
import { pageFilesIn } from '../../papers/page-files.ts';
import { openPapers, type Papers } from '../../papers/papers.ts';
import { paperWaits } from '../../papers/waits.ts';
import { openProcedures } from '../../procedures/procedures.ts';
import { openDeviceKey } from '../../sealing/device-key.ts';
import { provinceSealingKey } from '../../sealing/province-key.ts';
import { openSealing } from '../../sealing/sealing.ts';
import { HandTurned, morning } from '../../testing/hand-turned.ts';
import { fillCatalogue, temporaryStore } from '../../testing/temporary-store.ts';
import { openTickets } from '../../tickets/tickets.ts';
import { openApplications } from '../applications.ts';
import { isDraftKept } from '../draft-rows.ts';
import { mayPhotograph, shippedForms } from '../form-folder.ts';
import type { ApplicationsOutside } from '../outside.ts';
import { applicationWaits } from '../waits.ts';

const pair = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' });
const publicKey = provinceSealingKey.parse({ ...(await exportJWK(pair.publicKey)), kid: 'test-1' });
export const provincePrivateKey = pair.privateKey;

const online: NetworkStatus = { state: 'online', since: morning, unsent: 0, parked: 0, lastContact: morning };

/** Applications over a real database in a folder of its own, with real sealing; time is turned by hand. */
export function applicationBench() {
  const loaded = loadConfiguration('assets/configuration/suoi-may.json');
  if (!loaded.ok) throw new Error(loaded.sentence.en);
  const configuration = loaded.value;
  const place = temporaryStore();
  fillCatalogue(place.store);
  const clock = new HandTurned();
  const lines: string[] = [];
  const note = (facts: object, message: string) => lines.push(JSON.stringify({ ...facts, message }));
  const told: string[] = [];
  const settings = { hasProvince: true, clockVerified: true, network: online };

  let papers: Papers | undefined;

  const start = (more: Partial<ApplicationsOutside> = {}) => {
    const { store } = place;
    const deviceKey = openDeviceKey(`${place.folder}/keys/device.key`, systemIds.random);
    const procedures = openProcedures({ store, clock, configuration, onStatus: () => {} });
    const clockVerified = () => settings.clockVerified;
    const tickets = openTickets({
      store,
      clock,
      ids: systemIds,
      configuration,
      procedures,
      clockVerified,
      line: null,
      onIssued: () => {},
    });
    const forms = shippedForms({ warn: note });
    papers?.stop();
    papers = openPapers({
      store,
      files: pageFilesIn(`${place.folder}/papers`),
      clock,
      ids: systemIds,
      waiting: clock,
      waits: paperWaits,
      sealing: sealing(),
      mayPhotograph: (formId, paperId) => mayPhotograph(forms, formId, paperId),
      isKept: isDraftKept,
      log: { warn: note },
    });
    return openApplications({
      store,
      clock,
      ids: systemIds,
      waiting: clock,
      waits: applicationWaits,
      configuration,
      forms,
      procedures,
      tickets,
      sealing: sealing(),
      papers,
      deviceKey,
      hasProvince: () => settings.hasProvince,
      clockVerified,
      network: () => settings.network,
      askProvince: null,
      log: { info: note, warn: note, error: note },
      onPrintAsked: () => told.push('print'),
      onSubmitted: () => told.push('submitted'),
      onDossier: (id) => told.push(id),
      ...more,
    });
  };

  const sealing = () =>
    openSealing({
      deviceKey: openDeviceKey(`${place.folder}/keys/device.key`, systemIds.random),
      provinceKey: () => (settings.hasProvince ? publicKey : null),
      ids: systemIds,
      clock,
    });

  const papersNow = () => {
    if (!papers) throw new Error('nothing was started');
    return papers;
  };

  let running = start();
  let keys = 0;
  return {
    clock,
    ids: systemIds,
    sealing,
    configuration,
    settings,
    lines,
    told,
    folder: place.folder,
    get store() {
      return place.store;
    },
    get handlers() {
      return { ...running.handlers, ...papersNow().handlers };
    },
    get applications() {
      return running;
    },
    /** Starts anew over the same store, with other surroundings. */
    startWith(more: Partial<ApplicationsOutside>) {
      running.stop();
      running = start(more);
    },
    /** As after core died and was started anew at once: the machine stayed on. */
    crash() {
      running.stop();
      place.reopen();
      running = start();
    },
    /** As after a power cut: everything in memory is gone. */
    restart() {
      running.stop();
      place.reopen();
      clock.bootId = `${clock.bootId}+`;
      clock.uptimeMs = 60_000;
      running = start();
    },
    requestKey() {
      keys += 1;
      return `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`;
    },
    rows: (sql: string) => place.store.read((database) => database.all(sql)),
    end() {
      running.stop();
      papers?.stop();
      place.remove();
    },
  };
}
export type ApplicationBench = ReturnType<typeof applicationBench>;

/** The value of an answer that must be there. */
export async function worked<Value>(
  answer: Result<Value, string> | Promise<Result<Value, string>>,
): Promise<Value> {
  const settled = await answer;
  if (!settled.ok) throw new Error(`${settled.code} ${settled.detail ?? ''}`);
  return settled.value;
}
