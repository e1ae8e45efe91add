import { neededPapers } from '../../../../shared/form/walk.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import { words as later } from '../question/words.ts';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** The papers of this case, and who sees them. */
export function Papers({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { form } = context;
  if (!form) return null;
  const papers = neededPapers(form, context.answers);
  const camera = context.centre.documentCamera !== null && papers.some(({ photograph }) => photograph);
  const pagesOf = (id: string) => context.pages.filter(({ paperId }) => paperId === id).length;
  return (
    <Page
      name="hand-in"
      hideable
      head={
        <>
          <p className="step">{tell(form.name)}</p>
          <Title>{say(camera ? words.titleCamera : words.title)}</Title>
          <p className="lead">
            {say(papers.length === 0 ? words.none : camera ? words.leadCamera : words.lead)}
          </p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button onPress={() => send({ type: 'pause.wanted' })}>{say(later.later)}</Button>
          <Button main grow after="arrow-right" onPress={() => send({ type: 'next' })}>
            {say(words.next)}
          </Button>
        </>
      }
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={papers.map(({ id, name, note, photograph }) => ({
          key: `${id} ${pagesOf(id)}`,
          node: (
            <div className="paper-line">
              <span className="ico">
                <Pictogram id={id === 'identity' ? 'can-cuoc' : 'ban-chinh'} />
              </span>
              <div>
                <p>
                  <b>{tell(name)}</b>
                </p>
                {note && <p className="cap">{tell(note)}</p>}
                {pagesOf(id) > 0 && (
                  <p className="cap taken">{say(words.taken, { count: `${pagesOf(id)}` })}</p>
                )}
                {camera && !photograph && <p className="cap">{say(words.original)}</p>}
              </div>
              {camera && photograph && (
                <button
                  type="button"
                  className="btn sm photo"
                  data-photograph={id}
                  aria-label={say(pagesOf(id) > 0 ? words.lookRow : words.takeRow, { paper: tell(name) })}
                  onClick={() => send({ type: 'photograph.wanted', paperId: id })}
                >
                  {say(pagesOf(id) > 0 ? words.look : words.take)}
                </button>
              )}
            </div>
          ),
        }))}
      />
      {form.officer.needed && (
        <Notice look="saved" pictogram="lay-so" fact={say(words.number)}>
          {tell(form.officer.why)} {say(words.numberNext)}
        </Notice>
      )}
    </Page>
  );
}
