import type { PageName } from '../../flow/page-names.ts';
import type { Phrase } from '../../language/phrase.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Scene, Title } from '../../ui/page.tsx';
import { SlipTrouble } from './slip-trouble.tsx';
import { type troubles, words } from './words.ts';

interface SlipPageProps {
  readonly name: PageName;
  readonly title: Phrase;
  readonly lead: Phrase;
  /** For who has no slip, or no telephone. */
  readonly aside: Phrase;
  readonly trouble: keyof typeof troubles | null;
  readonly send: (event: { readonly type: 'back' } | { readonly type: 'typing.wanted' }) => void;
}

/** Holding a slip before the scanner, with typing as the other way. */
export function SlipPage({ name, title, lead, aside, trouble, send }: SlipPageProps) {
  const { say } = useWords();
  return (
    <Page
      name={name}
      head={
        <>
          <Title>{say(title)}</Title>
          <p className="lead">{say(lead)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow before="keyboard" onPress={() => send({ type: 'typing.wanted' })}>
            {say(words.typeIt)}
          </Button>
        </>
      }
    >
      <Scene pictogram="may-quet" />
      {trouble && <SlipTrouble trouble={trouble} />}
      <Notice look="quiet">{say(aside)}</Notice>
    </Page>
  );
}
