import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadConfiguration } from './load.ts';

const example = 'assets/configuration/suoi-may.json';
const good = () => JSON.parse(readFileSync(example, 'utf8'));
const load = (value: unknown) => loadConfiguration('kiosk.json', () => JSON.stringify(value));
const sentenceOf = (value: unknown) => {
  const result = load(value);
  return result.ok ? 'accepted' : result.sentence.en;
};

describe('loadConfiguration', () => {
  test('takes the example that ships with the kiosk', () => {
    expect(loadConfiguration(example)).toMatchObject({ ok: true, value: { kiosk: { id: 'suoi-may-1' } } });
  });

  test('a missing file is named, with nothing else', () => {
    const result = loadConfiguration('/nowhere/kiosk.json');
    expect(result).toMatchObject({
      ok: false,
      code: 'missing',
      sentence: { vi: 'Không thấy tệp cấu hình /nowhere/kiosk.json.' },
    });
  });

  test('a truncated file is refused as JSON', () => {
    expect(loadConfiguration('k.json', () => '{"version": 1,')).toMatchObject({
      ok: false,
      code: 'not-json',
    });
  });

  test('a misspelt key is refused by name', () => {
    expect(sentenceOf({ ...good(), provinec: null })).toContain('(file): unknown key "provinec"');
  });

  test('every error is named with its path and what is expected', () => {
    const wrong = good();
    wrong.printer.transport = { kind: 'tcp', host: '10.0.0.9', port: 'printer' };
    wrong.queue.groups[0].prefix = 'ab';
    expect(sentenceOf(wrong)).toContain('printer.transport.port: invalid input: expected number');
    expect(sentenceOf(wrong)).toContain('queue.groups.0.prefix: one capital letter');
  });

  test('a group whose counter does not exist is refused', () => {
    const wrong = good();
    wrong.queue.groups[0].counters = ['9'];
    expect(sentenceOf(wrong)).toContain('queue.groups.0.counters: names counter "9"');
  });

  test('two groups with one prefix are refused: their numbers would clash', () => {
    const wrong = good();
    wrong.queue.groups[1].prefix = 'A';
    expect(sentenceOf(wrong)).toContain('queue.groups: "A" stands twice');
  });

  test('a time zone nobody knows is refused', () => {
    const wrong = good();
    wrong.centre.timeZone = 'Asia/Suoi_May';
    expect(sentenceOf(wrong)).toContain('centre.timeZone: a time zone such as Asia/Ho_Chi_Minh');
  });
});

describe('a printer with a profile of its own', () => {
  const found = {
    label: 'A printer nobody knows',
    widthDots: 512,
    dpi: 203,
    bandRows: 128,
    confirm: 'ordered-status',
    statusMode: 'poll',
    nearEnd: false,
    cut: { kind: 'partial', feedDots: 120 },
    presenter: null,
    clearsBuffer: false,
  };
  const withProfile = (profile: unknown) => ({ ...good(), printer: { ...good().printer, profile } });
  const beside = (file: unknown) => (path: string) =>
    path.endsWith('found.json') ? JSON.stringify(file) : JSON.stringify(withProfile({ file: 'found.json' }));

  test('stands in the configuration itself', () => {
    expect(load(withProfile(found))).toMatchObject({ ok: true, value: { printer: { profile: found } } });
  });

  test.each([
    ['what the probe wrote', { maker: null, model: 'X', profile: found, assumed: [] }],
    ['the profile alone', found],
  ])('stands in a file beside it: %s', (_, file) => {
    expect(loadConfiguration('/etc/kiosk.json', beside(file))).toMatchObject({
      ok: true,
      value: { printer: { profile: found } },
    });
  });

  test('whose file is not there is refused by the name of that file', () => {
    const result = loadConfiguration('/etc/kiosk.json', (path) => {
      if (path === '/etc/found.json') throw new Error('ENOENT');
      return beside(null)(path);
    });
    expect(result.ok ? '' : result.sentence.vi).toContain('printer.profile.file nêu tệp found.json');
  });

  test('a wrong field of it is named', () => {
    expect(sentenceOf(withProfile({ ...found, bandRows: 9_000 }))).toContain('printer.profile.bandRows: ');
    expect(sentenceOf(withProfile({ ...found, widthDots: 500 }))).toContain(
      'printer.profile.widthDots: expected 384 | 416 | 512 | 576',
    );
  });

  test('a name nobody made a profile for is refused, and the known ones are named', () => {
    expect(sentenceOf(withProfile('abacus-3000'))).toContain('printer.profile: expected epson-tm-t20iii | ');
  });
});
