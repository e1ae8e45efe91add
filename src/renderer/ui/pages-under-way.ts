import type { DossierStatus } from '../../shared/contract/applications.ts';

/** Photographed pages the province still lacks, in words' own terms; null when it has all there are. */
export function pagesUnderWay({ pages }: DossierStatus): { sent: string; all: string } | null {
  return pages && pages.sent < pages.all ? { sent: `${pages.sent}`, all: `${pages.all}` } : null;
}
