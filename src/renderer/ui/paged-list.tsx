import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useKiosk, useWords } from './kiosk-view.tsx';
import { pagesThatFit } from './pages-that-fit.ts';
import { useViewport } from './viewport.ts';
import { words } from './words.ts';

export interface PagedItem {
  readonly key: string;
  readonly node: ReactNode;
  readonly heading?: boolean;
}

interface PagedListProps {
  readonly items: readonly PagedItem[];
  readonly leaf: number;
  readonly onLeaf: (leaf: number) => void;
  readonly label?: string;
}

/**
 * A list that never scrolls: what does not fit becomes a second page with "Xem tiếp". The whole list is laid out once
 * before it is painted, measured, and cut; again when its things, the language, the text size or the glass change.
 */
export function PagedList({ items, leaf, onLeaf, label }: PagedListProps) {
  const { comfort } = useKiosk();
  const { width, height } = useViewport();
  const room = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const pager = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState<{ key: string; pages: readonly (readonly number[])[] } | null>(null);
  const key = [...items.map((item) => item.key), width, height, ...Object.values(comfort)].join('|');
  const measuring = fit?.key !== key;

  useLayoutEffect(() => {
    if (!measuring || !room.current || !list.current || !pager.current) return;
    const tops = [...list.current.children].map((child) => child.getBoundingClientRect());
    const things = tops.map((box, index) => ({
      height: (tops[index + 1]?.top ?? box.bottom) - box.top,
      heading: items[index]?.heading ?? false,
    }));
    const pagerHeight = pager.current.getBoundingClientRect().height;
    const available = room.current.getBoundingClientRect().height - feet;
    setFit({ key, pages: pagesThatFit(things, available, pagerHeight) });
  });

  const pages = measuring ? [items.map((_, index) => index)] : fit.pages;
  const page = Math.min(leaf, pages.length - 1);
  const shown = pages[page] ?? [];
  return (
    <div className={`paged ${measuring ? 'measuring' : ''}`} ref={room}>
      <ul ref={list} aria-label={label}>
        {shown.map((index) => {
          const item = items[index];
          return item && <li key={item.key}>{item.node}</li>;
        })}
      </ul>
      {(measuring || pages.length > 1) && (
        <div className="pager" ref={pager}>
          <Pager page={page} pages={pages.length} onLeaf={onLeaf} />
        </div>
      )}
    </div>
  );
}

/** Px kept free below the last thing for the foot it stands on. */
const feet = 8;

function Pager({ page, pages, onLeaf }: { page: number; pages: number; onLeaf: (leaf: number) => void }) {
  const { say } = useWords();
  return (
    <>
      {page > 0 ? (
        <Button small before="arrow-left" onPress={() => onLeaf(page - 1)}>
          {say(words.before)}
        </Button>
      ) : (
        <span />
      )}
      <span className="cap">{say(words.pageOf, { page: `${page + 1}`, pages: `${pages}` })}</span>
      {page < pages - 1 ? (
        <Button small after="arrow-right" onPress={() => onLeaf(page + 1)}>
          {say(words.more)}
        </Button>
      ) : (
        <span />
      )}
    </>
  );
}
