import type { Figure } from './figures.ts';
import { tableOf } from './figures.ts';

const suites: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  start: async () => (await import('./start.ts')).benchStart(),
  touch: async () => (await import('./touch.ts')).benchTouch(),
  number: async () => (await import('./number.ts')).benchNumber(),
  print: async () => (await import('./print.ts')).benchPrint(),
  search: async () => (await import('./search.ts')).benchSearch(),
  outbox: async () => (await import('./outbox.ts')).benchOutbox(),
  herd: async () => (await import('./herd.ts')).benchHerd(),
  audit: async () => (await import('./audit.ts')).benchAudit(),
  ingest: async () => (await import('./ingest.ts')).benchIngest(),
  call: async () => (await import('./call.ts')).benchCall(),
  scan: async () => (await import('./scan.ts')).benchScan(),
};

/** `npm run bench [-- NAME] [--json]`: runs the suites; exit code 0 only when every budget held. */
async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const named = args.filter((word) => word !== '--json');
  const unknown = named.find((name) => !Object.hasOwn(suites, name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no suite "${unknown}"; known are: ${Object.keys(suites).join(', ')}.\n`);
    return 1;
  }
  const figures: Figure[] = [];
  for (const [name, run] of Object.entries(suites)) {
    if (named.length === 0 || named.includes(name)) figures.push(...(await run()));
  }
  process.stdout.write(`${json ? JSON.stringify(figures) : tableOf(figures)}\n`);
  return figures.every((figure) => figure.held) ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
