// First: it must have spoken before any schema is made.
import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import { createActor } from 'xstate';
import { App } from './app.tsx';
import { session } from './flow/session.ts';
import { openLine } from './kiosk-line.ts';
import { PaymentDisplay } from './payment-display/payment-display.tsx';
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
  const actor = createActor(session, { input: { ports }, ...(preview && { clock: preview.clock }) });
  document.addEventListener('pointerdown', () => actor.send({ type: 'touched' }), { capture: true });
  actor.start();
  await faces();
  if (root) createRoot(root).render(<App actor={actor} />);
  preview?.play(actor);
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
