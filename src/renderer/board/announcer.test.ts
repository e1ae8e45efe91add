import { expect, test } from 'vitest';
import type { SpokenCall } from '../../shared/contract/queue/board.ts';
import { announcer, type HallSound } from './announcer.ts';
import { callSpoken } from './call-words.ts';

const one = { vi: 'Quầy 1', en: 'Counter 1' };
const two = { vi: 'Quầy 2', en: 'Counter 2' };
const sound: HallSound = { languages: ['vi'], volume: 1, now: 0 };

function call(number: number, label: string, change: Partial<SpokenCall> = {}): SpokenCall {
  const plain = { counterName: one, counterId: '1', language: 'vi', again: false, at: 0 } as const;
  return { ...plain, call: number, label, ...change };
}

/** Notes what is heard; the voice waits until it is let go on. */
function hall() {
  const heard: string[] = [];
  let goOn: () => void = () => undefined;
  const { hear } = announcer({
    chime: async () => {
      heard.push('chime');
    },
    speak: (sentence) => {
      heard.push(sentence);
      return new Promise((resolve) => {
        goOn = resolve;
      });
    },
  });
  const rest = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const finish = () => {
    goOn();
    return rest();
  };
  return { heard, hear, rest, finish };
}

test('a number is called as people say it', () => {
  expect(callSpoken(call(1, 'A018'), 'vi')).toBe('Mời số A không một tám đến quầy một');
  expect(callSpoken(call(1, 'AB018'), 'vi')).toBe('Mời số AB không một tám đến quầy một');
  const fifteenth = { counterName: { vi: 'Quầy 15', en: 'Counter 15' } };
  expect(callSpoken(call(1, 'A018', fifteenth), 'vi')).toBe('Mời số A không một tám đến quầy mười lăm');
  expect(callSpoken(call(1, 'A018'), 'en')).toBe('Number A 0 1 8, please go to counter 1');
});

test('chime first, then each language, the person’s own before the others; two calls never over each other', async () => {
  const { heard, hear, rest, finish } = hall();
  const both: HallSound = { ...sound, languages: ['vi', 'en'] };
  hear(call(1, 'A018', { language: 'en' }), both);
  hear(call(2, 'B003', { counterName: two }), both);
  await rest();
  expect(heard).toEqual(['chime', 'Number A 0 1 8, please go to counter 1']);
  await finish();
  expect(heard.at(-1)).toBe('Mời số A không một tám đến quầy một');
  await finish();
  expect(heard.slice(3)).toEqual(['chime', 'Mời số B không không ba đến quầy hai']);
});

test('the same call told twice is said once; a recall is said again, and so is the same count of another day', async () => {
  const { heard, hear, rest, finish } = hall();
  hear(call(1, 'A018'), sound);
  hear(call(1, 'A018'), sound);
  await rest();
  await finish();
  hear(call(2, 'A018', { again: true }), sound);
  await rest();
  await finish();
  hear(call(1, 'A018', { at: 86_400_000 }), { ...sound, now: 86_400_000 });
  await rest();
  expect(heard.filter((each) => each.startsWith('Mời'))).toHaveLength(3);
});

test('a number called again before it was said is said once, for the counter it was called to last', async () => {
  const { heard, hear, rest, finish } = hall();
  hear(call(1, 'A001'), sound);
  hear(call(2, 'A018'), sound);
  hear(call(3, 'A018', { counterName: two }), sound);
  await rest();
  await finish();
  await finish();
  expect(heard.filter((each) => each.includes('A không một tám'))).toEqual([
    'Mời số A không một tám đến quầy hai',
  ]);
});

test('a call that was long on its way is not said', async () => {
  const { heard, hear, rest } = hall();
  hear(call(1, 'A018'), { ...sound, now: 65_000 });
  await rest();
  expect(heard).toEqual([]);
});

test('at volume nothing the hall stays silent, and is not told later', async () => {
  const { heard, hear, rest } = hall();
  hear(call(1, 'A018'), { ...sound, volume: 0 });
  hear(call(1, 'A018'), sound);
  await rest();
  expect(heard).toEqual([]);
});
