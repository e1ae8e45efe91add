import type { ReactNode } from 'react';
import { slipAlphabet } from '../../../shared/slip-code.ts';
import type { KeyPress } from '../../flow/common/typed-text.ts';
import type { PageName } from '../../flow/page-names.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeKeyboard } from '../../ui/code-keyboard.tsx';
import { useWords } from '../../ui/kiosk-view.tsx';
import { Page, Title } from '../../ui/page.tsx';
import { words } from './words.ts';

interface CodePageProps {
  readonly name: PageName;
  readonly title: string;
  readonly hint: string;
  readonly text: string;
  readonly whole: boolean;
  readonly codes?: 'slip' | 'office';
  readonly onKey: (key: KeyPress) => void;
  readonly onBack: () => void;
  readonly onGiven: () => void;
  readonly children?: ReactNode;
}

/** One code to type, letter by letter, shown as it is printed. */
export function CodePage(props: CodePageProps) {
  const { say } = useWords();
  const { name, title, hint, text, whole, codes = 'slip', onKey, onBack, onGiven, children } = props;
  return (
    <Page
      name={name}
      head={
        <>
          <Title>{title}</Title>
          <p className="field">
            <span>
              {asPrinted(text)}
              <span className="caret" aria-hidden="true" />
            </span>
          </p>
          <p className="hint">{hint}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={onBack} />
          <Button grow main={whole} disabled={!whole} after="arrow-right" onPress={onGiven}>
            {say(whole ? words.next : words.notWhole)}
          </Button>
        </>
      }
      keyboard={<CodeKeyboard onKey={onKey} codes={codes} />}
    >
      {children}
    </Page>
  );
}

/** On a slip `MCK` stands for itself and the rest in groups of four; an officer's code has its own signs. */
function asPrinted(text: string): string {
  if ([...text].some((letter) => !slipAlphabet.includes(letter))) return text;
  const own = text.startsWith('MCK') && text.length > 8 ? 'MCK-' : '';
  const rest = text.slice(own === '' ? 0 : 3);
  return `${own}${(rest.match(/.{1,4}/gu) ?? []).join('-')}`;
}
