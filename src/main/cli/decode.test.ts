import { describe, expect, test } from 'vitest';
import vectors from '../../shared/testing/identity-cards.json' with { type: 'json' };
import { runCommand } from './kiosk.ts';

async function run(words: readonly string[], ...chunks: (string | Uint8Array)[]) {
  const said = { out: '', err: '' };
  const code = await runCommand(words, {
    stdin: (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })(),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

const json = async (...chunks: (string | Uint8Array)[]) => {
  const { code, out, err } = await run(['decode', '--json'], ...chunks);
  expect(err).toBe('');
  return { code, ...JSON.parse(out) };
};

describe('decode --json: one document, exit code 0 only for what the kiosk takes', () => {
  test.each(vectors.filter(({ card }) => card))('$kind', async ({ raw, card }) => {
    expect(await json(raw, '\r\n')).toEqual({ code: 0, ok: true, kind: 'identity-card', fields: card });
  });

  test.each(vectors.filter(({ refused }) => refused))('$kind', async ({ raw }) => {
    expect(await json(raw)).toMatchObject({ code: 1, ok: false, why: expect.stringMatching(/^[a-z-]+$/) });
  });

  test('a slip, as the scanner sends it with its identifier', async () => {
    expect(await json(']Q1MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD\r')).toEqual({
      code: 0,
      ok: true,
      kind: 'slip',
      fields: { kioskId: 'suoi-may-1', label: 'A018', day: '2026-11-22', slipCode: '7K4Q-M2XD' },
    });
  });

  test('a checklist', async () => {
    expect(await json(']Q1MC1:C:SUOI-MAY:1.001193:FOR-WHOM.OTHER/PAGES.12:7K4Q:B\r')).toEqual({
      code: 0,
      ok: true,
      kind: 'checklist',
      fields: {
        centreId: 'suoi-may',
        code: '1.001193',
        answers: 'for-whom=other pages=12',
        have: '0 1 3',
        edition: '7K4Q',
      },
    });
  });

  test('a card whose letter is cut in two by a pipe', async () => {
    const raw = Buffer.from(vectors[0]?.raw ?? '');
    const within = raw.indexOf(0xe1) + 1;
    expect(await json(raw.subarray(0, within), raw.subarray(within))).toMatchObject({ code: 0, ok: true });
  });

  test.each([
    [
      'Latin-1',
      Buffer.from('001090123456||Vũ Thị é|05021990|Nam|x|10052021', 'latin1'),
      'unknown',
      'damaged-text',
    ],
    ['a payment code', vectors[8]?.raw ?? '', 'payment', 'payment-code'],
    ['a card with a day that is not', '001090123456||A|31021990|Nam|x|10052021', 'identity-card', 'bad-date'],
    ['nothing', '', 'unknown', 'unknown'],
    ['more than a scan', 'A'.repeat(8_193), 'unknown', 'too-long'],
  ])('%s', async (_, sent, kind, why) => {
    expect(await json(sent)).toEqual({ code: 1, ok: false, kind, why });
  });
});

test('in words for a person', async () => {
  expect((await run(['decode'], vectors[1]?.raw ?? '')).out).toContain('name: Trần Thị Mẫu');
  expect((await run(['decode'], 'x')).out).toBe('unknown: unknown\n');
});

test.each([[['decode', '--xml']], [['brew']], [[]]])(
  '%j: what is known, in both languages, and nothing decoded',
  async (words) => {
    const { code, out, err } = await run(words, 'x');
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err.trim().split('\n')).toHaveLength(2);
  },
);
