import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Next, StepFrame } from './parts.tsx';
import type { StepProps } from './step-props.ts';
import { setUpWords as words } from './words.ts';

/** The closed loop: printed with a code nobody can guess, proven by the printer, looked at, and read back. */
export function Paper({ ports, status, seen, say, see, next }: StepProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const { printer, scanner, proof } = status;
  if (printer.health === 'disabled')
    return (
      <StepFrame
        title={say(words.paper)}
        lead={say(words.paperNone)}
        acts={<Next onPress={next}>{say(words.next)}</Next>}
      />
    );
  const print = async () => {
    see({ slipLooksRight: null });
    const answer = await ports.call('setUp.print', {});
    setTrouble(answer.ok ? null : say(answer.code === 'disk-full' ? words.diskFull : words.notWanted));
  };
  const printed = proof.print === 'printed';
  const read = scanner.health === 'disabled' || proof.loop === 'match';
  return (
    <StepFrame
      title={say(words.paper)}
      acts={
        <>
          <Button grow onPress={() => void print()}>
            {say(proof.print === null ? words.print : words.printAgain)}
          </Button>
          <Next onPress={next} disabled={!printed || !read || seen.slipLooksRight !== true}>
            {say(words.next)}
          </Next>
        </>
      }
    >
      {trouble && <p role="alert">{trouble}</p>}
      {proof.print !== null && (
        <p className={printed ? 'set-up-card well' : 'set-up-card'} data-print={proof.print}>
          {printed ? say(words.printed) : say(words.printing, { state: proof.print })}
        </p>
      )}
      {printed && (
        <div className="set-up-card">
          <p>{say(words.looksRight)}</p>
          <div className="set-up-choice">
            <Choice chosen={seen.slipLooksRight === true} onPress={() => see({ slipLooksRight: true })}>
              {say(words.yes)}
            </Choice>
            <Choice chosen={seen.slipLooksRight === false} onPress={() => see({ slipLooksRight: false })}>
              {say(words.no)}
            </Choice>
          </div>
        </div>
      )}
      {printed && (
        <p className={read ? 'set-up-card well' : 'set-up-card'} data-loop={proof.loop}>
          {loopWords()}
        </p>
      )}
    </StepFrame>
  );

  function loopWords(): string {
    if (scanner.health === 'disabled') return say(words.loopNone);
    if (proof.loop === 'match') return say(words.loopMatch);
    return say(proof.loop === 'other' ? words.loopOther : words.loopWait);
  }
}

function Choice({ chosen, onPress, children }: { chosen: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" className={chosen ? 'btn main' : 'btn'} aria-pressed={chosen} onClick={onPress}>
      {children}
    </button>
  );
}
