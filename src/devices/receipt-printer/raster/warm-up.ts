import type { Slip } from '../../contract.ts';
import type { RenderSlip } from './render-slip.ts';

const anyWords = 'Ẩ Ộ ỹ 0123456789';

const anySlip: Slip = {
  kind: 'ticket',
  language: 'vi',
  centreTitle: anyWords,
  centreName: anyWords,
  heading: anyWords,
  number: 'A000',
  counter: anyWords,
  group: anyWords,
  priority: anyWords,
  qr: 'warm-up-only',
  facts: [{ label: anyWords, value: anyWords }],
  bring: { matter: anyWords, heading: anyWords, items: [anyWords] },
  foot: [anyWords],
  copyMark: anyWords,
};

/** Draws a slip that is never printed: the first drawing loads fonts and takes ten times as long as the next. */
export function warmUp(render: RenderSlip, widthDots: number): void {
  render(anySlip, widthDots);
}
