import { words as attract } from '../screens/attract/words.ts';
import { words as help } from '../screens/help/words.ts';
import { words as home } from '../screens/home/words.ts';
import { words as shutDoor } from '../screens/shut-door/words.ts';
import { words as stillHere } from '../screens/still-here/words.ts';
import { words as chooseGroup } from '../screens/take-number/choose-group/words.ts';
import { words as chooseMatter } from '../screens/take-number/choose-matter/words.ts';
import { words as chooseOne } from '../screens/take-number/choose-one/words.ts';
import { words as priority } from '../screens/take-number/priority/words.ts';
import { reasons, words as refused } from '../screens/take-number/refused/words.ts';
import { words as ticket } from '../screens/take-number/ticket/words.ts';
import { words as typeMatter } from '../screens/take-number/type-matter/words.ts';
import { words as whatToBring } from '../screens/take-number/what-to-bring/words.ts';
import { words as thanks } from '../screens/thanks/words.ts';
import { words as working } from '../screens/working/words.ts';
import { hindrances, keyWords, words as ui } from '../ui/words.ts';
import type { Phrase } from './phrase.ts';

const areas: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  attract,
  chooseGroup,
  chooseMatter,
  chooseOne,
  help,
  hindrances,
  home,
  keys: keyWords,
  priority,
  refused,
  refusedNext: Object.fromEntries(Object.entries(reasons).map(([code, { next }]) => [code, next])),
  refusedTitle: Object.fromEntries(Object.entries(reasons).map(([code, { title }]) => [code, title])),
  shutDoor,
  stillHere,
  thanks,
  ticket,
  typeMatter,
  ui,
  whatToBring,
  working,
};

/** Every phrase the screen can say, by `area.name`: for the tests of words and for recording voices. */
export const catalogue: ReadonlyMap<string, Phrase> = new Map(
  Object.entries(areas).flatMap(([area, words]) =>
    Object.entries(words).map(([name, phrase]) => [`${area}.${name}`, phrase] as const),
  ),
);
