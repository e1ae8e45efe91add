import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DevToolsEvent } from '../../src/main/browser/devtools-pipe.ts';
import { type KeyGate, openKeyGate } from '../../src/main/browser/key-gate.ts';
import { app, holdable } from './app.ts';
import { ipcMain } from './ipc-main.ts';
import { bindingName, pageWorld, preloadWorld, receiverName, worldName } from './page-world.ts';
import { fromChromium, toChromium } from './places.ts';
import { answerRequests } from './requests.ts';
import { session } from './session.ts';

const context = z.object({ context: z.object({ id: z.number(), name: z.string() }) });
const destroyed = z.object({ executionContextId: z.number() });
const binding = z.object({ name: z.string(), payload: z.string() });
const sent = z.object({ channel: z.string(), args: z.array(z.unknown()) });
const navigated = z.object({ frame: z.object({ url: z.string(), parentId: z.string().optional() }) });
const asked = z.object({ open: z.string() });

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

const noModifiers = { control: false, alt: false, meta: false };

/** What a page reads of an accelerator's key. */
function keyOf(keyCode: string): string {
  if (keyCode === 'Return') return 'Enter';
  return ['Left', 'Right', 'Up', 'Down'].includes(keyCode) ? `Arrow${keyCode}` : keyCode;
}

/** One page of Chromium, under the events and methods of Electron's WebContents that our shell uses. */
export class WebContents extends EventEmitter {
  readonly session = session.defaultSession;
  readonly #ready: Promise<void>;
  #sessionId = '';
  #worlds = new Set<number>();
  #url = 'about:blank';
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #keys: KeyGate | null = null;

  constructor(preload: string | undefined) {
    super();
    this.#ready = this.#attach(preload);
    app.emit('web-contents-created', {}, this);
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return false;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  async setVisualZoomLevelLimits(_least: number, _most: number): Promise<void> {}

  send(channel: string, ...args: unknown[]): void {
    const expression = `${receiverName}(${JSON.stringify({ channel, args })})`;
    for (const contextId of this.#worlds) this.#quietly('Runtime.evaluate', { contextId, expression });
  }

  /** A key is pressed when it goes down; its `char` and its going up are part of that. */
  sendInputEvent({ type, keyCode }: { type: string; keyCode: string }): void {
    const key = keyOf(keyCode);
    if (type === 'keyDown' || type === 'keyUp') {
      if (this.#mayPress(type, { ...noModifiers, key }) && type === 'keyDown')
        this.#keys?.press({ ...noModifiers, key, repeat: false, at: 0 });
    }
  }

  async insertText(text: string): Promise<void> {
    await this.#tell('Input.insertText', { text });
  }

  reload(): void {
    this.#quietly('Page.reload');
  }

  forcefullyCrashRenderer(): void {
    this.#quietly('Page.crash');
  }

  /** Runs in the page's own world, as Electron's does. */
  async executeJavaScript(expression: string): Promise<unknown> {
    const { result } = await this.#tell('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return z.object({ value: z.unknown() }).parse(result).value;
  }

  async loadURL(url: string): Promise<void> {
    await this.#ready;
    const { errorText } = await this.#tell('Page.navigate', { url: toChromium(url) });
    if (errorText === undefined) return;
    this.emit('did-fail-load', {}, -1, String(errorText), url, true);
    throw new Error(`${errorText} loading ${url}`);
  }

  #tell(method: string, params: object = {}) {
    return app.chromium.tools.send(method, params, this.#sessionId);
  }

  #quietly(method: string, params: object = {}): void {
    this.#tell(method, params).catch(() => {});
  }

  async #attach(preload: string | undefined): Promise<void> {
    const { tools } = app.chromium;
    const { targetInfos } = await tools.send('Target.getTargets');
    const page = z
      .array(z.object({ targetId: z.string(), type: z.string() }))
      .parse(targetInfos)
      .find((each) => each.type === 'page');
    const { sessionId } = await tools.send('Target.attachToTarget', {
      targetId: page?.targetId,
      flatten: true,
    });
    this.#sessionId = z.string().parse(sessionId);
    tools.on((event) => {
      if (event.sessionId === this.#sessionId) this.#hear(event);
    });
    answerRequests(
      (method, params) => this.#tell(method, params),
      tools,
      this.#sessionId,
      (url) => this.#mayNavigate(url),
    );
    const all = ['Page.enable', 'Runtime.enable', 'Inspector.enable'].map((method) => this.#tell(method));
    await Promise.all([
      ...all,
      this.#tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.#tell('Runtime.addBinding', { name: bindingName, executionContextName: worldName }),
    ]);
    this.#keys = await openKeyGate(tools, this.#sessionId, (stroke) => {
      const { repeat: isAutoRepeat, ...key } = stroke;
      if (this.#mayPress('keyDown', { ...key, isAutoRepeat })) this.#keys?.press(stroke);
    });
    if (preload !== undefined) await this.#install(readFileSync(preload, 'utf8'));
  }

  async #install(preload: string): Promise<void> {
    const secret = `x${randomUUID()}`;
    await this.#tell('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld(secret) });
    await this.#tell('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorld(secret, preload),
      worldName,
    });
  }

  #mayPress(type: 'keyDown' | 'keyUp', input: object): boolean {
    const event = holdable();
    this.emit('before-input-event', event, { isAutoRepeat: false, ...input, type });
    return !event.defaultPrevented;
  }

  #mayNavigate(url: string): boolean {
    if (fromChromium(url) === this.#url || this.#url === 'about:blank') return true;
    const event = Object.assign(holdable(), { url: fromChromium(url) });
    this.emit('will-navigate', event);
    return !event.defaultPrevented;
  }

  #hear({ method, params }: DevToolsEvent): void {
    if (method === 'Runtime.executionContextCreated') this.#enter(context.parse(params).context);
    if (method === 'Runtime.executionContextDestroyed')
      this.#worlds.delete(destroyed.parse(params).executionContextId);
    if (method === 'Runtime.executionContextsCleared') this.#worlds.clear();
    if (method === 'Runtime.bindingCalled') this.#take(binding.parse(params));
    if (method === 'Page.frameNavigated') this.#moved(navigated.parse(params).frame);
    if (method === 'Page.loadEventFired') this.emit('did-finish-load');
    if (method === 'Inspector.targetCrashed')
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  #enter({ id, name }: { id: number; name: string }): void {
    if (name === worldName) this.#worlds.add(id);
  }

  #moved({ url, parentId }: { url: string; parentId?: string | undefined }): void {
    if (parentId === undefined) this.#url = fromChromium(url);
  }

  #take({ name, payload }: { name: string; payload: string }): void {
    if (name !== bindingName) return;
    const message = z.union([sent, asked]).parse(JSON.parse(payload));
    if ('open' in message) return void this.#openHandler({ url: fromChromium(message.open) });
    const { channel, args } = message;
    ipcMain.emit(channel, { sender: this, senderFrame: { url: this.#url, parent: null } }, ...args);
  }
}
