/** Stops what it was handed out for: a subscription, a timer. */
export type Off = () => void;

/**
 * A line that carries frames as text, in order, at most once: a WebSocket on loopback, Electron's IPC channel,
 * a child process's channel, a pair in memory. It may be down for a while and come up again by itself.
 */
export interface Wire {
  /** False when the line is down: the frame is lost and the sender knows it. */
  send(text: string): boolean;
  onText(listener: (text: string) => void): Off;
  onState(listener: (up: boolean) => void): Off;
  isUp(): boolean;
}

/** Listeners in the order they came; one that throws does not silence the others' turn of the next event. */
export interface Listeners<Value> {
  add(listener: (value: Value) => void): Off;
  tell(value: Value): void;
}

export function listeners<Value>(): Listeners<Value> {
  const all = new Set<(value: Value) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell(value) {
      for (const listener of [...all]) listener(value);
    },
  };
}

/** Two ends of a line in memory. Delivery is a microtask later, as it never is immediate on a real one. */
export function wirePair(): { readonly near: Wire & { cut(): void; mend(): void }; readonly far: Wire } {
  const state = { up: true };
  const texts = { near: listeners<string>(), far: listeners<string>() };
  const states = listeners<boolean>();
  const end = (mine: 'near' | 'far', theirs: 'near' | 'far'): Wire => ({
    send(text) {
      if (!state.up) return false;
      queueMicrotaskLike(() => {
        if (state.up) texts[theirs].tell(text);
      });
      return true;
    },
    onText: (listener) => texts[mine].add(listener),
    onState: (listener) => states.add(listener),
    isUp: () => state.up,
  });
  const turn = (up: boolean) => () => {
    state.up = up;
    states.tell(up);
  };
  return { near: { ...end('near', 'far'), cut: turn(false), mend: turn(true) }, far: end('far', 'near') };
}

function queueMicrotaskLike(task: () => void): void {
  void Promise.resolve().then(task);
}
