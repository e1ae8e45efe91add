import { useWords } from '../../../ui/kiosk-view.tsx';
import type { StepProps } from '../step-props.ts';

/** Which paper this is about. */
export function PaperName({ context: { form, paperId } }: Pick<StepProps, 'context'>) {
  const { tell } = useWords();
  const paper = form?.papers.find(({ id }) => id === paperId);
  return paper ? <p className="step">{tell(paper.name)}</p> : null;
}
