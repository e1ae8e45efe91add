import type { Patience } from '../../../flow/common/patience.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Keyboard } from '../../../ui/keyboard.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page } from '../../../ui/page.tsx';
import { Results } from '../../typing/results.tsx';
import { TypedHead } from '../../typing/typed-head.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** One field for both: matters are found while typing, and the same words can be asked as a question. */
export function TypeQuestion({ context, send, patience }: StepProps & { patience: Patience }) {
  const { say } = useWords();
  const { text, found, subject } = context;
  const empty = text.trim() === '';
  return (
    <Page
      name="type-question"
      head={
        <TypedHead
          title={say(words.title)}
          example={say(subject === null ? words.example : words.further)}
          text={text}
        />
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow main={!empty} disabled={empty} onPress={() => send({ type: 'question.asked' })}>
            {say(empty ? words.askEmpty : words.ask)}
          </Button>
        </>
      }
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
