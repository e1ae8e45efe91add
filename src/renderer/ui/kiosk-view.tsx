import { createContext, type ReactNode, useContext } from 'react';
import type { CentreDescription } from '../../shared/contract/centre.ts';
import type { NetworkStatus } from '../../shared/contract/network.ts';
import type { HallStatus } from '../../shared/contract/queue/hall.ts';
import type { ReadinessStatus } from '../../shared/contract/readiness.ts';
import type { Bilingual, Language } from '../../shared/contract/words.ts';
import type { Comfort } from '../flow/comfort.ts';
import type { SessionEvent } from '../flow/session.ts';
import { type Phrase, type Slots, say as sayPhrase } from '../language/phrase.ts';
import type { Speaker } from '../speech/speaker.ts';

/** What every screen may know and do, whatever step it shows. */
export interface KioskView {
  readonly centre: CentreDescription | null;
  readonly network: NetworkStatus | null;
  readonly readiness: ReadinessStatus | null;
  /** The line in the hall; null while nobody knows. */
  readonly hall: HallStatus | null;
  readonly comfort: Comfort;
  /** The centre's time by core's clock, in milliseconds. */
  readonly now: number;
  /** Everything on this screen is invented, and nothing is sent. */
  readonly practising: boolean;
  /** A volunteer or officer stands beside the person. */
  readonly helped: boolean;
  /** A code was shown to the scanner that this page cannot use. */
  readonly misread: boolean;
  readonly speaker: Speaker;
  readonly send: (event: SessionEvent) => void;
}

const Context = createContext<KioskView | null>(null);

export function KioskViewProvider({ view, children }: { view: KioskView; children: ReactNode }) {
  return <Context value={view}>{children}</Context>;
}

export function useKiosk(): KioskView {
  const view = useContext(Context);
  if (!view) throw new Error('a screen stands outside the kiosk');
  return view;
}

export interface Words {
  readonly language: Language;
  readonly say: <P extends Phrase>(phrase: P, ...slots: Slots<P>) => string;
  readonly tell: (text: Bilingual) => string;
}

/** Says phrases, and texts of core, in the language the person chose. */
export function useWords(): Words {
  const { language } = useKiosk().comfort;
  return {
    language,
    say: (phrase, ...slots) => sayPhrase(phrase, language, ...slots),
    tell: (text) => text[language],
  };
}
