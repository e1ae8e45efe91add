import type { ApplicationOffer } from '../../../../shared/contract/applications.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords, type Words } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import { type PagedItem, PagedList } from '../../../ui/paged-list.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** What to know before the first question; what the machine cannot do stands here and not after ten answers. */
export function Before({ context, send }: StepProps) {
  const voice = useWords();
  const { say, tell } = voice;
  const { offer } = context;
  if (!offer) return null;
  if (offer.whyNot) return <NotHere context={context} send={send} offer={offer} why={offer.whyNot} />;
  return (
    <Page
      name="before-applying"
      data={{ 'data-code': context.code ?? '' }}
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{tell(offer.title)}</Title>
          {offer.steps !== null && (
            <p className="lead">
              {say(words.steps, { count: `${offer.steps}` })} {say(words.stepsCard)}
            </p>
          )}
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button main grow after="arrow-right" onPress={() => send({ type: 'next' })}>
            {say(words.begin)}
          </Button>
        </>
      }
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={itemsOf(offer, voice)}
      />
    </Page>
  );
}

function NotHere({
  offer,
  why,
  send,
}: StepProps & { offer: ApplicationOffer; why: NonNullable<ApplicationOffer['whyNot']> }) {
  const { say, tell } = useWords();
  return (
    <Page
      name="before-applying"
      data={{ 'data-why': why.code }}
      head={
        <>
          <p className="step clip">{tell(offer.title)}</p>
          <Title>{say(words.notHere)}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button main grow after="arrow-right" onPress={() => send({ type: 'number.wanted' })}>
            {say(words.number)}
          </Button>
        </>
      }
    >
      <Notice look="saved">{tell(why.sentence)}</Notice>
      <Scene pictogram="quay" />
    </Page>
  );
}

function itemsOf(offer: ApplicationOffer, { say, tell }: Words): readonly PagedItem[] {
  return [
    ...section('limits', say(words.limits), offer.limits.map(tell)),
    ...section('know', say(words.know), offer.before.map(tell)),
    ...(offer.officer?.needed ? section('officer', say(words.officer), [tell(offer.officer.why)]) : []),
    ...section(
      'papers',
      say(words.bring),
      offer.needs.map(({ name, always }) =>
        always ? tell(name) : say(words.sometimes, { paper: tell(name) }),
      ),
    ),
  ];
}

function section(key: string, heading: string, lines: readonly string[]): readonly PagedItem[] {
  if (lines.length === 0) return [];
  return [
    { key, heading: true, node: <h2 className="section">{heading}</h2> },
    ...lines.map((line) => ({ key: `${key} ${line}`, node: <p className="ready-item">{line}</p> })),
  ];
}
