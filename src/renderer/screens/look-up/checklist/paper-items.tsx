import type { Checklist, ChecklistPaper } from '../../../../shared/contract/checklists.ts';
import type { Words } from '../../../ui/kiosk-view.tsx';
import type { PagedItem } from '../../../ui/paged-list.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import { TickRow } from '../../../ui/tick-row.tsx';
import type { StepProps } from '../step-props.ts';
import { formOf, groupsOf, type PaperGroup, pictogramOf } from './groups.ts';
import { words } from './words.ts';

type Voice = Pick<Words, 'say' | 'tell'>;

/** The papers under a heading per fate: kept by the officer, given back, or needed only in some cases. */
export function paperItems(checklist: Checklist, step: StepProps, voice: Voice): readonly PagedItem[] {
  return groupsOf(checklist).flatMap((group) => {
    const papers = group.kind === 'onlyIf' ? [group.paper] : group.papers;
    return [
      {
        key: `${group.kind} ${papers[0]?.place}`,
        heading: true,
        node: <Heading {...headingOf(group, voice)} />,
      },
      ...papers.map((paper) => ({
        key: `${paper.place}`,
        node: <PaperRow paper={paper} {...step} {...voice} />,
      })),
    ];
  });
}

/** A paper, and below it the form to fill where this kiosk has it. */
function PaperRow({ paper, context, send, say, tell }: { paper: ChecklistPaper } & StepProps & Voice) {
  const form = formOf(paper, context.forms);
  const row = (
    <TickRow
      pictogram={pictogramOf[paper.kind]}
      text={tell(paper.name)}
      support={supportOf(paper, { say, tell })}
      tickLabel={say(words.have)}
      ticked={context.have.includes(paper.place)}
      onTick={() => send({ type: 'paper.ticked', place: paper.place })}
    />
  );
  if (!form) return row;
  return (
    <div className="need-form">
      {row}
      <RowButton
        pictogram={context.printsA4 ? 'may-in' : 'to-khai'}
        name={say(context.printsA4 ? words.printForm : words.lookAtForm)}
        onPress={() => send({ type: 'form.chosen', id: form.id })}
      />
    </div>
  );
}

function supportOf({ need, note, onlyIf }: ChecklistPaper, { say, tell }: Voice): string | undefined {
  const why = need === 'this-case' && onlyIf ? say(words.because, { reason: tell(onlyIf) }) : null;
  const lines = [why, note && tell(note)].filter((line) => line !== null);
  return lines.length > 0 ? lines.join('. ') : undefined;
}

function headingOf(group: PaperGroup, { say, tell }: Voice): { strong: string; rest: string } {
  switch (group.kind) {
    case 'submit':
      return { strong: say(words.submit), rest: `, ${say(words.submitRest)}` };
    case 'present':
      return { strong: say(words.present), rest: `, ${say(words.presentRest)}` };
    case 'perhaps':
      return { strong: say(words.perhaps), rest: `, ${say(words.perhapsRest)}` };
    case 'onlyIf':
      return { strong: say(words.onlyIf), rest: group.paper.onlyIf ? ` ${tell(group.paper.onlyIf)}` : '' };
  }
}

function Heading({ strong, rest }: { strong: string; rest: string }) {
  return (
    <p className="gh">
      <b>{strong}</b>
      {rest}
    </p>
  );
}
