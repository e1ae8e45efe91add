import type { NetworkStatus } from '../../shared/contract/network.ts';
import type { Language } from '../../shared/contract/words.ts';
import { timeOf } from '../language/dates.ts';
import { say } from '../language/phrase.ts';
import { useKiosk } from './kiosk-view.tsx';
import { Pictogram } from './pictogram.tsx';
import { words } from './words.ts';

/** Under the header of every page: whether there is a network and what that means here. */
export function TruthLine() {
  const { network, centre, comfort } = useKiosk();
  const { fact, next, waiting } = truthOf(network, centre?.timeZone ?? 'Asia/Ho_Chi_Minh', comfort.language);
  return (
    <div className={`truth ${waiting ? 'wait' : ''}`} role="status">
      <Pictogram id={waiting ? 'mang-mat' : 'mang-co'} />
      <span>
        <b>{fact}</b> {next}
      </span>
    </div>
  );
}

export function truthOf(network: NetworkStatus | null, timeZone: string, language: Language) {
  switch (network?.state) {
    case 'online':
      return { fact: say(words.online, language), next: say(words.onlineNext, language), waiting: false };
    case 'offline':
      return {
        fact: say(words.offline, language, { time: timeOf(network.since, timeZone) }),
        next: say(words.offlineNext, language),
        waiting: true,
      };
    case 'busy':
      return { fact: say(words.busy, language), next: say(words.offlineNext, language), waiting: true };
    case 'none':
      return { fact: say(words.noProvince, language), next: '', waiting: false };
    default:
      return {
        fact: say(words.networkUnknown, language),
        next: say(words.offlineNext, language),
        waiting: true,
      };
  }
}
