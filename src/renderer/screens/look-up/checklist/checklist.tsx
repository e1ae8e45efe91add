import type { Checklist } from '../../../../shared/contract/checklists.ts';
import type { Doubt } from '../../../../shared/contract/procedures.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { type PagedItem, PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { RecordSource } from '../record-source/record-source.tsx';
import type { StepProps } from '../step-props.ts';
import { formsApart, missingPapers } from './groups.ts';
import { paperItems } from './paper-items.tsx';
import { words } from './words.ts';

/** What to bring, what it costs, how long, where; on paper with one touch, a number with another. */
export function ChecklistScreen({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { helped } = useKiosk();
  const { checklist } = context;
  if (!checklist) return null;
  const ownCase = Object.keys(checklist.answers).length > 0;
  return (
    <Page
      name="checklist"
      data={{ 'data-code': checklist.matter.code }}
      head={
        <>
          <p className="step">{say(ownCase ? words.stepCase : words.step)}</p>
          <Title>{tell(checklist.matter.name)}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button before="printer" onPress={() => send({ type: 'print.wanted' })}>
            {say(helped ? words.printForCounter : words.print)}
          </Button>
          <Button main grow after="arrow-right" onPress={() => send({ type: 'number.wanted' })}>
            {say(words.take)}
          </Button>
        </>
      }
    >
      <Items checklist={checklist} context={context} send={send} />
      <WhatIsMissing checklist={checklist} have={context.have} />
      <RecordSource of={checklist} />
    </Page>
  );
}

function Items({ checklist, context, send }: StepProps & { checklist: Checklist }) {
  const voice = useWords();
  const { say } = voice;
  const notes = notesOf(checklist, context.outdated, voice);
  const law: PagedItem = {
    key: 'law',
    node: (
      <RowButton pictogram="ban-chinh" name={say(words.law)} onPress={() => send({ type: 'law.wanted' })} />
    ),
  };
  const forms: PagedItem = {
    key: 'forms',
    node: (
      <RowButton
        pictogram="to-khai"
        name={say(words.forms)}
        support={say(context.printsA4 ? words.formsPrint : words.formsLook)}
        onPress={() => send({ type: 'forms.wanted' })}
      />
    ),
  };
  const apply: PagedItem = {
    key: 'apply',
    node: (
      <RowButton
        pictogram="nop"
        name={say(words.apply)}
        support={say(words.applySupport)}
        onPress={() => send({ type: 'apply.wanted' })}
      />
    ),
  };
  return (
    <PagedList
      leaf={context.leaf}
      onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
      items={[
        { key: `facts ${checklist.mark}`, node: <CaseFacts checklist={checklist} /> },
        ...noteItems(notes.first),
        ...caseItems(checklist, { context, send }, voice),
        ...paperItems(checklist, { context, send }, voice),
        ...noteItems(notes.last),
        ...(context.canApply ? [apply] : []),
        ...(formsApart(checklist, context.forms).length > 0 ? [forms] : []),
        ...(checklist.law.length > 0 ? [law] : []),
      ]}
    />
  );
}

function CaseFacts({ checklist: { fee, ready, where } }: { checklist: Checklist }) {
  const { say, tell } = useWords();
  return (
    <Facts>
      <Fact name={say(words.fee)} fact={tell(fee.text)} more={fee.rule ? tell(fee.rule) : undefined} />
      <Fact name={say(words.time)} fact={tell(ready.text)} />
      <Fact
        name={say(words.place)}
        fact={`${where.counters.map(tell).join(', ')}: ${tell(where.groupName)}`}
        more={tell(where.text)}
      />
    </Facts>
  );
}

type Voice = ReturnType<typeof useWords>;

/** The way to one's own case, where anything depends on the person. */
function caseItems(
  checklist: Checklist,
  { context, send }: StepProps,
  { say, tell }: Voice,
): readonly PagedItem[] {
  const count = context.questions.length;
  if (count === 0) return [];
  const answered = Object.keys(checklist.answers).length > 0;
  const before = count === 1 ? say(words.askOne) : say(words.askSupport, { count: `${count}` });
  const told = checklist.told.map(({ answer }) => `${tell(answer)}.`);
  const leftOut = checklist.leftOut > 0 ? [say(words.leftOut, { count: `${checklist.leftOut}` })] : [];
  const after = [...told, ...leftOut].join(' ');
  return [
    {
      key: `case ${answered}`,
      node: (
        <RowButton
          pictogram="hoi"
          name={say(answered ? words.askAgain : words.ask)}
          support={answered ? after : before}
          onPress={() => send({ type: 'case.wanted' })}
        />
      ),
    },
  ];
}

type Note = { readonly key: string; readonly text: string };

/** What a fact cannot be taken at stands under the facts; what is doubted of the rest, after the papers. */
function notesOf(checklist: Checklist, outdated: boolean, { say, tell }: Voice) {
  const doubts = checklist.doubts.map(({ kind, text }) => ({ kind, key: kind, text: tell(text) }));
  const ofFacts = doubts.filter(({ kind }) => factDoubts.has(kind));
  const others = doubts.filter(({ kind }) => !factDoubts.has(kind));
  return {
    first: [...(outdated ? [{ key: 'outdated', text: say(words.outdated) }] : []), ...ofFacts],
    last: [
      ...(checklist.onlineFirstSince ? [{ key: 'online', text: say(words.onlineFirst) }] : []),
      ...others,
    ],
  };
}

const factDoubts: ReadonlySet<Doubt['kind']> = new Set([
  'fee-unexplained-zero',
  'fee-not-stated',
  'fee-contradicts',
  'exemptions-missing',
  'times-disagree',
  'time-not-stated',
  'out-of-date',
]);

function noteItems(notes: readonly Note[]): readonly PagedItem[] {
  return notes.map(({ key, text }) => ({ key, node: <Notice look="trouble">{text}</Notice> }));
}

function WhatIsMissing({ checklist, have }: { checklist: Checklist; have: readonly number[] }) {
  const { say, tell } = useWords();
  const missing = missingPapers(checklist, have);
  const [first] = missing;
  if (checklist.papers.length === 0) return <Notice look="quiet">{say(words.noPapers)}</Notice>;
  if (!first) return <Notice look="quiet">{say(words.allThere)}</Notice>;
  if (have.length === 0) return <Notice look="quiet">{say(words.tick)}</Notice>;
  return (
    <Notice look="quiet">
      {missing.length === 1
        ? say(words.missingNamed, { paper: tell(first.name) })
        : say(words.missingMany, { count: `${missing.length}` })}
    </Notice>
  );
}
