import type { NetworkStatus } from '../../shared/contract/network.ts';
import type { Hindrance, ReadinessStatus } from '../../shared/contract/readiness.ts';
import type { Language } from '../../shared/contract/words.ts';
import { timeOf } from '../language/dates.ts';
import { say } from '../language/phrase.ts';
import { useKiosk } from './kiosk-view.tsx';
import { Pictogram } from './pictogram.tsx';
import { type DeviceHindrance, hindrances, words } from './words.ts';

/** Under the header of every page: what does not work now, and what one can count on all the same. */
export function TruthLine() {
  const { network, readiness, centre, comfort, misread } = useKiosk();
  const timeZone = centre?.timeZone ?? 'Asia/Ho_Chi_Minh';
  const { pictogram, fact, next, waiting } = misread
    ? ofMisread(comfort.language)
    : truthOf({ network, readiness, timeZone }, comfort.language);
  return (
    <div className={`truth ${misread ? 'misread' : waiting ? 'wait' : ''}`} role="status">
      <Pictogram id={pictogram} />
      <span>
        <b>{fact}</b> {next}
      </span>
    </div>
  );
}

export interface Known {
  readonly network: NetworkStatus | null;
  readonly readiness: ReadinessStatus | null;
  readonly timeZone: string;
}

export interface Truth {
  readonly pictogram: string;
  readonly fact: string;
  readonly next: string;
  readonly waiting: boolean;
}

/** Two sentences, or three: what is hindered, then what works. */
export function truthOf(known: Known, language: Language): Truth {
  const lines = known.readiness?.lines ?? ['network-unknown' as const];
  const [first] = lines;
  if (first === undefined) return { ...allWell(known.network, language), waiting: false };
  return {
    pictogram: pictogramOf(first),
    fact: lines.map((line) => factOf(line, known, language)).join(' '),
    next: say(nextOf(first, known.readiness), language),
    waiting: true,
  };
}

/** A code that could not be used is answered for a while, so that nobody goes on holding it there. */
function ofMisread(language: Language): Truth {
  const fact = say(words.misread, language);
  return { pictogram: 'may-quet', fact, next: say(words.misreadNext, language), waiting: true };
}

function allWell(network: NetworkStatus | null, language: Language) {
  const alone = network?.state === 'none';
  return {
    pictogram: 'mang-co',
    fact: say(alone ? words.noProvince : words.online, language),
    next: alone ? '' : say(words.onlineNext, language),
  };
}

function factOf(line: Hindrance, { network, timeZone }: Known, language: Language): string {
  switch (line) {
    case 'network-offline':
      return network
        ? say(words.offline, language, { time: timeOf(network.since, timeZone) })
        : say(words.networkUnknown, language);
    case 'network-busy':
      return say(words.busy, language);
    case 'network-unknown':
      return say(words.networkUnknown, language);
    case 'network-not-recognized':
      return say(words.notRecognized, language);
    default:
      return say(hindrances[line], language);
  }
}

function nextOf(first: Hindrance, readiness: ReadinessStatus | null) {
  if (readiness?.numbers === 'on-paper') return words.slipsWork;
  return isOfNetwork(first) ? words.numbersWork : words.numbersOnScreen;
}

function pictogramOf(first: Hindrance): string {
  if (first === 'disk-short') return 'state-trouble';
  if (first === 'network-not-recognized') return 'state-trouble';
  if (isOfNetwork(first)) return 'mang-mat';
  if (first === 'paper-out' || first === 'a4-paper-out') return 'het-giay';
  return first === 'scanner-away' || first === 'scanner-and-a4-away' ? 'may-quet' : 'may-in';
}

function isOfNetwork(line: Hindrance): line is Exclude<Hindrance, DeviceHindrance> {
  return line.startsWith('network-');
}
