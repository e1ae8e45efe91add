import { useState } from 'react';
import { Next, StepFrame } from './parts.tsx';
import type { StepProps } from './step-props.ts';
import { setUpWords as words } from './words.ts';

const longest = 12;
const shortest = 6;

/** Typed twice before it is sent. It stands nowhere but in this page's memory, as dots. */
export function Pin({ ports, status, say, next }: StepProps) {
  const [typed, setTyped] = useState('');
  const [first, setFirst] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const give = async () => {
    setTyped('');
    if (first === null) return setFirst(typed);
    setFirst(null);
    if (first !== typed) return setTrouble(say(words.pinDiffers));
    const answer = await ports.call('setUp.setPin', { pin: typed });
    setTrouble(answer.ok ? null : say(answer.code === 'not-wanted' ? words.notWanted : words.refusedPin));
    if (answer.ok) next();
  };
  const lead = status.pinSet ? words.pinSet : first === null ? words.pinNext : words.pinAgain;
  return (
    <StepFrame
      title={say(words.pin)}
      lead={say(lead)}
      acts={
        <Next
          onPress={() => (status.pinSet && typed === '' ? next() : void give())}
          disabled={typed.length < shortest && !(status.pinSet && typed === '')}
        >
          {say(words.next)}
        </Next>
      }
    >
      <p className="set-up-typed" data-again={first !== null}>
        {'•'.repeat(typed.length)}
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <div className="pad">
        {[...'123456789', '0'].map((digit) => (
          <button
            key={digit}
            type="button"
            className="key"
            onClick={() => setTyped((before) => (before + digit).slice(0, longest))}
          >
            {digit}
          </button>
        ))}
        <button type="button" className="key word" onClick={() => setTyped('')}>
          {say(words.erase)}
        </button>
      </div>
    </StepFrame>
  );
}
