/** One key going down, as a shell hears it before its page would. */
export interface Keystroke {
  /** "A", "Enter", "Shift" (KeyboardEvent.key) */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  /** The system says it again because the key is held down. */
  readonly repeat: boolean;
  /** Milliseconds, by a clock that does not jump. */
  readonly at: number;
}
