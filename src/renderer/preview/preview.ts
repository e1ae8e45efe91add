import type { Off } from '../../shared/contract/wire.ts';
import type { Language } from '../../shared/contract/words.ts';
import type { KioskPorts } from '../flow/common/ports.ts';
import type { EventOf, RunningFlow } from '../flow/flows.ts';
import { pageOf, type SessionActor } from '../flow/page.ts';
import type { StaffActor } from '../flow/staff/pages.ts';
import type { FlowName } from '../flow/starts.ts';
import { portsOver } from '../kiosk-line.ts';
import { pageScript } from '../speech/page-script.ts';
import { fakeCamera } from './fake-camera.ts';
import { fakeCore } from './fake-core.ts';
import { previewNow } from './invented.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { staffScenes } from './staff-scenes.ts';

// What a voice reads of the page that stands, for the storyboard and for the tests of speech.
Object.assign(window, {
  previewScript: (language: Language) =>
    pageScript(document.querySelector('#screen') ?? document.body, language),
});

const query = new URLSearchParams(window.location.search);
const wanted = query.get('preview') ?? 'attract';
const staffScene = staffScenes[wanted];
const scene: Scene = scenes[wanted] ?? { page: 'attract', core: staffScene?.core ?? {} };
const core = fakeCore(scene.core ?? {});
// For the scripts that walk every scene.
document.documentElement.dataset.scenes = [...Object.keys(scenes), ...Object.keys(staffScenes)].join(' ');

/** Ports over the fake core, with its clock standing still at 9:41. */
export const ports: KioskPorts = {
  ...portsOver(core.wire, (): Off => () => undefined),
  now: () => previewNow,
  camera: fakeCamera(scene.core?.camera ?? 'missing'),
};

/** Hastened scenes live fifty times faster: what appears after seconds is there at once. */
const speed = scene.hasten ? 50 : 1;
export const clock = {
  setTimeout: (task: () => void, ms: number) => setTimeout(task, ms / speed),
  clearTimeout: (timer: number) => clearTimeout(timer),
};

const comfortPresses = [
  { type: 'comfort.language' },
  { type: 'comfort.textSize' },
  { type: 'comfort.contrast' },
] as const;

/** Walks to the scene's page, sets comfort from the address, and marks the document when it is there. */
export async function play(actor: SessionActor, staff: StaffActor): Promise<void> {
  window.addEventListener('preview-press', (event) => {
    const press =
      event instanceof CustomEvent ? comfortPresses.find(({ type }) => type === event.detail) : null;
    if (press) actor.send(press);
  });
  await reached(actor, scene.core?.silent?.includes('centre.describe') ? 'shut-door' : 'attract');
  if (query.get('language') === 'en') actor.send({ type: 'comfort.language' });
  for (let press = 0; press < Number(query.get('text') ?? 0); press += 1)
    actor.send({ type: 'comfort.textSize' });
  if (query.get('contrast') === 'high') actor.send({ type: 'comfort.contrast' });
  for (const stride of scene.way ?? []) {
    if ('visit' in stride) actor.send(stride.visit);
    else sendTo(actor.getSnapshot().context.flow, stride.flow);
    await reached(actor, stride.until);
  }
  for (const { event, until } of staffScene?.way ?? []) {
    staff.send(event);
    while (!until(staff.getSnapshot())) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (scene.cut) core.wire.cut();
  await reached(actor, scene.page);
  document.documentElement.dataset.preview = 'there';
}

async function reached(actor: SessionActor, page: string): Promise<void> {
  while (pageOf(actor.getSnapshot()) !== page) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Scenes are written by hand for the flow they run: which one runs is not checked again. */
function sendTo(flow: RunningFlow | null, event: EventOf<FlowName>): void {
  (flow?.actor as { send(each: EventOf<FlowName>): void } | undefined)?.send(event);
}
