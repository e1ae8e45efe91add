import { join } from 'node:path';
import type { Bilingual } from '../../shared/contract/words.ts';
import type { KioskConfiguration } from '../core/configuration/schema.ts';
import type { Entries } from './entries.ts';
import { provinceToStart } from './province.ts';
import { type Relay, relay } from './relay.ts';
import type { Say } from './say.ts';
import {
  type ProcessState,
  type Program,
  type Supervisor,
  type SupervisorOutside,
  supervise,
} from './supervisor.ts';

export interface HouseSettings {
  readonly configuration: KioskConfiguration;
  readonly configFile: string;
  readonly dataFolder: string;
  readonly entries: Entries;
  readonly withProvince: boolean;
}

export interface HouseOutside extends SupervisorOutside {
  readonly now: () => number;
  readonly say: Say;
}

/** TCP ports of a model of a device on this machine. */
export interface ModelPorts {
  readonly port: number;
  readonly control: number;
}

/** All processes of one kiosk. */
export interface House {
  readonly relay: Relay;
  readonly province: string | null;
  /** Folder where the simulated printer leaves pictures of what it printed. */
  readonly printed: string | null;
  /** The simulated printer's ports: its own, and the one where its paper and cover are handled. */
  simulated(): ModelPorts | null;
  /** The same of the simulated scanner: things are held under it by its second port. */
  simulatedScanner(): ModelPorts | null;
  /** The same of the simulated document printer. */
  simulatedDocumentPrinter(): ModelPorts | null;
  /** One scan of a scanner that types like a keyboard, for the device process. */
  typed(text: string): void;
  /** Resolves with core's sentence when it cannot work, with null when it serves and the others had their time. */
  settled(): Promise<Bilingual | null>;
  /** Process ids by name. */
  pids(): Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/** Starts what the configuration asks for. */
export function openHouse(settings: HouseSettings, outside: HouseOutside): House {
  const { configuration, configFile, dataFolder, entries } = settings;
  const { profile, transport } = configuration.printer;
  const { scanner: scannerSettings } = configuration;
  const all: Supervisor[] = [];
  const start = (name: string, entry: string, ask: Program['settings'], args: readonly string[] = []) => {
    const child = supervise({ name, entry, args, settings: ask }, outside);
    all.push(child);
    watch(child, outside.say);
    return child;
  };

  const printed = transport.kind === 'simulated' ? join(dataFolder, 'printed') : null;
  const printer =
    printed === null
      ? null
      : start('printer', entries.simulatedPrinter, ({ port = '0' }) => ({
          folder: printed,
          port: Number(port),
        }));
  const scanner =
    scannerSettings.kind === 'simulated'
      ? start('scanner', entries.simulatedScanner, ({ port = '0' }) => ({ port: Number(port) }))
      : null;
  const documentPrinter =
    configuration.documentPrinter.kind === 'simulated'
      ? start('document-printer', entries.simulatedDocumentPrinter, ({ port = '0' }) => ({
          folder: join(dataFolder, 'printed-documents'),
          port: Number(port),
        }))
      : null;
  const core = start('core', entries.core, () => ({ configFile, dataFolder }));
  const devices = start('devices', entries.devices, async () => ({
    printer: {
      profile,
      transport: printer
        ? { kind: 'tcp', host: '127.0.0.1', port: await portOf(printer, outside) }
        : transport,
    },
    scanner: scanner
      ? { kind: 'tcp', host: '127.0.0.1', port: await portOf(scanner, outside) }
      : scannerSettings,
    documentPrinter: documentPrinter
      ? { kind: 'ipp', uri: `ipp://127.0.0.1:${await portOf(documentPrinter, outside)}/ipp/print` }
      : configuration.documentPrinter,
    documentFolder: join(dataFolder, 'documents'),
    paymentDisplay: configuration.paymentDisplay,
    sensors: configuration.sensors,
  }));

  core.onMessage((message) => {
    if (message.to !== 'restart') return;
    if (message.part !== 'core') devices.restart();
    if (message.part !== 'devices') core.restart();
  });

  let stopped = false;
  const url = configuration.province?.url ?? null;
  const looked = provinceToStart(settings.withProvince ? url : null, outside.waits.provinceProbe).then(
    (port) => {
      if (port === null || stopped) return;
      start('province', entries.province, () => null, [`--port=${port}`, ...provinceStore(dataFolder)]);
    },
  );

  return {
    relay: relay(core, devices, outside),
    province: url,
    printed,
    simulated: () => portsOf(printer),
    simulatedScanner: () => portsOf(scanner),
    simulatedDocumentPrinter: () => portsOf(documentPrinter),
    typed: (text) => void devices.post({ to: 'typed-scan', text }),
    async settled() {
      const state = await reached(core, (now) => now.kind === 'up' || now.kind === 'unfit');
      if (state.kind === 'unfit') return state.sentence;
      await looked;
      const beside = [devices, ...[printer, scanner, documentPrinter].filter((each) => each !== null)];
      await within(
        Promise.all(beside.map((each) => reached(each, (now) => now.kind !== 'starting'))),
        outside,
      );
      return null;
    },
    pids: () =>
      Object.fromEntries(
        all
          .map((each) => [each.name, each.pid()] as const)
          .filter((pair): pair is [string, number] => pair[1] !== undefined),
      ),
    async stop() {
      stopped = true;
      await Promise.all(all.map((each) => each.stop()));
    },
  };
}

/** Deaths in a row after which people are told that something does not mend itself. */
export const restlessDeaths = 3;

function watch(process: Supervisor, say: Say) {
  process.onState((state) => {
    if (state.kind === 'unfit') say(state.sentence);
    if (state.kind === 'waiting' && state.deaths === restlessDeaths) say(restless(process.name));
  });
}

export function restless(name: string): Bilingual {
  return {
    vi: `Phần "${name}" của ki-ốt đã dừng ${restlessDeaths} lần liên tiếp và đang được khởi động lại; xem nhật ký để biết vì sao.`,
    en: `The kiosk's "${name}" process died ${restlessDeaths} times in a row and is being restarted; the log says why.`,
  };
}

function portsOf(model: Supervisor | null): ModelPorts | null {
  const state = model?.state();
  if (state?.kind !== 'up') return null;
  return { port: Number(state.facts.port), control: Number(state.facts.control) };
}

/** A model's port, or one nobody listens at when the model cannot start: the kiosk works without it. */
async function portOf(model: Supervisor, outside: HouseOutside): Promise<number> {
  const state = await within(
    reached(model, (now) => now.kind === 'up' || now.kind === 'unfit'),
    outside,
  );
  return state?.kind === 'up' ? Number(state.facts.port) : discardPort;
}

/** The province keeps its rows beside the kiosk's, unless a real database was named for it. */
function provinceStore(dataFolder: string): string[] {
  const folder = join(dataFolder, 'province');
  return process.env.DATABASE_URL ? [`--keys=${join(folder, 'keys.json')}`] : [`--data=${folder}`];
}

/** RFC 863; closed on any machine of today. */
const discardPort = 9;

function reached(process: Supervisor, enough: (state: ProcessState) => boolean): Promise<ProcessState> {
  return new Promise((resolve) => {
    if (enough(process.state())) return resolve(process.state());
    const off = process.onState((state) => {
      if (!enough(state)) return;
      off();
      resolve(state);
    });
  });
}

function within<Value>(promise: Promise<Value>, outside: HouseOutside): Promise<Value | null> {
  return new Promise((resolve) => {
    const off = outside.later(outside.waits.companions, () => resolve(null));
    void promise.then((value) => {
      off();
      resolve(value);
    });
  });
}
