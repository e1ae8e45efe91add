import './scanner-cases.ts';
import './printer-cases.ts';
import '../../../src/devices/scanner/scanner-contract.test.ts';
import { runRegistered } from './runner.ts';

await runRegistered((line) => process.stdout.write(`${line}\n`));
process.exit(0);
