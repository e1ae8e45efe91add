import { readOptions } from '../../shell/options.ts';
import { childScript } from '../../shell/testing/tools.ts';
import { runBrowserShell } from '../shell.ts';
import { askedToEnd } from '../start.ts';

/** The browser shell with children that do what KIOSK_TEST_CHILD says, and screens from KIOSK_TEST_SITE. */
const read = readOptions(process.argv.slice(2));
if (!read.ok) throw new Error(read.detail ?? read.code);
process.exit(
  await runBrowserShell(read.value, {
    stdout: process.stdout,
    stderr: process.stderr,
    chromium: null,
    isRoot: false,
    entries: {
      core: childScript,
      devices: childScript,
      simulatedPrinter: childScript,
      simulatedScanner: childScript,
      simulatedDocumentPrinter: childScript,
      province: childScript,
    },
    site: process.env.KIOSK_TEST_SITE ?? '',
    asked: askedToEnd(),
  }),
);
