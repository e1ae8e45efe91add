/** What happens when, in virtual time: a binary heap by time, so that a million events take a second. */
export class Agenda {
  private readonly heap: { readonly at: number; readonly task: (nowMs: number) => void }[] = [];

  add(at: number, task: (nowMs: number) => void): void {
    const { heap } = this;
    heap.push({ at, task });
    for (let place = heap.length - 1; place > 0; ) {
      const above = (place - 1) >> 1;
      if (!this.swapIfLater(above, place)) break;
      place = above;
    }
  }

  /** Runs until nothing is left to happen. */
  run(): void {
    for (let next = this.take(); next; next = this.take()) next.task(next.at);
  }

  private take() {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let place = 0; ; ) {
      const left = 2 * place + 1;
      const right = left + 1;
      const below = this.timeOf(right) < this.timeOf(left) ? right : left;
      if (!this.swapIfLater(place, below)) return first;
      place = below;
    }
  }

  private timeOf(place: number): number {
    return this.heap[place]?.at ?? Number.POSITIVE_INFINITY;
  }

  private swapIfLater(above: number, below: number): boolean {
    const { heap } = this;
    const [a, b] = [heap[above], heap[below]];
    if (!a || !b || a.at <= b.at) return false;
    heap[above] = b;
    heap[below] = a;
    return true;
  }
}
