import { hostname, networkInterfaces } from 'node:os';
import { emptySite, openSite, type Site } from '../../site/site.ts';

/** What the machine gives the LAN server: where its keys lie, its pages, and its names on the network. */
export interface LanPlace {
  readonly folder: string;
  readonly site: Site;
  readonly names: readonly string[];
}

/** @param pages folder of the built pages; without it devices are served and browsers are told that pages are missing */
export function lanPlace(folder: string, pages: string): LanPlace {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const names = [hostname(), 'localhost', ...addresses.map(({ address }) => address)];
  return { folder, site: siteIn(pages), names: [...new Set(names.filter((name) => !name.includes('%')))] };
}

function siteIn(pages: string): Site {
  try {
    return openSite(pages);
  } catch {
    return emptySite;
  }
}
