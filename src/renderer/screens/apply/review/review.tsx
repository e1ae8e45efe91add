import type { Problem } from '../../../../shared/form/problem.ts';
import { type AnswerRow, rowsByGroup } from '../../../../shared/form/spell.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { type PagedItem, PagedList } from '../../../ui/paged-list.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Everything that was answered, each line with its way back. */
export function Review({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { form, problems } = context;
  if (!form) return null;
  const wrong = problems.length > 0;
  return (
    <Page
      name="check-answers"
      hideable
      head={
        <>
          <p className="step">{tell(form.name)}</p>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button
            main
            grow
            disabled={wrong}
            {...(!wrong && { after: 'check' as const })}
            onPress={() => send({ type: 'submit.wanted' })}
          >
            {wrong ? say(words.mend, { count: `${problems.length}` }) : say(words.save)}
          </Button>
        </>
      }
    >
      <Rows context={context} send={send} />
      <Notice look="quiet">{say(words.sealed)}</Notice>
    </Page>
  );
}

function Rows({ context, send }: StepProps) {
  const { tell, language } = useWords();
  const { form, problems } = context;
  if (!form) return null;
  const groups = rowsByGroup(form, context.answers, language);
  const first = problems.map(({ page }) => page);
  const items = groups.flatMap(({ id, name, rows }): PagedItem[] => [
    { key: `group ${id}`, heading: true, node: <h2 className="section">{tell(name)}</h2> },
    ...rows.map((row) => ({
      key: `${row.page.id} ${row.text} ${first.includes(row.page.id)}`,
      node: (
        <Row
          row={row}
          filled={context.filled.includes(row.page.id)}
          problem={problems.find(({ page }) => page === row.page.id)}
          onEdit={() => send({ type: 'edit.wanted', page: row.page.id })}
        />
      ),
    })),
  ]);
  return (
    <PagedList leaf={context.leaf} onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })} items={items} />
  );
}

interface RowProps {
  readonly row: AnswerRow;
  readonly filled: boolean;
  readonly problem: Problem | undefined;
  readonly onEdit: () => void;
}

function Row({ row: { page, text }, filled, problem, onEdit }: RowProps) {
  const { say, tell } = useWords();
  return (
    <div className={`answer-row ${problem ? 'wrong' : ''}`}>
      <p className="name">{tell(page.label)}</p>
      <div className="value">
        <p {...(text !== null && { 'data-private': '' })}>{text ?? say(words.open)}</p>
        <Origin filled={filled} covered={page.covered && text !== null} />
        {problem && <p className="cap">{tell(problem.sentence)}</p>}
      </div>
      <button
        type="button"
        className="btn sm"
        aria-label={say(words.editRow, { row: tell(page.label) })}
        data-edits={page.id}
        onClick={onEdit}
      >
        {say(words.edit)}
      </button>
    </div>
  );
}

function Origin({ filled, covered }: { filled: boolean; covered: boolean }) {
  const { say } = useWords();
  if (filled) return <p className="cap">{say(covered ? words.coveredFromCard : words.fromCard)}</p>;
  return covered ? <p className="cap">{say(words.covered)}</p> : null;
}
