import { margins, textHeight } from './a4.ts';
import { type Mark, moved, type Page } from './mark.ts';
import type { Unit } from './unit.ts';

/** Lays units below one another and begins a page where the next ones no longer fit. */
export function paginate(units: readonly Unit[]): Page[] {
  const pages: Mark[][] = [[]];
  let y = 0;
  for (const group of groupsOf(units)) {
    const height = group.reduce((sum, each) => sum + each.height, 0);
    if (y > 0 && y + height > textHeight) {
      pages.push([]);
      y = 0;
    }
    for (const each of group) {
      // A space at the head of a page would only push it down.
      if (y === 0 && each.marks.length === 0) continue;
      pages.at(-1)?.push(...each.marks.map((mark) => moved(mark, margins.left, margins.top + y)));
      y += each.height;
    }
  }
  return pages.map((marks) => ({ marks }));
}

/** Units that stay together: each with those before it that must not end a page. */
function groupsOf(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  let open: Unit[] = [];
  for (const each of units) {
    open.push(each);
    if (each.keepWithNext) continue;
    groups.push(open);
    open = [];
  }
  if (open.length > 0) groups.push(open);
  return groups;
}
