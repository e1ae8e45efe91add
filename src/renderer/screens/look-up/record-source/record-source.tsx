import type { Checklist } from '../../../../shared/contract/checklists.ts';
import { writtenDate } from '../../../language/dates.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { words } from './words.ts';

/** Where the facts on a page come from, and as of when. */
export function RecordSource({ of: { matter, source } }: { of: Pick<Checklist, 'matter' | 'source'> }) {
  const { say } = useWords();
  const asOf = writtenDate(source.asOf);
  return (
    <p className="src">
      {source.updatedAt === null
        ? say(words.sourceNoUpdate, { code: matter.code, asOf })
        : say(words.source, { code: matter.code, updated: writtenDate(source.updatedAt), asOf })}
    </p>
  );
}
