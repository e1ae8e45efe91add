import { mostPagesOfPaper } from '../../../../shared/contract/papers.ts';
import { pageShown, pagesOfPaper } from '../../../flow/apply/photographing.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { PaperName } from './paper-name.tsx';
import { words } from './words.ts';

/** What was taken of one paper: page by page, each to be taken again or put away. */
export function Gallery({ context, send }: StepProps) {
  const { say } = useWords();
  const pages = pagesOfPaper(context);
  const shown = pageShown(context);
  const number = String(pages.findIndex(({ pageId }) => pageId === shown?.pageId) + 1);
  const picture = shown && context.pictures[shown.pageId];
  return (
    <Page
      name="photo-seen"
      hideable
      data={{ 'data-pages': `${pages.length}` }}
      head={
        <>
          <PaperName context={context} />
          <Title>{say(words.seen)}</Title>
          <p className="lead">{say(words.seenLead)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button main grow after="check" onPress={() => send({ type: 'paper.done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      <div className="photo-frame">
        {picture ? (
          <img src={picture} alt={say(words.picture, { number })} />
        ) : (
          <p className="opening">{say(words.noPicture)}</p>
        )}
      </div>
      {pages.length > 1 && (
        <div className="photo-pages">
          {pages.map(({ pageId }, index) => (
            <button
              key={pageId}
              type="button"
              className="btn sm"
              aria-pressed={pageId === shown?.pageId}
              onClick={() => send({ type: 'page.chosen', pageId })}
            >
              {say(words.page, { number: `${index + 1}` })}
            </button>
          ))}
        </div>
      )}
      <div className="photo-acts">
        <Button onPress={() => send({ type: 'page.again' })}>{say(words.again)}</Button>
        <Button onPress={() => send({ type: 'page.removed' })}>{say(words.remove)}</Button>
        {pages.length < mostPagesOfPaper && (
          <Button onPress={() => send({ type: 'page.more' })}>{say(words.more)}</Button>
        )}
      </div>
    </Page>
  );
}
