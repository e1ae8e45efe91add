/** Where slips leave a printer with a presenter. */
export class Mouth {
  #slip: 'none' | 'cut' | 'held' = 'none';
  readonly #ends = { taken: 0, retracted: 0, pushedOut: 0 };

  cut(): void {
    if (this.#slip === 'held') this.#ends.pushedOut += 1;
    this.#slip = 'cut';
  }

  /** GS e n: 2 draws back, 3 holds out, 5 throws out. */
  eject(n: number): void {
    if (n === 3 && this.#slip === 'cut') this.#slip = 'held';
    if (n === 2 && this.#slip !== 'none') this.#end('retracted');
    if (n === 5 && this.#slip !== 'none') this.#end('pushedOut');
  }

  take(): void {
    if (this.#slip === 'held') this.#end('taken');
  }

  holds(): boolean {
    return this.#slip === 'held';
  }

  facts(): Readonly<Record<'taken' | 'retracted' | 'pushedOut', number>> {
    return { ...this.#ends };
  }

  #end(what: 'taken' | 'retracted' | 'pushedOut'): void {
    this.#slip = 'none';
    this.#ends[what] += 1;
  }
}
