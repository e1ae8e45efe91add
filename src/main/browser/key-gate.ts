import { z } from 'zod';
import type { Keystroke } from '../../devices/scanner/wedge/keystroke.ts';
import type { DevTools } from './devtools-pipe.ts';
import { pressOf } from './press.ts';

const world = 'kiosk-keys';
const binding = 'kioskKeyHeld';

const entered = z.object({
  context: z.object({ uniqueId: z.string(), name: z.string() }),
});
const held = z.object({ name: z.literal(binding), payload: z.string() });
const stroke = z.object({
  key: z.string(),
  control: z.boolean(),
  alt: z.boolean(),
  meta: z.boolean(),
  repeat: z.boolean(),
  at: z.number(),
}) satisfies z.ZodType<Keystroke>;

/** The keys of one page of Chromium: none reaches it but through `press`. */
export interface KeyGate {
  /** Presses this key for the page, after those asked for before. */
  press(stroke: Keystroke): void;
}

/**
 * Holds every key back from the pages this session shows from now on. A script in a world of its own, which no page can
 * reach, hears keys before any listener of the page can be there, and tells them over DevTools.
 */
export async function openKeyGate(
  devTools: DevTools,
  sessionId: string,
  onHeld: (stroke: Keystroke) => void,
): Promise<KeyGate> {
  let context: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const send = (method: string, params: object = {}) => devTools.send(method, params, sessionId);

  devTools.on((event) => {
    if (event.sessionId !== sessionId) return;
    if (event.method === 'Runtime.executionContextCreated') enter(event.params);
    if (event.method === 'Runtime.bindingCalled') take(event.params);
  });

  function enter(params: unknown): void {
    const { name, uniqueId } = entered.parse(params).context;
    if (name === world) context = uniqueId;
  }

  function take(params: unknown): void {
    const told = held.safeParse(params);
    if (told.success) onHeld(stroke.parse(JSON.parse(told.data.payload)));
  }

  async function pressNow(typed: Keystroke): Promise<void> {
    const uniqueContextId = context;
    if (uniqueContextId === null) return;
    const open = (key: string | null) =>
      send('Runtime.evaluate', { uniqueContextId, expression: `kioskOpenFor(${JSON.stringify(key)})` });
    await open(typed.key);
    for (const event of pressOf(typed)) await send('Input.dispatchKeyEvent', event);
    await open(null);
  }

  await Promise.all([send('Page.enable'), send('Runtime.enable')]);
  await send('Runtime.addBinding', { name: binding, executionContextName: world });
  await send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${inPage.toString()})(${JSON.stringify(binding)})`,
    worldName: world,
    runImmediately: true,
  });
  return {
    press(typed) {
      // A page that is gone amid it needs the key no more.
      turn = turn.then(() => pressNow(typed)).catch(() => undefined);
    },
  };
}

/** Runs in the page, in a world of its own. */
function inPage(tell: string): void {
  const here = globalThis as unknown as Record<string, (text: string | null) => void>;
  let openFor: string | null = null;
  here.kioskOpenFor = (key) => {
    openFor = key;
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key === openFor) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    const { key, ctrlKey: control, altKey: alt, metaKey: meta, repeat, timeStamp: at } = event;
    here[tell]?.(JSON.stringify({ key, control, alt, meta, repeat, at }));
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, hear, { capture: true });
}
