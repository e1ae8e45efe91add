import { writtenDate } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** The forms of a matter, blank: printed on A4, or looked at where there is no A4 printer. */
export function Forms({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { forms, printsA4 } = context;
  return (
    <Page
      name="forms"
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(printsA4 ? words.leadPrint : words.leadLook)}</p>
        </>
      }
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      <PagedList
        leaf={context.leaf}
        onLeaf={(leaf) => send({ type: 'leaf.turned', leaf })}
        items={forms.map(({ id, name, pages, law }) => ({
          key: id,
          node: (
            <RowButton
              pictogram="to-khai"
              name={tell(name)}
              support={[
                say(words.pages, { count: `${pages}` }),
                ...(law ? [say(words.law, { number: law.number, date: writtenDate(law.date) })] : []),
              ].join('. ')}
              onPress={() => send({ type: 'form.chosen', id })}
            />
          ),
        }))}
      />
    </Page>
  );
}
