import { shortestPin } from '../../../flow/staff/machine.ts';
import type { StaffActor } from '../../../flow/staff/pages.ts';
import { timeOf } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { keyWords } from '../../../ui/words.ts';
import { StaffFrame, type StaffProps } from '../frame.tsx';
import { words } from './words.ts';

/** Who comes in: by PIN on a shuffled pad, or by a badge. */
export function Entrance({
  context,
  send,
  snapshot,
}: StaffProps & { snapshot: ReturnType<StaffActor['getSnapshot']> }) {
  const { centre, now } = useKiosk();
  const { say } = useWords();
  const frame = { name: 'staff-entrance', context, send, locked: true } as const;
  const out = <BackButton onPress={() => send({ type: 'back' })} />;
  if (snapshot.matches({ entrance: 'locked' })) {
    const until = now + (context.lockedUntil - context.ports.now());
    // The next full minute: whoever waits reads a clock without seconds.
    const time = timeOf(Math.ceil(until / 60_000) * 60_000, centre?.timeZone ?? 'UTC');
    return (
      <StaffFrame {...frame} title={say(words.lockedTitle)} acts={out} data={{ 'data-door': 'locked' }}>
        <Notice look="trouble" pictogram="cho">
          {say(words.locked, { time })}
        </Notice>
      </StaffFrame>
    );
  }
  if (context.door && !context.door.pinSet && !context.door.badges) {
    return (
      <StaffFrame {...frame} title={say(words.noneTitle)} acts={out} data={{ 'data-door': 'none' }}>
        <Notice look="trouble" pictogram="hoi">
          {say(words.none)}
        </Notice>
      </StaffFrame>
    );
  }
  const trying = snapshot.matches({ entrance: 'trying' });
  const whole = context.pin.length >= shortestPin;
  return (
    <StaffFrame
      {...frame}
      title={say(words.title)}
      lead={say(words.lead)}
      data={{ 'data-door': 'open' }}
      acts={
        <>
          {out}
          <Button main grow disabled={!whole || trying} onPress={() => send({ type: 'pin.given' })}>
            {say(trying ? words.checking : whole ? words.enter : words.short)}
          </Button>
        </>
      }
    >
      <p className="field pin" role="img" aria-label={say(words.pin, { count: `${context.pin.length}` })}>
        {[...context.pin].map((_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other name
          <i key={place} />
        ))}
      </p>
      {context.trouble === 'wrong' && (
        <Notice look="trouble">{say(words.wrong, { tries: `${context.door?.triesLeft ?? 0}` })}</Notice>
      )}
      {context.trouble === 'disk-full' && <Notice look="trouble">{say(words.full)}</Notice>}
      <div className="pad">
        {context.digits.slice(0, 9).map((digit) => (
          <DigitKey key={digit} digit={digit} send={send} />
        ))}
        <button type="button" className="key word" onClick={() => send({ type: 'clear' })}>
          {say(keyWords.clear)}
        </button>
        {context.digits.slice(9).map((digit) => (
          <DigitKey key={digit} digit={digit} send={send} />
        ))}
        <button type="button" className="key word" onClick={() => send({ type: 'shorten' })}>
          {say(keyWords.backspace)}
        </button>
      </div>
    </StaffFrame>
  );
}

function DigitKey({ digit, send }: { digit: string; send: StaffProps['send'] }) {
  return (
    <button type="button" className="key" onClick={() => send({ type: 'digit', digit })}>
      {digit}
    </button>
  );
}
