import './scanner-cases.ts';
import './printer-cases.ts';
import '../../../src/devices/scanner/scanner-contract.test.ts';
import '../../../src/devices/receipt-printer/printer-contract.test.ts';
import { readFileSync } from 'node:fs';
import { runRegistered } from './runner.ts';

/** The kernel hands over what it was started with. */
const [, cases = ''] = /\bcases=(\S*)/.exec(readFileSync('/proc/cmdline', 'utf8')) ?? [];

await runRegistered(decodeURIComponent(cases), (line) => process.stdout.write(`${line}\n`));
process.exit(0);
