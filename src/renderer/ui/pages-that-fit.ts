/** One thing of a list: how much height it takes with the gap below it, in px, and whether it heads what follows. */
export interface Measured {
  readonly height: number;
  readonly heading: boolean;
}

/**
 * Cuts a list into pages that fit without scrolling: indexes per page, in order. Everything on one page when it fits
 * `available`; else pages of `available - pager`. A heading never stands last on a page; one thing too tall for any
 * page gets a page of its own.
 */
export function pagesThatFit(
  things: readonly Measured[],
  available: number,
  pager: number,
): readonly (readonly number[])[] {
  const whole = things.reduce((sum, thing) => sum + thing.height, 0);
  const all = things.map((_, index) => index);
  if (whole <= available) return [all];
  const room = available - pager;
  const pages: number[][] = [];
  let page: number[] = [];
  let used = 0;
  for (const index of all) {
    const height = things[index]?.height ?? 0;
    if (page.length > 0 && used + height > room) {
      const carried = trailingHeadings(page, things);
      const kept = page.slice(0, page.length - carried.length);
      if (kept.length > 0) {
        pages.push(kept);
        page = carried;
        used = carried.reduce((sum, each) => sum + (things[each]?.height ?? 0), 0);
      }
    }
    page.push(index);
    used += height;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

function trailingHeadings(page: readonly number[], things: readonly Measured[]): number[] {
  let from = page.length;
  while (from > 0 && things[page[from - 1] ?? -1]?.heading) from -= 1;
  return page.slice(from);
}
