import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { TakenPage } from '../../shared/contract/papers.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';

type Name = Extract<keyof KioskContract['commands'], `papers.${string}`>;

/** Keeps the names of pages, and no picture. */
export function fakePapers(): Pick<Handlers<KioskContract>, Name> {
  let pages: readonly TakenPage[] = [];
  return {
    'papers.piece': () => ok({}),
    'papers.keep': ({ requestKey, paperId, sha256, replaces }) => {
      const page = { pageId: requestKey, paperId, sha256 };
      pages = pages.some(({ pageId }) => pageId === replaces)
        ? pages.map((each) => (each.pageId === replaces ? page : each))
        : [...pages, page];
      return ok({ pages: [...pages] });
    },
    'papers.ofDraft': () => ok({ pages: [...pages] }),
    'papers.picture': () => failed('not-found'),
    'papers.remove': ({ pageId }) => {
      pages = pages.filter((each) => each.pageId !== pageId);
      return ok({ pages: [...pages] });
    },
    'papers.forget': () => ok({}),
  };
}
