import { expect, test } from 'vitest';
import { missingEntries } from './complete-lock.ts';

const tool = {
  version: '2.0.0',
  dev: true,
  optionalDependencies: { '@tool/linux-x64': '2.0.0', '@tool/darwin-arm64': '2.0.0', fsevents: '~2.3.2' },
};

test('binaries of other systems that npm left out are named, with what they are for', () => {
  const packages = { 'node_modules/tool': tool, 'node_modules/@tool/linux-x64': { version: '2.0.0' } };
  expect(missingEntries({ packages })).toEqual({
    'node_modules/@tool/darwin-arm64': {
      version: '2.0.0',
      os: ['darwin'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    },
  });
});
