import { useEffect, useRef, useState } from 'react';
import type { CounterView, HandedApplication } from '../../shared/contract/queue/counter.ts';
import { never } from '../../shared/result.ts';
import { useLanWords } from '../lan/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ApplicationTrouble, Panel, SendToDesk } from './desk.ts';
import { applicationTroubles, words } from './words.ts';

interface PanelProps {
  readonly panel: Panel;
  readonly view: CounterView;
  readonly application: HandedApplication | null;
  readonly applicationTrouble: ApplicationTrouble | null;
  readonly newKey: () => string;
  readonly send: SendToDesk;
}

/** What lies over the desk for a moment; Escape puts it away. */
export function PanelOver(props: PanelProps) {
  const { panel, send } = props;
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => key === 'Escape' && send({ type: 'panel', panel: null });
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [send]);
  switch (panel) {
    case 'number':
      return <NumberPanel {...props} />;
    case 'transfer':
      return <TransferPanel {...props} />;
    case 'application':
      return <ApplicationPanel {...props} />;
    default:
      return never(panel);
  }
}

function NumberPanel({ newKey, send }: PanelProps) {
  const { say } = useLanWords();
  return (
    <OneField
      title={say(words.whichNumber)}
      label={say(words.number)}
      act={say(words.callIt)}
      send={send}
      onDone={(text) => {
        const label = text.toUpperCase().replaceAll(/\s/gu, '');
        send({ type: 'wish', wish: { name: 'counter.call', input: { key: newKey(), label } } });
      }}
      fits={(text) => /^[A-Za-z]{1,2}\s*\d{3}$/u.test(text.trim())}
    />
  );
}

function TransferPanel({ view, newKey, send }: PanelProps) {
  const { say, tell } = useLanWords();
  const [note, setNote] = useState('');
  return (
    <div className="panel">
      <h1>{say(words.sendWhere, { number: view.current?.label ?? '' })}</h1>
      <label>
        <span>{say(words.noteFor)}</span>
        <input
          className="text-field"
          value={note}
          maxLength={200}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <div className="counters-to">
        {view.otherCounters.map((counter) => (
          <Button
            key={counter.id}
            disabled={!counter.open}
            onPress={() =>
              send({
                type: 'wish',
                wish: {
                  name: 'counter.transfer',
                  input: { key: newKey(), to: counter.id, note: note.trim() || null },
                },
              })
            }
          >
            {say(counter.open ? words.sendTo : words.sendToClosed, { counter: tell(counter.name) })}
          </Button>
        ))}
      </div>
      <Cancel send={send} />
    </div>
  );
}

function ApplicationPanel({ application, applicationTrouble, send }: PanelProps) {
  const { say, tell } = useLanWords();
  if (!application) {
    return (
      <OneField
        title={say(words.openApplication)}
        label={say(words.applicationCode)}
        act={say(words.see)}
        trouble={applicationTrouble && say(applicationTroubles[applicationTrouble])}
        send={send}
        onDone={(code) => send({ type: 'application.wanted', code: code.trim() })}
        fits={(text) => text.trim().length >= 4}
      />
    );
  }
  return (
    <div className="panel application">
      <h1>{tell(application.formName)}</h1>
      <p className="cap">{say(words.notKept)}</p>
      {/* A long form scrolls here, so keys must reach it (WCAG 2.1.1). */}
      <dl tabIndex={0}>
        {keyed(application).map(({ key, label, value }) => (
          <div key={key}>
            <dt>{tell(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button onPress={() => send({ type: 'panel', panel: null })}>{say(words.close)}</Button>
    </div>
  );
}

/** Two people of one form are both asked for their name: a field is known by its place. */
function keyed({ fields }: HandedApplication) {
  return fields.map((field, index) => ({ ...field, key: `${index}` }));
}

interface OneFieldProps {
  readonly title: string;
  readonly label: string;
  readonly act: string;
  readonly trouble?: string | null;
  readonly send: SendToDesk;
  readonly onDone: (text: string) => void;
  readonly fits: (text: string) => boolean;
}

function OneField({ title, label, act, trouble, send, onDone, fits }: OneFieldProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits(text)) onDone(text);
      }}
    >
      <h1>{title}</h1>
      <label>
        <span>{label}</span>
        <input
          ref={field}
          className="text-field"
          value={text}
          maxLength={120}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {trouble && <Notice look="trouble">{trouble}</Notice>}
      <div className="acts">
        <button type="submit" className="btn main" aria-disabled={!fits(text)}>
          {act}
        </button>
        <Cancel send={send} />
      </div>
    </form>
  );
}

function Cancel({ send }: { send: SendToDesk }) {
  const { say } = useLanWords();
  return <Button onPress={() => send({ type: 'panel', panel: null })}>{say(words.cancel)}</Button>;
}
