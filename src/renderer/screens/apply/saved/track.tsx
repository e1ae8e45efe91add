import type { DossierStatus, DossierStep } from '../../../../shared/contract/applications.ts';
import { timeOf } from '../../../language/dates.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { pagesUnderWay } from '../../../ui/pages-under-way.ts';
import { Pictogram } from '../../../ui/pictogram.tsx';
import { words } from './words.ts';

/** Four marks: what happened is solid and has its time, what is now is framed, what is ahead is dashed. */
export function Track({ status, timeZone }: { status: DossierStatus; timeZone: string }) {
  const { say } = useWords();
  const of = (state: DossierStep['state']) => status.steps.find((step) => step.state === state);
  const time = (step: DossierStep) => (step.at === null ? '' : timeOf(step.at, timeZone));
  const saved = of('saved');
  const received = of('received');
  const accepted = of('accepted');
  const pending = received ? pagesUnderWay(status) : null;
  return (
    <ol className="dossier-marks">
      <Mark id="state-saved" look="done" name={say(words.saved)}>
        {saved ? say(words.savedAt, { time: time(saved) }) : ''}
      </Mark>
      <Mark
        id="state-waiting"
        look={received && !pending ? 'done' : 'now'}
        name={say(pending ? words.pages : received ? words.sent : words.waiting)}
      >
        {pending ? say(words.pagesSent, pending) : received ? '' : say(words.waitingNow)}
      </Mark>
      <Mark id="state-received" look={received ? 'done' : 'ahead'} name={say(words.province)}>
        {received
          ? say(words.provinceAt, { time: time(received), code: received.code ?? '' })
          : say(words.provinceLater)}
      </Mark>
      <Mark id="state-accepted" look={accepted ? 'done' : 'ahead'} name={say(words.officer)}>
        {accepted
          ? say(words.officerAt, { time: time(accepted), code: accepted.code ?? '' })
          : say(words.officerLater)}
      </Mark>
    </ol>
  );
}

function Mark(props: { id: string; look: 'done' | 'now' | 'ahead'; name: string; children: string }) {
  return (
    <li className={`${props.look} ${props.id}`}>
      <span className="mark-box">
        <Pictogram id={props.id} />
      </span>
      <div>
        <p className="t">{props.name}</p>
        {props.children !== '' && <p>{props.children}</p>}
      </div>
    </li>
  );
}
