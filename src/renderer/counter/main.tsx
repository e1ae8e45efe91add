// First: it must have spoken before any schema is made.
import '../no-eval.ts';
import { createRoot } from 'react-dom/client';
import { counterContract } from '../../shared/contract/queue/counter.ts';
import { loadFaces } from '../lan/browser.ts';
import { browserPorts } from '../lan/ports.ts';
import { waits } from '../lan/waits.ts';
import { installSprite } from '../ui/sprite.ts';
import { installTouchRules, tapGuard } from '../ui/tap-guard.ts';
import { CounterApp } from './app.tsx';
import { deskPorts } from './desk-ports.ts';
import './counter.css';

installSprite(document);
installTouchRules(document, tapGuard());
// The preview shows invented data; only a build with `--mode preview` has it.
const preview = import.meta.env.MODE === 'preview' ? await import('./preview.ts') : null;
const { ports: desk, use } = deskPorts();
const ports =
  preview?.ports ??
  browserPorts({
    role: 'counter',
    contract: counterContract,
    show: (client) => client.call('counter.show', {}, waits.answer),
    listen(client, shown) {
      client.on('counter.changed', shown);
      use(client, shown);
    },
  });
await loadFaces();
const root = document.querySelector('#screen');
if (root) {
  createRoot(root).render(
    <CounterApp ports={ports} desk={preview?.desk ?? desk} kept={window.localStorage} />,
  );
}
