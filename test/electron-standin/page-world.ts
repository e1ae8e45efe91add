/**
 * Script texts for the two worlds of a page. They speak by DOM events under a name no page can guess, in JSON; functions
 * cross as numbers. `contextBridge` of Electron copies values the same way.
 */
export function pageWorld(secret: string): string {
  return `(${inPage.toString()})(${JSON.stringify(secret)})`;
}

/** @param preload CommonJS text of the preload */
export function preloadWorld(secret: string, preload: string): string {
  return `(${beforePage.toString()})(${JSON.stringify(secret)}, (require, module, exports) => {${preload}\n})`;
}

/** Name of the isolated world, and of the binding through which it reaches the main process. */
export const worldName = 'preload';
export const bindingName = 'standinSend';
export const receiverName = 'standinReceive';

type Packed = { value?: unknown; call?: number; fields?: Record<string, Packed> };

/** Runs in the page's own world: rebuilds what the preload exposed. */
function inPage(secret: string): void {
  const listeners = new Map<number, (...args: unknown[]) => void>();
  const results = new Map<number, (result: Packed) => void>();
  let last = 0;
  const heard = (name: string, take: (detail: never) => void) =>
    document.addEventListener(secret + name, (event) =>
      take(JSON.parse((event as CustomEvent<string>).detail) as never),
    );
  const tell = (name: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(secret + name, { detail: JSON.stringify(detail) }));

  const pack = (value: unknown) => {
    if (typeof value !== 'function') return { value };
    last += 1;
    listeners.set(last, value as () => void);
    return { listener: last };
  };
  const unpack = ({ value, call, fields }: Packed): unknown => {
    if (call !== undefined) return (...args: unknown[]) => ask(call, args);
    if (!fields) return value;
    return Object.freeze(
      Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, unpack(each)])),
    );
  };
  // Events are delivered before dispatchEvent returns, so an answer is there when the question is asked.
  const ask = (call: number, args: unknown[]) => {
    last += 1;
    let answer: unknown;
    results.set(last, (result) => {
      answer = unpack(result);
    });
    tell('call', { id: last, call, args: args.map(pack) });
    results.delete(last);
    return answer;
  };
  // A denied window is no window; an allowed one is not built, as our shell never allows any.
  window.open = (url = '') => {
    tell('open', { open: new URL(url, location.href).href });
    return null;
  };
  heard('expose', ({ name, packed }: { name: string; packed: Packed }) =>
    Object.defineProperty(window, name, { value: unpack(packed), enumerable: true }),
  );
  heard('result', ({ id, packed }: { id: number; packed: Packed }) => results.get(id)?.(packed));
  heard('listener', ({ listener, args }: { listener: number; args: unknown[] }) =>
    listeners.get(listener)?.(...args),
  );
}

/** Runs in the isolated world: gives the preload its two modules and carries its calls. */
function beforePage(
  secret: string,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const calls: ((...args: unknown[]) => unknown)[] = [];
  const channels = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  const world = globalThis as unknown as {
    standinSend(text: string): void;
    standinReceive(message: { channel: string; args: unknown[] }): void;
  };
  const tell = (name: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(secret + name, { detail: JSON.stringify(detail) }));

  const pack = (value: unknown): Packed => {
    if (typeof value === 'function') return { call: calls.push(value as () => unknown) - 1 };
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return { value };
    return { fields: Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)])) };
  };
  const unpack = ({ value, listener }: { value?: unknown; listener?: number }) =>
    listener === undefined ? value : (...args: unknown[]) => tell('listener', { listener, args });

  document.addEventListener(`${secret}open`, (event) =>
    world.standinSend((event as CustomEvent<string>).detail),
  );
  document.addEventListener(`${secret}call`, (event) => {
    const { id, call, args } = JSON.parse((event as CustomEvent<string>).detail) as {
      id: number;
      call: number;
      args: { value?: unknown; listener?: number }[];
    };
    tell('result', { id, packed: pack(calls[call]?.(...args.map(unpack))) });
  });
  world.standinReceive = ({ channel, args }) => {
    for (const listener of channels.get(channel) ?? []) listener({}, ...args);
  };

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => world.standinSend(JSON.stringify({ channel, args })),
    on(channel: string, listener: () => void) {
      channels.set(channel, (channels.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: () => void) {
      channels.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => tell('expose', { name, packed: pack(api) }),
  };
  const require = (name: string) => {
    if (name === 'electron') return { ipcRenderer, contextBridge };
    throw new Error(`a sandboxed preload has no module ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
