import { type ReactNode, useState } from 'react';
import { toneTarget } from '../../shared/vietnamese/compose.ts';
import { type Tone, tones, withTone } from '../../shared/vietnamese/letters.ts';
import type { TypingMethod } from '../../shared/vietnamese/typing-tables.ts';
import type { KeyPress } from '../flow/common/typed-text.ts';
import {
  bareMarks,
  type KeyOrder,
  letterRows,
  rareLetters,
  type TypingKind,
  typingKinds,
  vietnameseLetters,
} from './keyboard-keys.ts';
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
  const [kind, setKind] = useState<TypingKind>('direct');
  const rows = letterRows[order];
  const letters = (keys: string, marking = order !== 'digits') =>
    [...keys].map((letter) => (
      <LetterKey
        key={letter}
        letter={letter}
        {...(marking && kind !== 'direct' && { by: kind })}
        onKey={onKey}
      />
    ));
  const control = {
    backspace: (
      <WordKey
        key="back"
        word="backspace"
        wide={kind !== 'vni'}
        onPress={() => onKey({ type: 'key.backspace' })}
      />
    ),
    clear: <WordKey key="clear" word="clear" onPress={() => onKey({ type: 'key.clear' })} />,
    toneOff: <WordKey key="off" word="toneOff" onPress={() => onKey({ type: 'key.toneOff' })} />,
    space: (
      <WordKey key="space" word="space" widest onPress={() => onKey({ type: 'key.letter', letter: ' ' })} />
    ),
    order: <OrderKey key="order" order={order} other="alphabet" onOrder={setOrder} />,
    digits: <OrderKey key="digits" order={order} other="digits" onOrder={setOrder} />,
    kind: <KindKey key="kind" kind={kind} onKind={setKind} />,
  };
  const toneKeys = tones.map((tone) => <ToneKey key={tone} tone={tone} text={text} onKey={onKey} />);
  if (portrait) {
    return (
      <div className="kb">
        <Row>
          {kind === 'vni' ? letters('123456789', true) : letters(vietnameseLetters.join(''))}
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
          {order === 'qwerty' ? control.clear : control.kind}
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
          {order === 'qwerty' ? control.clear : control.kind}
        </Row>
      </div>
      <div className="block marks">
        <Row>{kind === 'vni' ? letters('1234', true) : letters('ĂÂĐÊ')}</Row>
        <Row>
          {kind === 'vni' ? letters('567', true) : letters('ÔƠƯ')}
          {control.toneOff}
        </Row>
        <Row>{kind === 'vni' ? letters('89', true) : toneKeys.slice(0, 3)}</Row>
        <Row>{toneKeys.slice(3)}</Row>
      </div>
    </div>
  );
}

function Row({ children, inset = false }: { children: ReactNode; inset?: boolean }) {
  return <div className={`r ${inset ? 'inset' : ''}`}>{children}</div>;
}

interface LetterKeyProps {
  readonly letter: string;
  readonly by?: TypingMethod;
  readonly onKey: KeyboardProps['onKey'];
}

function LetterKey({ letter, by, onKey }: LetterKeyProps) {
  const vietnamese = vietnameseLetters.some((each) => each === letter);
  const look = vietnamese ? 'vn' : rareLetters.has(letter) ? 'rare' : '';
  return (
    <button
      type="button"
      className={`key ${look}`}
      onClick={() => onKey({ type: 'key.letter', letter, ...(by && { by }) })}
    >
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
  /** Room for the picture alone. */
  narrow?: boolean;
  widest?: boolean;
}) {
  const { say } = useWords();
  const width = props.widest ? 'widest' : props.wide && !props.narrow ? 'wider' : '';
  const name = say(keyWords[props.word]);
  return (
    <button
      type="button"
      className={`key word ${width}`}
      onClick={props.onPress}
      {...(props.narrow && { 'aria-label': name })}
    >
      {props.word === 'backspace' && <Glyph name="backspace" />}
      {!props.narrow && <span>{name}</span>}
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

/** Goes round the ways of typing, and names the one in use; it takes the place of "Xóa hết" while the keys are changed. */
function KindKey({ kind, onKind }: { kind: TypingKind; onKind: (kind: TypingKind) => void }) {
  const { say } = useWords();
  const next = typingKinds[(typingKinds.indexOf(kind) + 1) % typingKinds.length] ?? 'direct';
  return (
    <button type="button" className="key word" onClick={() => onKind(next)}>
      {say(keyWords[kind])}
    </button>
  );
}
