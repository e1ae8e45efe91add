import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Next, Rows, StepFrame } from './parts.tsx';
import type { StepProps } from './step-props.ts';
import { setUpWords as words } from './words.ts';

/** As the province writes its codes: no 0, O, 1 and I. */
const codeRows = ['23456789', 'ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'] as const;
const codeLength = 20;

export function Language({ say, see, next }: StepProps) {
  const choose = (language: 'vi' | 'en') => {
    see({ language });
    next();
  };
  return (
    <StepFrame
      title={say(words.language)}
      lead={say(words.languageNext)}
      acts={
        <>
          <Next onPress={() => choose('vi')}>Tiếng Việt</Next>
          <Button grow onPress={() => choose('en')}>
            English
          </Button>
        </>
      }
    />
  );
}

export function Network({ ports, status, say, next }: StepProps) {
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { province } = status;
  if (!province || province.enrolled)
    return (
      <StepFrame
        title={say(words.network)}
        lead={say(province ? words.enrolled : words.noProvince)}
        acts={<Next onPress={next}>{say(words.next)}</Next>}
      >
        {province && <Rows rows={[[say(words.province), `${province.url} · ${province.state}`]]} />}
      </StepFrame>
    );
  const enrol = async () => {
    const answer = await ports.call('setUp.enrol', { code });
    setTrouble(answer.ok ? null : say(words.refusedCode, { code: answer.code }));
  };
  return (
    <StepFrame
      title={say(words.network)}
      lead={say(words.notEnrolled)}
      acts={
        <>
          <Button grow onPress={next}>
            {say(words.enrolLater)}
          </Button>
          <Next onPress={() => void enrol()} disabled={code.length < codeLength}>
            {say(words.enrol)}
          </Next>
        </>
      }
    >
      <Rows rows={[[say(words.province), `${province.url} · ${province.state}`]]} />
      <p className="set-up-typed">{code.replaceAll(/(.{4})(?=.)/g, '$1-')}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div className="kb codes">
        {codeRows.map((letters) => (
          <div className="r" key={letters}>
            {[...letters].map((letter) => (
              <button
                key={letter}
                type="button"
                className="key"
                onClick={() => setCode((before) => (before + letter).slice(0, codeLength))}
              >
                {letter}
              </button>
            ))}
          </div>
        ))}
      </div>
      <Button small onPress={() => setCode((before) => before.slice(0, -1))}>
        {say(words.erase)}
      </Button>
    </StepFrame>
  );
}

export function Centre({ status, seen, say, next }: StepProps) {
  return (
    <StepFrame
      title={say(words.centre)}
      lead={say(words.centreNext)}
      acts={<Next onPress={next}>{say(words.yes)}</Next>}
    >
      <Rows
        rows={[
          [status.centre.title[seen.language], status.centre.name[seen.language]],
          [say(words.kiosk), `${status.kiosk.name} · ${status.kiosk.id}`],
          [say(words.version), status.kiosk.version],
        ]}
      />
    </StepFrame>
  );
}

export function Devices({ status, say, next }: StepProps) {
  const { printer, scanner, a4 } = status;
  const isWell = (health: string) => ['ready', 'degraded', 'disabled', 'unknown'].includes(health);
  const line = ({ health, name }: { readonly health: string; readonly name: string }) =>
    `${name} · ${health}`;
  return (
    <StepFrame
      title={say(words.devices)}
      lead={say(words.devicesNext)}
      acts={<Next onPress={next}>{say(words.next)}</Next>}
    >
      <Rows
        rows={[
          [say(words.printer), [line(printer), ...printer.reasons].join(', '), isWell(printer.health)],
          [say(words.scanner), line(scanner), isWell(scanner.health)],
          [say(words.a4), [line(a4), ...a4.reasons].join(', '), isWell(a4.health)],
        ]}
      />
    </StepFrame>
  );
}
