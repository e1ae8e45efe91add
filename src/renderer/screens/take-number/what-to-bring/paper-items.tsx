import type { MatterDetails } from '../../../../shared/contract/procedures.ts';
import type { Words } from '../../../ui/kiosk-view.tsx';
import type { PagedItem } from '../../../ui/paged-list.tsx';
import { TickRow } from '../../../ui/tick-row.tsx';
import type { StepProps } from '../step-props.ts';
import { paperKinds, papersOf, pictogramOf } from './papers.ts';
import { words } from './words.ts';

/** The papers under a heading per kind: kept by the officer, or given back. */
export function paperItems(
  details: MatterDetails,
  { context, send }: StepProps,
  { say, tell }: Pick<Words, 'say' | 'tell'>,
): readonly PagedItem[] {
  return paperKinds.flatMap((kind) => {
    const papers = papersOf(details, kind);
    if (papers.length === 0) return [];
    const heading = {
      key: kind,
      heading: true,
      node: <Heading strong={say(words[kind])} rest={say(words[`${kind}Rest`])} />,
    };
    const rows = papers.map(({ index, text }) => ({
      key: `${index}`,
      node: (
        <TickRow
          pictogram={pictogramOf[kind]}
          text={tell(text)}
          tickLabel={say(words.have)}
          ticked={context.ticked.includes(index)}
          onTick={() => send({ type: 'paper.ticked', index })}
        />
      ),
    }));
    return [heading, ...rows];
  });
}

function Heading({ strong, rest }: { strong: string; rest: string }) {
  return (
    <p className="gh">
      <b>{strong}</b>, {rest}
    </p>
  );
}
