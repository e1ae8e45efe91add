import { listeners, type Off } from '../../shared/contract/wire.ts';
import type { Clock } from '../clock.ts';
import { type Abilities, allButPresenter } from './abilities.ts';
import { type Fault, type FaultDeed, FaultPlan } from './faults.ts';
import { type Interpreter, interpreter } from './interpreter.ts';
import { Mouth } from './mouth.ts';
import { type RealTime, realTimeScanner } from './real-time.ts';
import { automaticStatus, fullStatus, isOffline, paperBits, type Sensors, statusByte } from './sensors.ts';
import { isReplyDeed, spoil } from './spoil.ts';

export interface ModelOptions {
  readonly widthDots: number;
  /** Rows a second; null prints as fast as bytes come. An 80 mm printer does 1,200 to 2,000. */
  readonly rowsPerSecond: number | null;
  /** Receive buffer; small printers have 4 KB. */
  readonly bufferBytes: number;
  /** Without a cutter, a person tears after a long feed. */
  readonly hasCutter: boolean;
  /** Answers GS ( H: Epson's do, most others do not. */
  readonly provesById: boolean;
  /** Whatever is not named is as in `allButPresenter`. */
  readonly abilities?: Partial<Abilities>;
  readonly clock: Clock;
}

/** What came out, from one cut to the next. */
export interface Sheet {
  readonly widthDots: number;
  /** `widthDots / 8` bytes each, most significant bit left, 1 = black. */
  readonly rows: readonly Uint8Array[];
  readonly at: number;
}

export interface Speaker {
  send(bytes: Uint8Array): void;
  drop(): void;
}

export interface ModelConnection {
  /** Resolves when all bytes are in the receive buffer: a full buffer holds the sender back. */
  receive(bytes: Uint8Array): Promise<void>;
  end(): void;
}

/** Milliseconds until a slip is drawn back in. */
const drawingBack = 600;

/** A feed this long, on a printer without a cutter, is where a person tears. */
const tearDots = 96;

/**
 * A receipt printer from its bytes up: receive buffer, command interpreter, head, paper, cover, knife. It stops at the
 * end of the paper, keeps its buffer and goes on after the reload, as Epson's do.
 */
export class PrinterModel {
  readonly #options: ModelOptions;
  readonly #abilities: Abilities;
  readonly #interpreter: Interpreter;
  readonly #mouth = new Mouth();
  readonly #sheets = listeners<Sheet>();
  readonly #sensors: Sensors = { paper: 'in', cover: 'closed', cutter: 'free' };
  #plan = new FaultPlan([]);
  #silent = false;
  #stalled = false;
  #powered = true;
  #asb = 0;
  #queue: number[] = [];
  #head = 0;
  #rows: Uint8Array[] = [];
  /** Milliseconds of printing not yet waited for. */
  #debt = 0;
  #waiting = false;
  #wakers: (() => void)[] = [];
  #speaker: Speaker | null = null;
  #scan = realTimeScanner();
  readonly #seen = { bytes: 0, letters: 0, sheets: 0 };

  constructor(options: ModelOptions) {
    this.#options = options;
    this.#abilities = { ...allButPresenter, ...options.abilities };
    this.#interpreter = interpreter({
      row: (dots) => this.#print(dots),
      feed: (dots) => this.#feed(dots),
      cut: () => this.#cut(),
      picture: () => this.#suffer(this.#plan.count('band')),
      letter: () => {
        this.#seen.letters += 1;
      },
      reset: () => {
        this.#asb = 0;
      },
      automaticStatus: (mask) => {
        if (this.#abilities.tellsChanges) this.#asb = mask;
        this.#tellAutomatically();
      },
      tellPaper: () => {
        if (this.#abilities.answersInOrder) this.#prove(Uint8Array.of(paperBits(this.#seenSensors())));
      },
      tellIdentity: (n) => this.#identify(n),
      eject: (n) => {
        if (!this.#abilities.presenter) return;
        // Rollers turn: drawing back takes its time.
        options.clock.later(n === 2 ? drawingBack : 0, () => this.#mouth.eject(n));
      },
      tellDone: (id) => {
        if (options.provesById) this.#prove(Uint8Array.of(0x37, 0x22, ...id, 0));
      },
    });
  }

  /** A newer connection takes over from an older one; null while it is switched off. */
  connect(speaker: Speaker): ModelConnection | null {
    if (!this.#powered) return null;
    this.#speaker?.drop();
    this.#speaker = speaker;
    this.#scan = realTimeScanner();
    this.#suffer(this.#plan.reach('open'));
    return {
      receive: (bytes) => this.#receive(bytes, speaker),
      end: () => {
        if (this.#speaker === speaker) this.#speaker = null;
        this.#wake();
      },
    };
  }

  setPaper(paper: Sensors['paper']): void {
    this.#change(() => {
      this.#sensors.paper = paper;
    });
  }

  setCover(cover: Sensors['cover']): void {
    this.#change(() => {
      this.#sensors.cover = cover;
    });
  }

  setCutter(cutter: Sensors['cutter']): void {
    this.#change(() => {
      this.#sensors.cutter = cutter;
    });
  }

  /** A hand pulls the slip out of the mouth. */
  takeSlip(): void {
    this.#mouth.take();
  }

  /** Answers nothing while true; prints all the same. */
  setSilent(silent: boolean): void {
    this.#silent = silent;
  }

  /** Switches it off, forgetting its buffers, or on again. */
  setPower(on: boolean): void {
    this.#powered = on;
    if (!on) this.#forgetAll();
    if (!on) this.drop();
  }

  /** Drops the present connection. */
  drop(): void {
    const speaker = this.#speaker;
    this.#speaker = null;
    speaker?.drop();
    this.#wake();
  }

  /** Takes bytes again after a `stall`. */
  resume(): void {
    this.#stalled = false;
    this.#wake();
  }

  plan(faults: readonly Fault[]): void {
    this.#plan = new FaultPlan(faults);
  }

  onSheet(listener: (sheet: Sheet) => void): Off {
    return this.#sheets.add(listener);
  }

  /** Rows printed since the last cut: what hangs out of the slot. */
  hanging(): readonly Uint8Array[] {
    return this.#rows;
  }

  facts() {
    return { ...this.#sensors, silent: this.#silent, ...this.#seen, mouth: this.#mouth.facts() };
  }

  async #receive(bytes: Uint8Array, from: Speaker): Promise<void> {
    for (const byte of bytes) {
      while (this.#speaker === from && (this.#stalled || this.#isFull())) {
        this.#run();
        if (this.#stalled || this.#isFull()) await new Promise<void>((resolve) => this.#wakers.push(resolve));
      }
      if (this.#speaker !== from) return;
      this.#seen.bytes += 1;
      this.#queue.push(byte);
      const order = this.#scan(byte);
      if (order) this.#obey(order);
      this.#suffer(this.#plan.count('byte'));
    }
    this.#run();
  }

  #isFull(): boolean {
    return this.#queue.length - this.#head >= this.#options.bufferBytes;
  }

  /** Works through the buffer as far as paper, cover, knife and time let it. */
  #run(): void {
    while (!this.#waiting && !isOffline(this.#sensors) && this.#head < this.#queue.length) {
      const byte = this.#queue[this.#head] ?? 0;
      this.#head += 1;
      this.#interpreter.take(byte);
      this.#waitWhenDue();
    }
    if (this.#head === this.#queue.length || this.#head > 65_536) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
    // Woken ones run this again: with nothing changed for them, two would wake each other for ever.
    if (!this.#stalled && !this.#isFull()) this.#wake();
  }

  #waitWhenDue(): void {
    if (this.#debt < 10) return;
    this.#waiting = true;
    const due = this.#debt;
    this.#debt = 0;
    this.#options.clock.later(due, () => {
      this.#waiting = false;
      this.#run();
    });
  }

  #print(dots: Uint8Array): void {
    const row = new Uint8Array(this.#options.widthDots / 8);
    row.set(dots.subarray(0, row.length));
    this.#rows.push(row);
    this.#spendRow();
    this.#suffer(this.#plan.count('row'));
  }

  #feed(dots: number): void {
    for (let row = 0; row < dots; row += 1) {
      this.#rows.push(new Uint8Array(this.#options.widthDots / 8));
      this.#spendRow();
    }
    if (!this.#options.hasCutter && dots >= tearDots) this.#finishSheet();
  }

  #spendRow(): void {
    if (this.#options.rowsPerSecond !== null) this.#debt += 1000 / this.#options.rowsPerSecond;
  }

  #cut(): void {
    this.#suffer(this.#plan.reach('cut'));
    if (this.#options.hasCutter) this.#finishSheet();
  }

  #finishSheet(): void {
    if (this.#rows.length === 0) return;
    const sheet = { widthDots: this.#options.widthDots, rows: this.#rows, at: this.#options.clock.now() };
    this.#rows = [];
    this.#mouth.cut();
    this.#seen.sheets += 1;
    this.#sheets.tell(sheet);
  }

  #obey(order: RealTime): void {
    switch (order.kind) {
      case 'status':
        this.#answerStatus(order.n);
        break;
      case 'clear':
        if (!this.#abilities.clearsBuffer) break;
        this.#queue = [];
        this.#head = 0;
        this.#interpreter.forget();
        this.#say(Uint8Array.of(0x37, 0x25, 0));
        break;
      case 'recover':
        if (this.#sensors.cutter === 'jammed') this.setCutter('free');
        break;
    }
  }

  #answerStatus(n: number): void {
    const { answersStatus, presenter } = this.#abilities;
    const sensors = this.#seenSensors();
    if (n === 20 && presenter) this.#say(fullStatus(sensors, this.#mouth.holds()));
    if (n === 20 || !answersStatus) return;
    this.#answer(Uint8Array.of(statusByte(n, sensors)), this.#plan.reach('status'));
  }

  /** What its sensors can tell: without one for the near end, a low roll looks like a full one. */
  #seenSensors(): Sensors {
    const { paper } = this.#sensors;
    return !this.#abilities.nearEndSensor && paper === 'low'
      ? { ...this.#sensors, paper: 'in' }
      : this.#sensors;
  }

  #identify(n: number): void {
    const { name } = this.#abilities;
    const text = { 66: name?.maker, 67: name?.model }[n];
    if (text !== undefined) this.#say(Uint8Array.of(0x5f, ...new TextEncoder().encode(text), 0));
  }

  #prove(reply: Uint8Array): void {
    this.#answer(reply, this.#plan.reach('proof'));
  }

  #answer(reply: Uint8Array, [deed]: readonly FaultDeed[]): void {
    const spoils = deed !== undefined && isReplyDeed(deed);
    if (deed !== undefined && !spoils) this.#suffer([deed]);
    const ms = deed?.kind === 'late-reply' ? deed.ms : 0;
    for (const said of spoils ? spoil(reply, deed.kind) : [reply]) {
      if (ms === 0) this.#say(said);
      else this.#options.clock.later(ms, () => this.#say(said));
    }
  }

  #say(bytes: Uint8Array): void {
    if (!this.#silent) this.#speaker?.send(bytes);
  }

  #tellAutomatically(): void {
    if (this.#asb !== 0) this.#say(automaticStatus(this.#seenSensors()));
  }

  #change(set: () => void): void {
    set();
    this.#tellAutomatically();
    this.#run();
  }

  #suffer(deeds: readonly FaultDeed[]): void {
    for (const deed of deeds) this.#sufferOne(deed);
  }

  #sufferOne(deed: FaultDeed): void {
    switch (deed.kind) {
      case 'drop':
        this.drop();
        break;
      case 'stall':
        this.#stalled = true;
        break;
      case 'paper-out':
        this.setPaper('out');
        break;
      case 'cover-open':
        this.setCover('open');
        break;
      case 'cutter-jam':
        this.setCutter('jammed');
        break;
      case 'power-cycle':
        this.#forgetAll();
        this.drop();
        break;
      case 'no-reply':
      case 'late-reply':
      case 'wrong-id':
      case 'garbled-reply':
      case 'double-reply':
        return;
    }
  }

  #forgetAll(): void {
    this.#queue = [];
    this.#head = 0;
    this.#asb = 0;
    this.#interpreter.forget();
  }

  #wake(): void {
    const wakers = this.#wakers;
    this.#wakers = [];
    for (const waker of wakers) waker();
  }
}
