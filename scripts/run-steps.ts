import { spawnSync } from 'node:child_process';

/** One command of the project's own tools; npm puts `node_modules/.bin` on the path. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Runs the steps in turn and shows the output of those that fail; false when one did. */
export function runAll(steps: readonly Step[]): boolean {
  return steps.map(run).every((passed) => passed);
}

function run({ name, command, args }: Step): boolean {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', shell: false });
  const passed = status === 0;
  process.stdout.write(`${passed ? '✓' : '✗'} ${name}\n`);
  if (!passed) process.stdout.write(`${stdout ?? ''}${stderr ?? ''}\n`);
  return passed;
}
