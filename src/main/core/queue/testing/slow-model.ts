/**
 * The rules of the line once more, told as slowly and plainly as they can be: nothing is kept but the list of what was
 * said and done, and every answer reads it from the beginning. It shares no line with what it is compared with.
 */
export interface ModelPerson {
  readonly label: string;
  readonly group: string;
  readonly issued: number;
}

type Act =
  | { readonly did: 'priority'; readonly label: string; readonly is: boolean }
  | { readonly did: 'open' | 'close'; readonly counter: string }
  | { readonly did: 'call'; readonly label: string; readonly counter: string; readonly first: boolean }
  | { readonly did: 'send'; readonly label: string; readonly counter: string }
  | {
      readonly did: 'serve' | 'finish' | 'hold' | 'miss' | 'void' | 'back';
      readonly label: string;
      readonly counter: string;
    };

export type ModelAnswer =
  | { readonly yes: true; readonly called: string | null }
  | { readonly yes: false; readonly why: string };

export interface ModelRules {
  readonly inARow: number;
  readonly rest: number;
  readonly takes: (counter: string) => readonly string[];
}

const yes = (called: string | null = null): ModelAnswer => ({ yes: true, called });
const no = (why: string): ModelAnswer => ({ yes: false, why });

export class SlowModel {
  readonly people: ModelPerson[] = [];
  readonly log: Act[] = [];
  private readonly rules: ModelRules;

  constructor(rules: ModelRules) {
    this.rules = rules;
  }

  arrives(person: ModelPerson, priority: boolean): void {
    this.people.push(person);
    this.log.push({ did: 'priority', label: person.label, is: priority });
  }

  setPriority(label: string, is: boolean): void {
    this.log.push({ did: 'priority', label, is });
  }

  /** Staff take a number back, or bring one back that was over. */
  staff(did: 'void' | 'back', label: string): void {
    this.log.push({ did, label, counter: '' });
  }

  isOpen(counter: string): boolean {
    const last = this.log.filter(
      (act) => (act.did === 'open' || act.did === 'close') && act.counter === counter,
    );
    return last.at(-1)?.did === 'open';
  }

  /** What was last done with a number; undefined: it only waits. */
  last(label: string): Act | undefined {
    return this.log
      .filter((act) => act.did !== 'priority' && 'label' in act && act.label === label)
      .filter((act) => !(act.did === 'call' && !act.first))
      .at(-1);
  }

  /** Whether it was held at a counter that has been closed since. */
  private wasLetGo(label: string, held: Act): boolean {
    if (held.did !== 'hold') return false;
    const after = this.log.slice(this.log.indexOf(held));
    return (
      after.some((act) => act.did === 'close' && act.counter === held.counter) && this.last(label) === held
    );
  }

  misses(label: string): number {
    return this.log.filter((act) => act.did === 'miss' && act.label === label).length;
  }

  status(label: string): string {
    const last = this.last(label);
    if (!last) return 'waiting';
    switch (last.did) {
      case 'call':
        return 'called';
      case 'serve':
        return 'serving';
      case 'hold':
        return this.wasLetGo(label, last) ? 'waiting' : 'held';
      case 'miss':
        return ['waiting', 'waiting', 'later'][this.misses(label)] ?? 'absent';
      case 'finish':
        return 'finished';
      case 'void':
        return 'voided';
      default:
        return 'waiting';
    }
  }

  isPriority(label: string): boolean {
    const said = this.log.filter((act) => act.did === 'priority' && act.label === label).at(-1);
    return said?.did === 'priority' && said.is;
  }

  at(counter: string): string | null {
    const here = this.people.find(({ label }) => {
      const last = this.last(label);
      return (last?.did === 'call' || last?.did === 'serve') && last.counter === counter;
    });
    return here?.label ?? null;
  }

  private firstCallsAfter(place: number): number {
    return this.log.slice(place).filter((act) => act.did === 'call' && act.first).length;
  }

  private rests(label: string): boolean {
    const missed = this.log.findLastIndex((act) => act.did === 'miss' && act.label === label);
    return missed >= 0 && this.firstCallsAfter(missed) < this.rules.rest;
  }

  private lastSent(label: string): string | null {
    const sent = this.log.filter((act) => act.did === 'send' && act.label === label).at(-1);
    return sent?.did === 'send' ? sent.counter : null;
  }

  private mayCall(counter: string, person: ModelPerson): boolean {
    const sent = this.lastSent(person.label);
    if (sent === counter) return true;
    const isBound = sent !== null && this.isOpen(sent);
    return !isBound && this.rules.takes(counter).includes(person.group);
  }

  /** How many priority numbers this counter called since it last called another. */
  private run(counter: string): number {
    let run = 0;
    this.log.forEach((act, place) => {
      if (act.did !== 'call' || !act.first || act.counter !== counter) return;
      const then = this.log
        .slice(0, place)
        .filter((before) => before.did === 'priority' && before.label === act.label)
        .at(-1);
      run = then?.did === 'priority' && then.is ? run + 1 : 0;
    });
    return run;
  }

  next(counter: string): string | null {
    const mine = this.people
      .filter((person) => this.mayCall(counter, person))
      .sort((a, b) => a.issued - b.issued || a.label.localeCompare(b.label, 'en'));
    const waits = mine.filter(({ label }) => this.status(label) === 'waiting');
    const fresh = waits.filter(({ label }) => !this.rests(label));
    const priority = fresh.find(({ label }) => this.isPriority(label));
    const other = fresh.find(({ label }) => !this.isPriority(label));
    if (priority && other) return (this.run(counter) >= this.rules.inARow ? other : priority).label;
    const first = priority ?? other ?? waits[0] ?? mine.find(({ label }) => this.status(label) === 'later');
    return first?.label ?? null;
  }

  wish(
    counter: string,
    wish: { readonly kind: string; readonly label?: string; readonly to?: string },
  ): ModelAnswer {
    if (wish.kind === 'open') {
      if (!this.isOpen(counter)) this.log.push({ did: 'open', counter });
      return yes();
    }
    if (!this.isOpen(counter)) return wish.kind === 'close' ? yes() : no('counter-closed');
    const here = this.at(counter);
    if (wish.kind === 'close') {
      if (here !== null) return no('number-still-here');
      this.log.push({ did: 'close', counter });
      return yes();
    }
    if (wish.kind === 'callNext') {
      const next = this.next(counter);
      return next === null ? no('nobody-waits') : this.call(counter, here, next);
    }
    if (wish.kind === 'call') return this.callOne(counter, here, wish.label ?? '');
    if (here === null) return no('no-number-here');
    if (wish.kind === 'transfer') {
      const to = wish.to ?? '';
      if (to === counter || !this.isOpen(to)) return no('unknown-counter');
      this.log.push({ did: 'send', label: here, counter: to });
      return yes();
    }
    if (wish.kind === 'recall') this.log.push({ did: 'call', label: here, counter, first: false });
    if (wish.kind === 'serve' && this.status(here) === 'called')
      this.log.push({ did: 'serve', label: here, counter });
    if (wish.kind === 'finish') this.log.push({ did: 'finish', label: here, counter });
    if (wish.kind === 'hold') this.log.push({ did: 'hold', label: here, counter });
    if (wish.kind === 'noShow') this.log.push({ did: 'miss', label: here, counter });
    return yes();
  }

  private callOne(counter: string, here: string | null, label: string): ModelAnswer {
    if (!this.people.some((person) => person.label === label)) return no('unknown-number');
    const status = this.status(label);
    const last = this.last(label);
    const holder = last && 'counter' in last ? last.counter : null;
    if (status === 'finished' || status === 'voided') return no('number-is-over');
    if (status === 'called' || status === 'serving')
      return holder === counter ? yes() : no('at-another-counter');
    if (status === 'held' && holder !== counter) return no('at-another-counter');
    return this.call(counter, here, label);
  }

  private call(counter: string, here: string | null, label: string): ModelAnswer {
    if (here !== null && this.status(here) === 'called') return no('still-called');
    if (here !== null) this.log.push({ did: 'finish', label: here, counter });
    this.log.push({ did: 'call', label, counter, first: true });
    return yes(label);
  }
}
