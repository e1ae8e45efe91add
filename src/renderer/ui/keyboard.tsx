import { type ReactNode, useState } from 'react';
import { toneTarget } from '../../shared/vietnamese/compose.ts';
import { type Tone, tones, withTone } from '../../shared/vietnamese/letters.ts';
import type { KeyPress } from '../flow/common/typed-text.ts';
import { bareMarks, type KeyOrder, letterRows, rareLetters, vietnameseLetters } from './keyboard-keys.ts';
import { useWords } from './kiosk-view.tsx';
import { Glyph } from './pictogram.tsx';
import { useViewport } from './viewport.ts';
import { keyWords } from './words.ts';

interface KeyboardProps {
  readonly text: string;
  readonly onKey: (key: KeyPress) => void;
  /** The keys that come up first. */
  readonly first?: KeyOrder;
}

/** Our own keyboard: direct Vietnamese letters, and tone keys that show what they will make. */
export function Keyboard({ text, onKey, first = 'qwerty' }: KeyboardProps) {
  const { portrait } = useViewport();
  const [order, setOrder] = useState<KeyOrder>(first);
  const rows = letterRows[order];
  const letters = (keys: string) =>
    [...keys].map((letter) => <LetterKey key={letter} letter={letter} onKey={onKey} />);
  const control = {
    backspace: <WordKey key="back" word="backspace" wide onPress={() => onKey({ type: 'key.backspace' })} />,
    clear: <WordKey key="clear" word="clear" onPress={() => onKey({ type: 'key.clear' })} />,
    toneOff: <WordKey key="off" word="toneOff" onPress={() => onKey({ type: 'key.toneOff' })} />,
    space: (
      <WordKey key="space" word="space" widest onPress={() => onKey({ type: 'key.letter', letter: ' ' })} />
    ),
    order: <OrderKey key="order" order={order} other="alphabet" onOrder={setOrder} />,
    digits: <OrderKey key="digits" order={order} other="digits" onOrder={setOrder} />,
  };
  const toneKeys = tones.map((tone) => <ToneKey key={tone} tone={tone} text={text} onKey={onKey} />);
  if (portrait) {
    return (
      <div className="kb">
        <Row>
          {letters(vietnameseLetters.join(''))}
          {control.backspace}
        </Row>
        <Row>{letters(rows[0])}</Row>
        <Row inset>{letters(rows[1])}</Row>
        <Row>
          {control.order}
          {letters(rows[2])}
          {control.digits}
        </Row>
        <Row>{toneKeys}</Row>
        <Row>
          {control.toneOff}
          {control.space}
          {control.clear}
        </Row>
      </div>
    );
  }
  return (
    <div className="kb wide">
      <div className="block letters">
        <Row>{letters(rows[0])}</Row>
        <Row inset>{letters(rows[1])}</Row>
        <Row>
          {control.order}
          {letters(rows[2])}
          {control.backspace}
        </Row>
        <Row>
          {control.digits}
          {control.space}
          {control.clear}
        </Row>
      </div>
      <div className="block marks">
        <Row>{letters('ĂÂĐÊ')}</Row>
        <Row>
          {letters('ÔƠƯ')}
          {control.toneOff}
        </Row>
        <Row>{toneKeys.slice(0, 3)}</Row>
        <Row>{toneKeys.slice(3)}</Row>
      </div>
    </div>
  );
}

function Row({ children, inset = false }: { children: ReactNode; inset?: boolean }) {
  return <div className={`r ${inset ? 'inset' : ''}`}>{children}</div>;
}

function LetterKey({ letter, onKey }: { letter: string; onKey: KeyboardProps['onKey'] }) {
  const vietnamese = vietnameseLetters.some((each) => each === letter);
  const look = vietnamese ? 'vn' : rareLetters.has(letter) ? 'rare' : '';
  return (
    <button type="button" className={`key ${look}`} onClick={() => onKey({ type: 'key.letter', letter })}>
      {letter}
    </button>
  );
}

function ToneKey({ tone, text, onKey }: { tone: Tone; text: string; onKey: KeyboardProps['onKey'] }) {
  const { say } = useWords();
  const target = toneTarget(text);
  return (
    <button type="button" className="key tone" onClick={() => onKey({ type: 'key.tone', tone })}>
      <span>{target ? withTone(target.vowel, tone) : bareMarks[tone]}</span>
      <small>{say(keyWords[tone])}</small>
    </button>
  );
}

function WordKey(props: {
  word: 'backspace' | 'clear' | 'toneOff' | 'space';
  onPress: () => void;
  wide?: boolean;
  widest?: boolean;
}) {
  const { say } = useWords();
  const width = props.widest ? 'widest' : props.wide ? 'wider' : '';
  return (
    <button type="button" className={`key word ${width}`} onClick={props.onPress}>
      {props.word === 'backspace' && <Glyph name="backspace" />}
      <span>{say(keyWords[props.word])}</span>
    </button>
  );
}

/** Switches to another order of letters, and back to the usual one. */
function OrderKey(props: {
  order: KeyOrder;
  other: 'alphabet' | 'digits';
  onOrder: (order: KeyOrder) => void;
}) {
  const { say } = useWords();
  const on = props.order === props.other;
  return (
    <button type="button" className="key word" onClick={() => props.onOrder(on ? 'qwerty' : props.other)}>
      {say(keyWords[on ? 'qwerty' : props.other])}
    </button>
  );
}
