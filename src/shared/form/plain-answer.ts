import { type Answer, type Answers, isAddress } from './answer.ts';

/** Letters put together (NFC), single blanks, nothing invisible. What is left is what the person sees. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

export function plainAnswer(given: Answer): Answer {
  if (typeof given === 'string') return plainText(given);
  if (!isAddress(given)) return given;
  return { unitCode: given.unitCode, unit: plainText(given.unit), place: plainText(given.place) };
}

/** Every answer in plain text; one that has nothing left is none. */
export function plainAnswers(given: Answers): Answers {
  const plain = Object.entries(given).map(([id, each]): [string, Answer] => [id, plainAnswer(each)]);
  return Object.fromEntries(plain.filter(([, each]) => each !== ''));
}
