import { parentLink } from '../../../shared/contract/parent-link.ts';

/**
 * A child for tests, which does what its settings (or KIOSK_TEST_CHILD) say, so that supervision is tried on real processes.
 * - `serve`: says ready, echoes frames, and answers the frame "die" by killing itself and "babble" with no envelope
 * - `unfit`: says so and waits · `die`: dies before it is ready · `hang`: never answers, not even `stop`
 */
export interface ChildBehaviour {
  readonly behave: string;
  readonly facts: Record<string, string>;
}

const link = parentLink(process);
link.onGone(() => process.exit(0));
link.on((message) => {
  if (message.to === 'start') begin(message.settings as Partial<ChildBehaviour>);
  if (message.to === 'stop' && behaviour !== 'hang') process.exit(0);
  if (message.to === 'kiosk') obey(message.text, (text) => link.post({ ...message, text }));
  if (message.to === 'devices') link.post({ ...message, text: `heard ${message.text}` });
  if (message.to === 'devices-peer' || message.to === 'kiosk-peer')
    link.post({ to: 'kiosk', peer: 'notes', text: JSON.stringify(message) });
});

let behaviour = 'hang';

function begin({ behave = process.env.KIOSK_TEST_CHILD ?? 'serve', facts = {} }: Partial<ChildBehaviour>) {
  behaviour = behave;
  if (behave === 'die') process.kill(process.pid, 'SIGKILL');
  if (behave === 'unfit')
    link.post({
      to: 'unfit',
      sentence: { vi: 'Đĩa đã đầy: hãy xóa bớt tệp.', en: 'The disk is full: delete some files.' },
    });
  if (behave === 'serve') link.post({ to: 'ready', facts });
}

function obey(text: string, answer: (text: string) => void) {
  if (text === 'die') process.kill(process.pid, 'SIGKILL');
  else if (text === 'babble') process.send?.({ to: 'nobody' });
  else answer(`echo ${text}`);
}
