import { useState } from 'react';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLanWords } from './language.ts';
import type { PairWish } from './membership.ts';
import { pairTroubles, words } from './words.ts';

interface PairPageProps {
  readonly role: 'counter' | 'board';
  readonly pairing: boolean;
  readonly trouble: keyof typeof pairTroubles | null;
  readonly onPair: (wish: PairWish) => void;
}

/** Asks once for the code of the staff screen; any keyboard, a TV's remote included, can type it. */
export function PairPage({ role, pairing, trouble, onPair }: PairPageProps) {
  const { say } = useLanWords();
  const [code, setCode] = useState('');
  const [name, setName] = useState(say(role === 'board' ? words.boardName : words.counterName));
  const ready = code.trim() !== '' && name.trim() !== '' && !pairing;
  return (
    <main className="pair-page" data-page="pair">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onPair({ code: code.trim().toUpperCase(), name: name.trim() });
        }}
      >
        <Mark />
        <h1>{say(role === 'board' ? words.pairBoard : words.pairCounter)}</h1>
        <p className="how">{say(words.pairHow)}</p>
        <label>
          <span>{say(words.code)}</span>
          <input
            className="text-field"
            name="code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={12}
          />
        </label>
        <label>
          <span>{say(words.name)}</span>
          <input
            className="text-field"
            name="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
            maxLength={40}
          />
        </label>
        {trouble && <Notice look="trouble">{say(pairTroubles[trouble])}</Notice>}
        <button type="submit" className="btn main" aria-disabled={!ready}>
          {say(pairing ? words.pairing : words.pair)}
        </button>
      </form>
    </main>
  );
}

/** Before anything is known of the kiosk. */
export function LookingPage() {
  const { say } = useLanWords();
  return (
    <main className="pair-page" data-page="looking">
      <div role="status">
        <Mark />
        <h1>{say(words.looking)}</h1>
        <p className="how">{say(words.lookingNext)}</p>
      </div>
    </main>
  );
}
