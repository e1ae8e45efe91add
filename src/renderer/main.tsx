// First: it must have spoken before any schema is made.
import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import { createActor } from 'xstate';
import { App } from './app.tsx';
import { session } from './flow/session.ts';
import { watchCorner } from './flow/staff/corner.ts';
import { staff as staffMachine } from './flow/staff/machine.ts';
import { watchUsage } from './flow/watch-usage.ts';
import { openLine } from './kiosk-line.ts';
import { PaymentDisplay } from './payment-display/payment-display.tsx';
import { Opening } from './set-up/opening.tsx';
import './theme/theme.css';
import { installSprite } from './ui/sprite.ts';
import { installTouchRules, tapGuard } from './ui/tap-guard.ts';

installSprite(document);
installTouchRules(document, tapGuard());

// The preview plays core with invented data; only a build with `--mode preview` has it.
const preview = import.meta.env.MODE === 'preview' ? await import('./preview/preview.ts') : null;
const ports = preview?.ports ?? openLine(window);
// The shell opens a second window with this word in its address, on the screen beside the kiosk's.
const isBeside = new URLSearchParams(window.location.search).get('display') === 'payment';
const root = document.querySelector('#screen');
if (isBeside) await showPayments();
else await showKiosk();

async function showKiosk(): Promise<void> {
  const timing = preview && { clock: preview.clock };
  const actor = createActor(session, { input: { ports }, ...timing });
  const endVisit = () => actor.send({ type: 'visit.over' });
  const practise = () => actor.send({ type: 'practice.wanted' });
  const staff = createActor(staffMachine, { input: { ports, endVisit, practise }, ...timing });
  const onTouch = () => {
    actor.send({ type: 'touched' });
    staff.send({ type: 'touched' });
  };
  document.addEventListener('pointerdown', onTouch, { capture: true });
  watchCorner(document, () => staff.send({ type: 'corner.held' }));
  if (!preview) watchUsage(actor, ports);
  actor.start();
  staff.start();
  await faces();
  if (root)
    createRoot(root).render(
      <Opening ports={ports}>
        <App actor={actor} staff={staff} />
      </Opening>,
    );
  preview?.play(actor, staff);
}

async function showPayments(): Promise<void> {
  await faces();
  if (root) createRoot(root).render(<PaymentDisplay ports={ports} />);
}

/** Text is measured to cut lists into pages: the faces must be there before the first page is. */
async function faces(): Promise<void> {
  await Promise.all(
    [500, 600, 700, 800].flatMap((weight) =>
      ['a', 'ộ'].map((letter) => document.fonts.load(`${weight} 24px "Be Vietnam Pro"`, letter)),
    ),
  );
}
