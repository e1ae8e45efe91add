import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useKiosk, useWords } from './kiosk-view.tsx';
import { pagesThatFit } from './pages-that-fit.ts';
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
  const room = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const pager = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const [fit, setFit] = useState<Fit | null>(null);
  const key = [...items.map((item) => item.key), size, ...Object.values(comfort)].join('|');
  const measuring = fit?.key !== key;

  useLayoutEffect(() => {
    if (!measuring || !room.current || !list.current || !pager.current) return;
    const boxes = [...list.current.children].map((child) => child.getBoundingClientRect());
    const things = boxes.map((box, index) => ({
      height: (boxes[index + 1]?.top ?? box.bottom) - box.top,
      heading: items[index]?.heading ?? false,
    }));
    const available = room.current.getBoundingClientRect().height - feet;
    setFit({ key, pages: pagesThatFit(things, available, pager.current.getBoundingClientRect().height) });
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
          <Pager page={page} pages={measuring ? page + 2 : pages.length} onLeaf={onLeaf} />
        </div>
      )}
    </div>
  );
}

interface Fit {
  readonly key: string;
  readonly pages: readonly (readonly number[])[];
}

/** The element's size in whole px, as a word that changes when it does: a neighbour may grow, a panel be turned. */
function useSize(element: RefObject<HTMLElement | null>): string {
  const [size, setSize] = useState('');
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      setSize(`${Math.round(width)}x${Math.round(height)}`);
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
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
