import type { StaffStep, StaffTask } from '../../../../shared/contract/staff.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Scene } from '../../../ui/page.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import { StaffFrame, type StaffProps } from '../frame.tsx';
import { steps, titles, words } from './words.ts';

const pictograms: Readonly<Record<StaffStep, string>> = {
  open: 'may-in',
  change: 'cuon-giay',
  clear: 'phieu',
  close: 'may-in',
  free: 'may-in',
  test: 'phieu',
  mend: 'may-in',
  plug: 'may-quet',
  show: 'may-quet',
  cable: 'mang-mat',
  contact: 'mang-co',
  mains: 'state-trouble',
};

/** A guided task as picture cards: sensors move it on, a printed slip ends it. */
export function Task({ context, send }: StaffProps) {
  const { say } = useWords();
  const { task, wanted } = context;
  const back = <BackButton onPress={() => send({ type: 'back' })} />;
  const frame = { name: 'staff-task', context, send } as const;
  if (!task) return <StaffFrame {...frame} title={say(titles[wanted])} acts={back} />;
  const data = { 'data-step': task.step ?? 'done', 'data-task': task.kind };
  if (task.step === null) {
    return (
      <StaffFrame
        {...frame}
        title={say(words.done)}
        lead={say(words.doneWhy, { seconds: `${Math.max(1, Math.round(task.ms / 1000))}` })}
        data={data}
        acts={
          <Button main grow onPress={() => send({ type: 'back' })}>
            {say(words.finish)}
          </Button>
        }
      >
        <Scene pictogram="state-ok" />
      </StaffFrame>
    );
  }
  const trouble = troubleOf(task);
  return (
    <StaffFrame
      {...frame}
      title={say(titles[task.kind])}
      lead={say(words.lead)}
      data={data}
      acts={
        <>
          {back}
          <Button
            grow
            onPress={() => send({ type: 'act.wanted', act: { command: 'staff.stepDone', input: {} } })}
          >
            {say(task.step === 'test' ? words.again : words.byHand)}
          </Button>
        </>
      }
    >
      {trouble && (
        <Notice look="trouble" pictogram="state-trouble">
          {say(trouble)}
        </Notice>
      )}
      <ol className="cards">
        {task.steps.map((step, index) => (
          <li
            key={step}
            className={cardLook(task, index)}
            aria-current={step === task.step ? 'step' : undefined}
          >
            <span className="n">{index + 1}</span>
            <span className="ico">
              <Pictogram id={pictograms[step]} />
            </span>
            <p>{say(steps[step])}</p>
            <span className="ico mark">{index < at(task) && <Pictogram id="state-ok" />}</span>
          </li>
        ))}
      </ol>
    </StaffFrame>
  );
}

function at({ steps: all, step }: StaffTask): number {
  return step === null ? all.length : all.indexOf(step);
}

function cardLook(task: StaffTask, index: number): string {
  if (index === at(task)) return 'now';
  return index < at(task) ? 'done' : 'ahead';
}

function troubleOf({ step, reasons, test }: StaffTask) {
  if (step === 'test') {
    const stuck = test === 'unconfirmed' || test === 'failed-unsent' || test === 'waiting';
    return stuck ? words.notPrinted : null;
  }
  if (step === 'open' && reasons.includes('paper-out')) return words.noPaper;
  return step === 'close' && reasons.includes('cover-open') ? words.coverOpen : null;
}
