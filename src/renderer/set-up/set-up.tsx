import { useEffect, useState } from 'react';
import type { SetUpSeen, SetUpStatus } from '../../shared/contract/set-up.ts';
import type { KioskPorts } from '../flow/common/ports.ts';
import { Mark } from '../ui/mark.tsx';
import { Accept } from './accept.tsx';
import { Paper } from './paper.tsx';
import { Pin } from './pin.tsx';
import { Centre, Devices, Language, Network } from './plain-steps.tsx';
import { ScreenSize, Sound, Touch } from './senses.tsx';
import { lookEvery, type StepName, type StepProps, sayer, stepNames } from './step-props.ts';
import { setUpWords as words } from './words.ts';

const unseen: SetUpSeen = {
  language: 'vi',
  slipLooksRight: null,
  touchOffMm: 0,
  heardSound: false,
  screen: { widthMm: 268, heightMm: 476 },
};

/** A technician's visit at the screen, one thing a page. Nothing of it is kept before it is accepted, but code and PIN. */
export function SetUp({ ports, onDone }: { ports: KioskPorts; onDone: () => void }) {
  const [step, setStep] = useState<StepName>('language');
  const [seen, setSeen] = useState(unseen);
  const [pxPerMm, setPxPerMm] = useState(4.034);
  const status = useStatus(ports);
  if (!status) return null;
  const at = stepNames.indexOf(step);
  const props: StepProps = {
    ports,
    status,
    seen,
    pxPerMm,
    say: sayer(seen.language),
    see: (change) => setSeen((before) => ({ ...before, ...change })),
    measure: setPxPerMm,
    next: () => setStep(stepNames[Math.min(at + 1, stepNames.length - 1)] ?? step),
  };
  const { say } = props;
  return (
    <div className="kiosk page set-up" data-screen="set-up" data-step={step} lang={seen.language}>
      <header className="top">
        <div className="who">
          <Mark />
          <p>
            {`${say(words.heading)} · ${status.kiosk.name}`}
            <b>{status.centre.name[seen.language]}</b>
          </p>
        </div>
      </header>
      <main className="body">
        <div className="set-up-way">
          <ol>
            {stepNames.map((name, place) => (
              <li key={name} className={place < at ? 'done' : place === at ? 'now' : ''} />
            ))}
          </ol>
          <span>{say(words.step, { step: `${at + 1}`, steps: `${stepNames.length}` })}</span>
        </div>
        <Step step={step} props={props} onDone={onDone} />
        {at > 0 && (
          <button type="button" className="btn sm" onClick={() => setStep(stepNames[at - 1] ?? step)}>
            {say(words.back)}
          </button>
        )}
      </main>
    </div>
  );
}

function Step({ step, props, onDone }: { step: StepName; props: StepProps; onDone: () => void }) {
  switch (step) {
    case 'language':
      return <Language {...props} />;
    case 'network':
      return <Network {...props} />;
    case 'centre':
      return <Centre {...props} />;
    case 'devices':
      return <Devices {...props} />;
    case 'paper':
      return <Paper {...props} />;
    case 'screen':
      return <ScreenSize {...props} />;
    case 'touch':
      return <Touch {...props} />;
    case 'sound':
      return <Sound {...props} />;
    case 'pin':
      return <Pin {...props} />;
    case 'accept':
      return <Accept {...props} onDone={onDone} />;
  }
}

function useStatus(ports: KioskPorts): SetUpStatus | null {
  const [status, setStatus] = useState<SetUpStatus | null>(null);
  useEffect(() => {
    let off = () => {};
    const look = async () => {
      const answer = await ports.call('setUp.status', {});
      if (answer.ok) setStatus(answer.value);
      off = ports.later(lookEvery, () => void look());
    };
    void look();
    return () => off();
  }, [ports]);
  return status;
}
