import type { Patience } from '../../../flow/common/patience.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Keyboard } from '../../../ui/keyboard.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page } from '../../../ui/page.tsx';
import { Results } from '../../typing/results.tsx';
import { TypedHead } from '../../typing/typed-head.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** The matter by name, on our own keyboard. */
export function TypeMatter({ context, send, patience }: StepProps & { patience: Patience }) {
  const { say } = useWords();
  const { text, found } = context;
  return (
    <Page
      name="type-matter"
      head={<TypedHead title={say(words.title)} example={say(words.example)} text={text} />}
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
      keyboard={<Keyboard text={text} onKey={send} />}
    >
      <Results
        found={found}
        slow={patience !== 'brief'}
        nothingNext={say(words.nothingNext)}
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        onMatter={({ code }) => send({ type: 'matter.chosen', code })}
      />
    </Page>
  );
}
