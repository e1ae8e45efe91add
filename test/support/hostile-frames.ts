import { kioskContract } from '../../src/shared/contract/kiosk.ts';

const commands = Object.keys(kioskContract.commands);
/** What people paste, scan and type to see what happens: nothing of it may be more than text. */
export const oddTexts: readonly string[] = [
  '',
  '‮gnihtemos‬',
  '​‍﻿',
  '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(40),
  "'; DROP TABLE ticket; --",
  '<img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  'javascript:alert(1)',
  '\u0000\u001b[2J\r\n',
  'Ậ̉'.repeat(500),
  '9'.repeat(400),
  '------------',
  '__proto__',
];

/** One frame nobody honest sends: broken, huge, of unknown kinds, or a true command with odd content. */
export function hostileFrame(chance: () => number, turn: number): string {
  const pick = <Each>(from: readonly Each[]): Each => from[Math.floor(chance() * from.length)] as Each;
  const text = pick(oddTexts);
  const command = pick(commands);
  const call = (input: unknown, id: unknown = `${turn}`) =>
    JSON.stringify({ kind: 'call', id, command, input });
  switch (Math.floor(chance() * 10)) {
    case 0:
      return text;
    case 1:
      return call({}).slice(0, Math.floor(chance() * 40));
    case 2:
      return call({ [text]: text });
    case 3:
      return call(odd(pick, 4));
    case 4:
      return JSON.stringify({
        kind: 'call',
        id: text,
        command: pick(['constructor', 'toString', '__proto__', text]),
        input: {},
      });
    case 5:
      return JSON.stringify({
        kind: pick(['reply', 'event', 'evil']),
        event: 'ticket.issued',
        id: '1',
        payload: text,
      });
    case 6:
      return `{"kind":"call","id":"1","command":"${command}","input":${'['.repeat(3_000)}${']'.repeat(3_000)}}`;
    case 7:
      return call({ text, code: text, requestKey: text, language: text, slipCode: text, mark: text });
    case 8:
      return `{"kind":"call","id":"1","command":"${command}","input":{"__proto__":{"ok":true},"text":"x"}}`;
    default:
      return call({
        requestKey: '01930000-0000-7000-8000-0000000000aa',
        text: text.repeat(30),
        code: text,
        answers: { [text]: text },
      });
  }
}

/** Any JSON at all, `depth` deep. */
function odd(pick: <Each>(from: readonly Each[]) => Each, depth: number): unknown {
  const leaf = pick([null, true, -0, 1e308, -1, ...oddTexts]);
  if (depth === 0) return leaf;
  return pick<unknown>([leaf, [odd(pick, depth - 1)], { [`${leaf}`]: odd(pick, depth - 1) }]);
}
