// First: it must have spoken before any schema is made.
import '../no-eval.ts';
import { createRoot } from 'react-dom/client';
import { boardContract, type SpokenCall } from '../../shared/contract/queue/board.ts';
import { listeners } from '../../shared/contract/wire.ts';
import { loadFaces } from '../lan/browser.ts';
import { browserPorts } from '../lan/ports.ts';
import { waits } from '../lan/waits.ts';
import { installSprite } from '../ui/sprite.ts';
import { BoardApp } from './app.tsx';
import './board.css';

installSprite(document);
const calls = listeners<SpokenCall>();
// The preview shows invented data; only a build with `--mode preview` has it.
const preview = import.meta.env.MODE === 'preview' ? await import('./preview.ts') : null;
const ports =
  preview?.ports ??
  browserPorts({
    role: 'board',
    contract: boardContract,
    show: (client) => client.call('board.show', {}, waits.answer),
    listen(client, shown) {
      client.on('board.changed', shown);
      client.on('board.called', calls.tell);
    },
  });
await loadFaces();
const root = document.querySelector('#screen');
if (root) createRoot(root).render(<BoardApp ports={ports} calls={calls.add} />);
