import type { DeviceContract } from '../../../devices/contract.ts';
import { type AcceptanceDocument, acceptanceWords } from '../../../shared/acceptance.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { EventName, Payload } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { NetworkStatus } from '../../../shared/contract/network.ts';
import type { PrintChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { ScannerStatus } from '../../../shared/contract/scanner.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { SetUpSeen, SetUpStatus } from '../../../shared/contract/set-up.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import { enqueuePrint } from '../printing/journal.ts';
import type { CredentialFile } from '../staff/entrance/credential-file.ts';
import { setPin } from '../staff/entrance/pin.ts';
import type { Store } from '../store/store.ts';
import type { EnrolTrouble } from '../sync/identity/enrol.ts';
import type { Identity } from '../sync/identity/identity.ts';
import { appendOutbox } from '../sync/outbox.ts';
import type { AcceptanceFile } from './acceptance-file.ts';
import { differencesOf, factNames, factsOf } from './facts.ts';
import { acceptanceSlip, loopText, patternSlip } from './slips.ts';

/** What a set-up needs of the machine; a kiosk without it is never set up at its screen. */
export interface SetUpPlace {
  readonly file: AcceptanceFile;
  readonly identity: Identity;
  readonly enrol: (code: string) => Promise<Result<null, EnrolTrouble>>;
}

export interface SetUpOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly configuration: KioskConfiguration;
  readonly version: string;
  readonly devices: Client<DeviceContract>;
  readonly network: () => NetworkStatus;
  readonly credentials: CredentialFile | null;
  readonly place: SetUpPlace | null;
  readonly onPrintAsked: () => void;
  readonly onForProvince: () => void;
}

type SetUpName = Extract<keyof KioskContract['commands'], `setUp.${string}`>;

export interface SetUp {
  readonly handlers: Pick<Handlers<KioskContract>, SetUpName>;
  hear<Name extends EventName<KioskContract>>(name: Name, payload: Payload<KioskContract, Name>): void;
}

/** The first visit of a technician, at the touchscreen: what is there is proven, a PIN is set, and all of it is signed. */
export function openSetUp(outside: SetUpOutside): SetUp {
  const { configuration, store, clock, ids, place, devices } = outside;
  const away: Pick<PrinterStatus, 'health' | 'reasons'> = { health: 'connecting', reasons: [] };
  const seen = {
    printer: away,
    a4: away,
    scanner: { health: 'connecting' } as Pick<ScannerStatus, 'health'>,
  };
  let accepted = false;
  let test: { readonly id: string; print: PrintChange['state']; loop: 'waiting' | 'match' | 'other' } | null =
    null;

  devices.on('scanner.read', ({ text }) => {
    if (test && test.loop !== 'match') test.loop = text.includes(loopText(test.id)) ? 'match' : 'other';
  });

  const isWanted = () =>
    place !== null &&
    !accepted &&
    (place.file.isAsked() || (configuration.setUp === 'first-start' && place.file.read() === null));

  function status(): SetUpStatus {
    const { printer, scanner, documentPrinter, province, kiosk, centre } = configuration;
    return {
      wanted: isWanted(),
      kiosk: { id: kiosk.id, name: kiosk.name, version: outside.version },
      centre: { title: centre.title, name: centre.name },
      province: province && {
        url: province.url,
        state: outside.network().state,
        enrolled: place?.identity.isEnrolled() ?? false,
      },
      printer: {
        health: seen.printer.health,
        reasons: [...seen.printer.reasons],
        name: `${typeof printer.profile === 'string' ? printer.profile : printer.profile.label}, ${printer.transport.kind}`,
      },
      scanner: { health: seen.scanner.health, name: scanner.kind },
      a4: { health: seen.a4.health, reasons: [...seen.a4.reasons], name: documentPrinter.kind },
      proof: { print: test?.print ?? null, loop: test?.loop ?? 'none' },
      pinSet: outside.credentials?.read()?.pin != null,
      acceptedAt: place?.file.read()?.document.acceptedAt ?? null,
    };
  }

  function print(): Result<Nothing, 'not-wanted' | 'disk-full'> {
    if (!isWanted()) return failed('not-wanted');
    const id = ids.mint();
    const secret = Buffer.from(ids.random(9)).toString('base64url');
    const written = store.write((database) => {
      const subject = { kind: 'test', id } as const;
      enqueuePrint(
        database,
        { id, requestKey: id, subject, copy: 0, slip: patternSlip(configuration, secret) },
        clock.now(),
      );
    });
    if (!written.ok) return written;
    jobId = id;
    test = { id: secret, print: 'queued', loop: 'waiting' };
    void devices.call('scanner.arm', { expectation: 'any' });
    outside.onPrintAsked();
    return ok({});
  }
  let jobId = '';

  async function accept(told: SetUpSeen) {
    if (!isWanted() || !place) return failed('not-wanted');
    const now = status();
    if (!isFinished(now, told)) return failed('unfinished');
    const moment = clock.now();
    const document: AcceptanceDocument = {
      of: 'mck-acceptance-1',
      kioskId: configuration.kiosk.id,
      kioskName: configuration.kiosk.name,
      centreId: configuration.centre.id,
      version: outside.version,
      acceptedAt: moment.wallMs,
      facts: factsOf(now, told),
    };
    const signature = await place.identity.key.sign(acceptanceWords(document));
    const key = ids.mint();
    const written = store.write((database) => {
      const stream = `kiosk:${configuration.kiosk.id}`;
      const payload = { document: { ...document }, signature };
      appendOutbox(database, { key, stream, kind: 'kiosk.accepted', schemaVersion: 1, payload }, moment);
      appendAudit(database, { kind: 'kiosk.accepted', body: { version: outside.version } }, moment);
      const subject = { kind: 'test', id: key } as const;
      const slip = acceptanceSlip(configuration, document, factNames);
      if (now.printer.health !== 'disabled')
        enqueuePrint(database, { id: key, requestKey: key, subject, copy: 0, slip }, moment);
    });
    if (!written.ok) return written;
    const differences = differencesOf(place.file.read()?.document.facts ?? null, document.facts);
    place.file.keep({ document, signature });
    accepted = true;
    void devices.call('scanner.disarm', {});
    outside.onPrintAsked();
    outside.onForProvince();
    return ok({ acceptedAt: document.acceptedAt, differences });
  }

  return {
    handlers: {
      'setUp.status': () => ok(status()),
      async 'setUp.enrol'({ code }) {
        if (!isWanted() || !place) return failed('not-wanted');
        if (!configuration.province) return failed('no-province');
        const enrolled = await place.enrol(code);
        return enrolled.ok ? ok({}) : enrolled;
      },
      'setUp.print': print,
      async 'setUp.setPin'({ pin }) {
        if (!isWanted() || !outside.credentials) return failed('not-wanted');
        const set = await setPin(outside.credentials, pin, ids);
        return set.ok ? ok({}) : set;
      },
      'setUp.accept': accept,
    },
    hear(name, payload) {
      if (name === 'printer.changed') seen.printer = payload as PrinterStatus;
      if (name === 'documentPrinter.changed') seen.a4 = payload as PrinterStatus;
      if (name === 'scanner.changed') seen.scanner = payload as ScannerStatus;
      if (name !== 'print.changed' || !test) return;
      const change = payload as PrintChange;
      if (change.jobId === jobId) test.print = change.state;
    },
  };
}

type Nothing = Record<string, never>;

/** A device that is configured must be proven; one that is not is no hindrance. */
function isFinished({ printer, scanner, proof, pinSet }: SetUpStatus, told: SetUpSeen): boolean {
  const printed =
    printer.health === 'disabled' || (proof.print === 'printed' && told.slipLooksRight === true);
  const read = scanner.health === 'disabled' || printer.health === 'disabled' || proof.loop === 'match';
  return pinSet && printed && read;
}
