import type { ReactNode } from 'react';
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
  readonly onKey: (key: KeyPress) => void;
  readonly onBack: () => void;
  readonly onGiven: () => void;
  readonly children?: ReactNode;
}

/** One code to type, letter by letter, in groups of four as it is printed. */
export function CodePage(props: CodePageProps) {
  const { say } = useWords();
  const { name, title, hint, text, whole, onKey, onBack, onGiven, children } = props;
  return (
    <Page
      name={name}
      head={
        <>
          <Title>{title}</Title>
          <p className="field">
            <span>
              {inFours(text)}
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
      keyboard={<CodeKeyboard onKey={onKey} />}
    >
      {children}
    </Page>
  );
}

/** `MCK` stands for itself; the rest in groups of four. */
function inFours(text: string): string {
  const own = text.startsWith('MCK') && text.length > 8 ? 'MCK-' : '';
  const rest = text.slice(own === '' ? 0 : 3);
  return `${own}${(rest.match(/.{1,4}/gu) ?? []).join('-')}`;
}
