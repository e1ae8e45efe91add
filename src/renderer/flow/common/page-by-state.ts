/** The page of a flow's top state. Throws where a state has none: a flow without a page is a bug. */
export function pageByState<Page extends string>(
  pages: Readonly<Record<string, Page>>,
  value: string | Readonly<Record<string, unknown>>,
): Page {
  const state = typeof value === 'string' ? value : (Object.keys(value)[0] ?? '');
  const page = pages[state];
  if (page === undefined) throw new Error(`state ${state} has no page`);
  return page;
}
