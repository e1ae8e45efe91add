import { type RatingReason, ratingReason } from '../../../../shared/contract/ratings.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { reasons, words } from './words.ts';

const pictograms: Readonly<Record<RatingReason, string>> = {
  'long-wait': 'cho',
  unclear: 'hoi',
  'came-back-again': 'to-khai',
  attitude: 'quay',
  machine: 'cham',
  other: 'viec-khac',
};

/** Why, asked only where the score is low, and of nobody who does not want to say. */
export function Reason({ context, send }: StepProps) {
  const { say } = useWords();
  return (
    <Page
      name="rate-reason"
      data={{ 'data-score': `${context.score}` }}
      head={
        <>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow onPress={() => send({ type: 'reason.chosen', reason: null })}>
            {say(words.skip)}
          </Button>
        </>
      }
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={ratingReason.options.map((reason) => ({
          key: reason,
          node: (
            <RowButton
              pictogram={pictograms[reason]}
              name={say(reasons[reason])}
              onPress={() => send({ type: 'reason.chosen', reason })}
            />
          ),
        }))}
      />
    </Page>
  );
}
