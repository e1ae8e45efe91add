import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSite } from './site.ts';

function site() {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const screens = join(folder, 'renderer');
  mkdirSync(join(screens, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(join(screens, 'index.html'), '<!doctype html>');
  writeFileSync(join(screens, 'assets/chữ.woff2'), 'font');
  writeFileSync(join(screens, 'assets/app-1.js'), 'code');
  return openSite(screens);
}

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '//etc/passwd',
  '',
  'index.html',
])('a path that leads out of the folder finds nothing: %s', async (path) => {
  expect((await site().answer(path)).status).toBe(404);
});

test('pages are never kept, files with a hash in their name may be', async () => {
  const [page, code] = await Promise.all([site().answer('/'), site().answer('/assets/app-1.js')]);
  expect(page.headers).toMatchObject({
    'Cache-Control': 'no-store',
    'Content-Type': 'text/html; charset=utf-8',
  });
  expect(code.headers).toMatchObject({
    'Cache-Control': 'private, max-age=3600',
    'Content-Type': 'text/javascript; charset=utf-8',
  });
});

test('every answer, also a refusal, carries the policy', async () => {
  for (const path of ['/', '/none'])
    expect((await site().answer(path)).headers['Content-Security-Policy']).toContain("default-src 'none'");
});
