import { useState } from 'react';
import type { CounterView } from '../../shared/contract/queue/counter.ts';
import type { Language } from '../../shared/contract/words.ts';
import { LanPage } from '../lan/lan-page.tsx';
import { LanguageProvider } from '../lan/language.ts';
import type { MembershipPorts } from '../lan/membership.ts';
import type { DeskPorts } from './desk.ts';
import { DeskPage } from './desk-page.tsx';

interface CounterAppProps {
  readonly ports: MembershipPorts<CounterView>;
  readonly desk: DeskPorts;
  /** Where this browser keeps the officer's language. */
  readonly kept: Pick<Storage, 'getItem' | 'setItem'>;
}

export function CounterApp({ ports, desk, kept }: CounterAppProps) {
  const [language, setLanguage] = useState<Language>(kept.getItem('language') === 'en' ? 'en' : 'vi');
  document.documentElement.lang = language;
  return (
    <LanguageProvider value={language}>
      <LanPage ports={ports}>
        {(shown) => (
          <DeskPage
            {...shown}
            ports={desk}
            onLanguage={(wanted) => {
              kept.setItem('language', wanted);
              setLanguage(wanted);
            }}
          />
        )}
      </LanPage>
    </LanguageProvider>
  );
}
