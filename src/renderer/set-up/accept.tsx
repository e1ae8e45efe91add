import { useState } from 'react';
import type { SetUpAcceptance } from '../../shared/contract/set-up.ts';
import { Next, Rows, StepFrame } from './parts.tsx';
import type { StepProps } from './step-props.ts';
import { setUpWords as words } from './words.ts';

export function Accept({ ports, status, seen, say, onDone }: StepProps & { onDone: () => void }) {
  const [done, setDone] = useState<SetUpAcceptance | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  // Once accepted the status tells of that very acceptance.
  const [before] = useState(status.acceptedAt);
  const accept = async () => {
    const answer = await ports.call('setUp.accept', seen);
    if (answer.ok) return setDone(answer.value);
    setTrouble(say(troubleOf(answer.code)));
  };
  if (done)
    return (
      <StepFrame
        title={say(words.accepted)}
        lead={say(before === null ? words.first : words.noDifferences)}
        acts={<Next onPress={onDone}>{say(words.open)}</Next>}
      >
        <Rows rows={done.differences.map((each) => [each.what, `${each.before} → ${each.now}`] as const)} />
      </StepFrame>
    );
  const { proof, pinSet, printer, scanner } = status;
  return (
    <StepFrame
      title={say(words.accept)}
      lead={say(words.acceptNext)}
      acts={<Next onPress={() => void accept()}>{say(words.doAccept)}</Next>}
    >
      {trouble && <p role="alert">{trouble}</p>}
      <Rows
        rows={[
          [
            say(words.printer),
            proof.print ?? '–',
            printer.health === 'disabled' || proof.print === 'printed',
          ],
          [say(words.scanner), proof.loop, scanner.health === 'disabled' || proof.loop === 'match'],
          [say(words.pin), say(pinSet ? words.yes : words.no), pinSet],
        ]}
      />
    </StepFrame>
  );
}

function troubleOf(code: string) {
  if (code === 'unfinished') return words.unfinished;
  return code === 'disk-full' ? words.diskFull : words.notWanted;
}
