import { runAll, type Step } from './run-steps.ts';

/** Everything that can be judged without running the kiosk: form, types, import rules, Results nobody looked at. */
export const checks: readonly Step[] = [
  { name: 'lint and form', command: 'biome', args: ['ci', '--colors=off', '.'] },
  { name: 'types', command: 'tsc', args: ['-p', '.'] },
  { name: 'types of shared: no Node, no DOM', command: 'tsc', args: ['-p', 'src/shared'] },
  { name: 'types of the renderer: no Node', command: 'tsc', args: ['-p', 'src/renderer'] },
  {
    name: 'imports go one way',
    command: 'depcruise',
    args: ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  },
  { name: 'the lock file is whole', command: 'node', args: ['scripts/complete-lock.ts'] },
  {
    name: 'the catalogue is signed as it stands',
    command: 'node',
    args: ['scripts/sign-catalogue.ts', '--check'],
  },
  { name: 'no Result goes unlooked-at', command: 'node', args: ['scripts/floating-results.ts'] },
];

if (import.meta.main) process.exit(runAll(checks) ? 0 : 1);
