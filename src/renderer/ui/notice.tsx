import type { ReactNode } from 'react';
import { Pictogram } from './pictogram.tsx';

interface NoticeProps {
  readonly look: 'saved' | 'quiet' | 'trouble' | 'wait' | 'ok';
  readonly pictogram?: string;
  readonly fact?: string;
  readonly children?: ReactNode;
}

/** A fact and what follows from it; square and flat. It stays until the fact changes. */
export function Notice({ look, pictogram, fact, children }: NoticeProps) {
  return (
    <div className={`note ${look}`} role="status">
      {pictogram && (
        <span className="ico">
          <Pictogram id={pictogram} />
        </span>
      )}
      <div className="words">
        {fact && <b className="t">{fact}</b>}
        {children}
      </div>
    </div>
  );
}

/** Progress of machine work, only from real counts. */
export function Progress({ done, total, name }: { done: number; total: number; name: string }) {
  const percent = Math.round((100 * Math.min(done, total)) / total);
  return (
    <progress className="pb" aria-label={name} max={100} value={percent}>
      {percent}
    </progress>
  );
}
