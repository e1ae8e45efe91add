import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactDecrypt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pieceBytes } from '../../../shared/contract/papers.ts';
import { aboutPage, readSealedPage } from '../../../shared/sealed-page.ts';
import { shippedForms } from '../applications/form-folder.ts';
import { answerAll } from '../applications/testing/answer-all.ts';
import {
  type ApplicationBench,
  applicationBench,
  provincePrivateKey,
  worked,
} from '../applications/testing/bench.ts';
import { applicationWaits } from '../applications/waits.ts';
import { unseal } from '../sealing/seal.ts';
import { pageFilesIn } from './page-files.ts';
import { openPageOutbox } from './page-outbox.ts';
import { paperWaits } from './waits.ts';

const draftId = '01930000-0000-7000-8000-00000000d7af';
const formId = 'temporary-residence';
const paperId = 'home-paper';
const form = shippedForms({ warn: () => undefined }).byId(formId)?.form;
const answers = form ? answerAll(form) : {};
const never = undefined as never;
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let bench: ApplicationBench;
beforeEach(() => {
  bench = applicationBench();
});
afterEach(() => bench.end());

/** No picture to look at, but one by its first and last bytes, with a mark that can be searched for. */
function picture(words: string, bytes = 400_000): Buffer {
  const filler = Buffer.alloc(bytes, words);
  return Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), filler, Buffer.of(0xff, 0xd9)]);
}

async function send(bytes: Buffer, requestKey: string): Promise<number> {
  const pieces = Math.ceil(bytes.length / pieceBytes);
  for (let index = 0; index < pieces; index += 1) {
    const data = bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes).toString('base64');
    await worked(bench.handlers['papers.piece']({ requestKey, index, data }, never));
  }
  return pieces;
}

interface More {
  readonly replaces?: string | undefined;
  readonly form?: string;
  readonly paperId?: string;
  readonly key?: string;
}

async function take(words: string, more: More = {}) {
  const bytes = picture(words);
  const requestKey = more.key ?? bench.requestKey();
  const pieces = await send(bytes, requestKey);
  return await bench.handlers['papers.keep'](
    {
      requestKey,
      draftId,
      formId: more.form ?? formId,
      paperId: more.paperId ?? paperId,
      pieces,
      sha256: sha(bytes),
      replaces: more.replaces ?? null,
    },
    never,
  );
}
const taken = async (words: string, more: More = {}) => (await worked(take(words, more))).pages;
const folder = () => join(bench.folder, 'papers');
const files = () => (existsSync(folder()) ? readdirSync(folder()).sort() : []);
const pagesNow = async () =>
  (await worked(bench.handlers['papers.ofDraft']({ draftId }, never))).pages.map(({ sha256 }) => sha256);

async function shown(pageId: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let index = 0; ; index += 1) {
    const piece = await worked(bench.handlers['papers.picture']({ draftId, pageId, index }, never));
    parts.push(Buffer.from(piece.data, 'base64'));
    if (index + 1 === piece.pieces) return Buffer.concat(parts);
  }
}

const submit = (pages: string[], requestKey = bench.requestKey()) =>
  bench.handlers['applications.submit'](
    {
      requestKey,
      draftId,
      formId,
      version: 1,
      answers: { ...answers },
      papers: [{ paperId, how: pages.length > 0 ? 'photographed' : 'original-at-counter', pages }],
      language: 'vi',
      wantsNumber: false,
      priority: null,
    },
    never,
  );

const keepDraft = () =>
  worked(
    bench.handlers['applications.keep'](
      { requestKey: bench.requestKey(), draftId, formId, answers: {}, filled: [], at: null, language: 'vi' },
      never,
    ),
  );

describe('a page that was taken', () => {
  test('lies on disk sealed, is shown to who took it, and stands under its own hash', async () => {
    const [page] = await taken('HOP DONG THUE NHA');
    expect(files()).toEqual([page?.sha256]);
    const file = readFileSync(join(folder(), page?.sha256 ?? ''));
    expect(sha(file)).toBe(page?.sha256);
    expect(file.includes('HOP DONG')).toBe(false);
    expect(await shown(page?.pageId ?? '')).toEqual(picture('HOP DONG THUE NHA'));
  });

  test('asked again after its answer was lost, is kept once', async () => {
    const key = bench.requestKey();
    const first = await taken('one', { key });
    expect(await taken('one', { key })).toEqual(first);
    expect(files()).toHaveLength(1);
  });

  test('taken again stands in the place of the one before, whose bytes are gone', async () => {
    const [first] = await taken('first');
    const [, second] = await taken('second');
    const pages = await taken('better', { replaces: first?.pageId });
    expect(pages).toHaveLength(2);
    expect(pages[1]).toEqual(second);
    expect(files()).toEqual(pages.map(({ sha256 }) => sha256).sort());
    await worked(bench.handlers['papers.remove']({ draftId, pageId: second?.pageId ?? '' }, never));
    expect(files()).toEqual([pages[0]?.sha256]);
  });

  test('survives a core that was killed and started anew in the same visit', async () => {
    const [page] = await taken('still here');
    bench.crash();
    await bench.clock.pass(paperWaits.sweep);
    expect([files(), await pagesNow()]).toEqual([[page?.sha256], [page?.sha256]]);
  });
});

describe('pages go with their draft', () => {
  test('the visit is over', async () => {
    await taken('left');
    await worked(bench.handlers['papers.forget']({ draftId }, never));
    expect([files(), await pagesNow()]).toEqual([[], []]);
    expect(bench.rows('SELECT device_wrapped, province_wrapped FROM data_key')).toEqual([
      { device_wrapped: null, province_wrapped: null },
    ]);
  });

  test('the power was cut', async () => {
    await taken('cut');
    writeFileSync(join(folder(), `${'0'.repeat(64)}.new`), 'half');
    bench.restart();
    expect(files()).toEqual([]);
  });

  test('a screen died and nobody asked for them any more', async () => {
    await taken('forsaken');
    await bench.clock.pass(paperWaits.forsaken + 2 * paperWaits.sweep);
    expect(files()).toEqual([]);
  });

  test('kept under a code they stay, also through a power cut, until its time is over', async () => {
    const [page] = await taken('kept');
    const { resumeCode } = await keepDraft();
    await worked(bench.handlers['papers.forget']({ draftId }, never));
    bench.restart();
    await worked(bench.handlers['applications.resume']({ resumeCode }, never));
    expect(await pagesNow()).toEqual([page?.sha256]);
    await bench.clock.pass(applicationWaits.draft + applicationWaits.sweep + paperWaits.sweep);
    expect(files()).toEqual([]);
  });
});

describe('handed in', () => {
  test('the province opens answers and pages by one key, without this machine', async () => {
    const [page] = await taken('SO DO');
    const { status } = await worked(submit([page?.sha256 ?? '']));
    const [row] = bench.rows("SELECT payload FROM outbox WHERE kind = 'dossier.submitted'");
    const payload = JSON.parse(String(row?.payload));
    expect(payload.papers).toEqual([{ paperId, how: 'photographed', pages: [page?.sha256] }]);
    const { plaintext: key } = await compactDecrypt(payload.sealed.key, provincePrivateKey);
    expect(unseal(key, payload.sealed, `dossier:${status.dossierId}`).ok).toBe(true);
    const sealed = readSealedPage(readFileSync(join(folder(), page?.sha256 ?? '')));
    if (!sealed.ok) throw new Error(sealed.code);
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
    const { iv, data, tag } = sealed.value;
    const opened = unseal(key, { iv: text(iv), data: text(data), tag: text(tag) }, aboutPage);
    expect(opened).toEqual({ ok: true, value: new Uint8Array(picture('SO DO')) });
  });

  test('pages stay when the visit is over and through a power cut: the province has not got them', async () => {
    const [page] = await taken('on its way');
    await worked(submit([page?.sha256 ?? '']));
    await worked(bench.handlers['papers.forget']({ draftId }, never));
    bench.restart();
    expect(files()).toEqual([page?.sha256]);
  });

  test('asked twice it is handed in once', async () => {
    const [page] = await taken('once');
    const requestKey = bench.requestKey();
    const first = await worked(submit([page?.sha256 ?? ''], requestKey));
    expect(await worked(submit([page?.sha256 ?? ''], requestKey))).toEqual(first);
  });

  test('the person leaves while it is written down: nothing of it is erased', async () => {
    const [page] = await taken('leaving');
    const submitting = submit([page?.sha256 ?? '']);
    await worked(bench.handlers['papers.forget']({ draftId }, never));
    await worked(submitting);
    expect(files()).toEqual([page?.sha256]);
  });

  test.each([
    ['a page nobody took', () => ['f'.repeat(64)]],
    ['not all pages of the paper', (pages: string[]) => pages.slice(0, 1)],
    ['pages in another order', (pages: string[]) => pages.toReversed()],
  ])('%s is refused, and nothing is lost', async (_, named) => {
    await taken('one');
    const pages = (await taken('two')).map(({ sha256 }) => sha256);
    expect(await submit(named(pages))).toMatchObject({ ok: false, code: 'unknown-paper' });
    expect(await pagesNow()).toEqual(pages);
  });
});

describe('what is not kept', () => {
  test('an identity card, whatever a screen says', async () => {
    expect(await take('card', { form: 'birth-registration', paperId: 'identity' })).toMatchObject({
      ok: false,
      code: 'not-photographed',
    });
    expect(files()).toEqual([]);
  });

  test('what is no picture', async () => {
    const bytes = Buffer.from('MZ a program');
    const requestKey = bench.requestKey();
    await send(bytes, requestKey);
    const asked = { requestKey, draftId, formId, paperId, pieces: 1, sha256: sha(bytes), replaces: null };
    expect(await bench.handlers['papers.keep'](asked, never)).toMatchObject({ code: 'not-a-picture' });
  });

  test('a picture of which a piece is missing', async () => {
    const bytes = picture('torn');
    const requestKey = bench.requestKey();
    const pieces = await send(bytes, requestKey);
    const asked = {
      requestKey,
      draftId,
      formId,
      paperId,
      pieces: pieces + 1,
      sha256: sha(bytes),
      replaces: null,
    };
    expect(await bench.handlers['papers.keep'](asked, never)).toMatchObject({ code: 'pieces-missing' });
  });

  test('anything, where no province could open it', async () => {
    bench.settings.hasProvince = false;
    expect(await take('nobody')).toMatchObject({ ok: false, code: 'no-province' });
    expect(files()).toEqual([]);
  });
});

describe('what the province has', () => {
  test('is erased from this disk once its time is over, row and file, and nothing before', async () => {
    const [page] = await taken('acknowledged');
    await worked(submit([page?.sha256 ?? '']));
    const outbox = openPageOutbox({
      store: bench.store,
      files: pageFilesIn(folder()),
      hasArrived: () => true,
    });
    expect(outbox.purge(Number.MAX_SAFE_INTEGER)).toBe(0);
    expect(outbox.next(bench.clock.wallMs, 0)?.sha256).toBe(page?.sha256);
    outbox.sent(page?.sha256 ?? '', bench.clock.wallMs);
    expect(outbox.purge(bench.clock.wallMs - 1)).toBe(0);
    expect(outbox.purge(bench.clock.wallMs)).toBe(1);
    expect([files(), bench.rows('SELECT id FROM paper_page')]).toEqual([[], []]);
  });

  test('a page whose file the disk has changed is told, never sent', async () => {
    const [page] = await taken('changed');
    writeFileSync(join(folder(), page?.sha256 ?? ''), 'something else');
    const outbox = openPageOutbox({
      store: bench.store,
      files: pageFilesIn(folder()),
      hasArrived: () => true,
    });
    expect(outbox.read(page?.sha256 ?? '')).toMatchObject({ code: 'damaged' });
    expect(outbox.read('0'.repeat(64))).toMatchObject({ code: 'missing' });
  });
});

test('a disk that fills in the middle of a page keeps nothing of it, and takes the next once there is room', ({
  skip,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    skip('only root may lay a small disk');
  }
  try {
    const pages = pageFilesIn(join(disk, 'papers'));
    expect(pages.write('a'.repeat(64), Buffer.alloc(2_000_000, 1))).toEqual({ ok: false, code: 'disk-full' });
    expect(pages.names()).toEqual([]);
    expect(pages.write('b'.repeat(64), Buffer.alloc(200_000, 1)).ok).toBe(true);
  } finally {
    execFileSync('umount', [disk]);
  }
});
