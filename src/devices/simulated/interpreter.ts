/**
 * ESC/POS as a printer reads it, byte by byte. Written from Epson's command reference alone and sharing nothing with
 * the driver, so that a mistake in one shows against the other.
 */
export interface PrinterActions {
  /** One line of dots, as many bytes as the command said. */
  row(dots: Uint8Array): void;
  feed(dots: number): void;
  cut(): void;
  /** A picture command begins. */
  picture(): void;
  /** A byte that prints as a letter: in a driver that sends pictures only, always a mistake. */
  letter(byte: number): void;
  reset(): void;
  automaticStatus(mask: number): void;
  /** GS r n */
  tellPaper(n: number): void;
  /** GS I n */
  tellIdentity(n: number): void;
  /** GS e n: what the presenter does with the slip that was cut. */
  eject(n: number): void;
  /** GS ( H fn 48 */
  tellDone(id: Uint8Array): void;
}

/** Dots of an ordinary line feed, 1/6 inch at 203 dpi. */
const lineDots = 30;

export interface Interpreter {
  take(byte: number): void;
  /** Forgets a half-read command: power-on and DLE DC4 fn 8. */
  forget(): void;
}

export function interpreter(actions: PrinterActions): Interpreter {
  let command: number[] = [];
  let picture: { readonly width: number; rowsLeft: number; row: Uint8Array; filled: number } | null = null;

  function takeDot(byte: number, of: NonNullable<typeof picture>): void {
    of.row[of.filled] = byte;
    of.filled += 1;
    if (of.filled < of.width) return;
    const whole = of.row;
    of.row = new Uint8Array(of.width);
    of.filled = 0;
    of.rowsLeft -= 1;
    if (of.rowsLeft === 0) picture = null;
    actions.row(whole);
  }

  function begin(width: number, rows: number): void {
    actions.picture();
    if (width > 0 && rows > 0) picture = { width, rowsLeft: rows, row: new Uint8Array(width), filled: 0 };
  }

  /** True when the bytes gathered are one whole command (which is then done). */
  function whole(): boolean {
    const [first = 0, second, third, fourth = 0] = command;
    if (first === 0x1b) return escCommand(second, third);
    if (first === 0x1d) return gsCommand(second, third, fourth);
    if (first === 0x10) return realTimeEcho(second, third);
    if (first === 0x0a) actions.feed(lineDots);
    else if (first >= 0x20) actions.letter(first);
    return true;
  }

  function escCommand(second: number | undefined, n: number | undefined): boolean {
    if (second === undefined) return false;
    if (second === 0x40) {
      actions.reset();
      return true;
    }
    if (second === 0x32) return true;
    if (n === undefined) return false;
    if (second === 0x4a) actions.feed(n);
    if (second === 0x64) actions.feed(n * lineDots);
    return true;
  }

  function gsCommand(second: number | undefined, third: number | undefined, fourth: number): boolean {
    if (second === undefined || third === undefined) return false;
    switch (second) {
      case 0x76: {
        if (command.length < 8) return false;
        const [, , , , xl = 0, xh = 0, yl = 0, yh = 0] = command;
        begin(xl + 256 * xh, yl + 256 * yh);
        return true;
      }
      case 0x56:
        if (third >= 65 && command.length < 4) return false;
        if (third >= 65) actions.feed(fourth);
        actions.cut();
        return true;
      case 0x61:
        actions.automaticStatus(third);
        return true;
      case 0x72:
        actions.tellPaper(third);
        return true;
      case 0x49:
        actions.tellIdentity(third);
        return true;
      case 0x65:
        // Only n = 3 has a second field: how far.
        if (third === 3 && command.length < 4) return false;
        actions.eject(third);
        return true;
      case 0x28:
        return parenthesis(third);
      default:
        return true;
    }
  }

  function parenthesis(letter: number): boolean {
    if (command.length < 5) return false;
    const length = (command[3] ?? 0) + 256 * (command[4] ?? 0);
    if (command.length < 5 + length) return false;
    const body = Uint8Array.from(command.slice(5));
    if (letter === 0x48 && body[0] === 48 && length === 6) actions.tellDone(body.slice(2));
    return true;
  }

  /** Real-time commands were obeyed on arrival; here they only have to be read over. */
  function realTimeEcho(second: number | undefined, third: number | undefined): boolean {
    if (second === undefined) return false;
    if (second === 0x04 || second === 0x05) return third !== undefined;
    if (second !== 0x14) return true;
    if (third === undefined) return false;
    return command.length >= (third === 8 ? 10 : 5);
  }

  return {
    take(byte) {
      if (picture) return takeDot(byte, picture);
      command.push(byte);
      if (whole()) command = [];
    },
    forget() {
      command = [];
      picture = null;
    },
  };
}
