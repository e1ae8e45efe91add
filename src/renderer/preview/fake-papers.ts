import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { TakenPage } from '../../shared/contract/papers.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';
import type { FakeCoreSetting } from './setting.ts';

const keptPage: TakenPage = {
  pageId: '0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0ab',
  paperId: 'birth-paper',
  sha256: 'ab'.repeat(32),
};

type Name = Extract<keyof KioskContract['commands'], `papers.${string}`>;

/** Keeps the names of pages, and no picture. */
export function fakePapers({ photographed, silent }: FakeCoreSetting): Pick<Handlers<KioskContract>, Name> {
  let pages: readonly TakenPage[] = photographed ? [keptPage] : [];
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
    'papers.picture': () =>
      silent?.includes('papers.picture') ? new Promise<never>(() => undefined) : failed('not-found'),
    'papers.remove': ({ pageId }) => {
      pages = pages.filter((each) => each.pageId !== pageId);
      return ok({ pages: [...pages] });
    },
    'papers.forget': () => ok({}),
  };
}
