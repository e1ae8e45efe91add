import { ok } from '../../shared/result.ts';
import type { MembershipPorts } from './membership.ts';

/** 9:41 on a Wednesday in Suối Mây: invented data stands at one moment. */
export const previewNow = Date.parse('2026-11-18T09:41:00+07:00');

export interface PreviewScene<View> {
  readonly view: View;
  /** Not paired, and why the last try failed. */
  readonly pairing?: 'ask' | 'wrong-code';
  /** The kiosk was lost this many milliseconds ago. */
  readonly lost?: number;
}

/** Ports over one invented scene, its clock standing still. */
export function previewPorts<View>(
  role: 'counter' | 'board',
  scenes: Readonly<Record<string, PreviewScene<View>>>,
): MembershipPorts<View> {
  const query = new URLSearchParams(window.location.search);
  const name = query.get('preview') ?? Object.keys(scenes)[0] ?? '';
  const scene = scenes[name];
  if (!scene) throw new Error(`there is no scene ${name}`);
  document.documentElement.dataset.scenes = Object.keys(scenes).join(' ');
  let lost = 0;
  return {
    role,
    now: () => previewNow + lost,
    who: async () => (scene.pairing ? { ok: false, code: 'not-paired' } : ok({ role, counterId: '1' })),
    pair: async () => ({ ok: false, code: scene.pairing === 'wrong-code' ? 'wrong-code' : 'unreachable' }),
    open(tell) {
      tell({ type: 'shown', view: scene.view });
      if (scene.lost !== undefined) {
        tell({ type: 'line', up: false });
        lost = scene.lost;
      }
      return () => undefined;
    },
  };
}
