import type { DossierStatus, DossierStep } from '../../../../shared/contract/applications.ts';
import { dateOf, timeOf, writtenDate } from '../../../language/dates.ts';
import type { Words } from '../../../ui/kiosk-view.tsx';
import type { PagedItem } from '../../../ui/paged-list.tsx';
import { pagesUnderWay } from '../../../ui/pages-under-way.ts';
import { Pictogram } from '../../../ui/pictogram.tsx';
import { steps as names, words } from './words.ts';

const pictograms = {
  saved: 'state-saved',
  waiting: 'state-waiting',
  received: 'state-received',
  accepted: 'state-accepted',
  'needs-more': 'to-khai',
  'result-ready': 'state-ok',
  refused: 'state-trouble',
} as const;

/** Steps that happened, solid; the present one framed; what every dossier still has ahead, dashed. */
export function wayItems(status: DossierStatus, timeZone: string, voice: Words): readonly PagedItem[] {
  const { steps } = status;
  const pending = pagesUnderWay(status);
  const past = steps.map((step, index) => ({
    key: `${step.state} ${step.at ?? ''}`,
    node: (
      <Mark
        state={step.state}
        look={index === steps.length - 1 ? 'now' : 'done'}
        name={voice.say(names[step.state])}
        lines={[
          ...linesOf(step, timeZone, voice),
          ...(pending && step.state === 'received' ? [voice.say(words.pagesSent, pending)] : []),
        ]}
      />
    ),
  }));
  return [...past, ...aheadOf(steps, voice)];
}

function aheadOf(steps: readonly DossierStep[], { say }: Words): readonly PagedItem[] {
  const happened = new Set(steps.map(({ state }) => state));
  if (happened.has('refused') || happened.has('accepted') || happened.has('result-ready')) return [];
  const states = happened.has('received') ? (['accepted'] as const) : (['received', 'accepted'] as const);
  return states.map((state) => ({
    key: `ahead ${state}`,
    node: (
      <Mark
        state={state}
        look="ahead"
        name={say(names[state])}
        lines={[say(state === 'received' ? words.aheadReceived : words.aheadAccepted)]}
      />
    ),
  }));
}

function linesOf(step: DossierStep, timeZone: string, { say }: Words): readonly string[] {
  const { at, code, note, appointment } = step;
  return [
    ...(at === null
      ? [say(words.waitingNote)]
      : [say(words.at, { time: timeOf(at, timeZone), date: dateOf(at, timeZone) })]),
    ...(code === null ? [] : [say(step.state === 'accepted' ? words.dossierCode : words.receipt, { code })]),
    ...(appointment === null ? [] : [say(words.appointment, { date: writtenDate(appointment) })]),
    ...(note === null ? [] : [note]),
  ];
}

function Mark(props: {
  state: keyof typeof pictograms;
  look: 'done' | 'now' | 'ahead';
  name: string;
  lines: readonly string[];
}) {
  return (
    <div className="way-mark" data-look={props.look} data-state={props.state}>
      <span className="way-sign">
        <Pictogram id={pictograms[props.state]} />
      </span>
      <div>
        <p className="t">{props.name}</p>
        {props.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
