import type { MemoryDevice, MemorySpeaker } from '../../transport/memory.ts';

/** The microcontroller behind the cabinet's sensors. */
export class SensorBoxModel {
  readonly #said = new Map<string, string>();
  #speaker: MemorySpeaker | null = null;
  #plugged = true;
  #mute = false;

  /** `set('door', 'open')`: kept, and told at once. */
  set(sensor: string, value: string): void {
    this.#said.set(sensor, value);
    this.#say(`${sensor} ${value}`);
  }

  /** Bytes as they are: noise on the wire, half lines. */
  noise(bytes: Uint8Array): void {
    this.#speaker?.send(bytes);
  }

  setPlugged(plugged: boolean): void {
    this.#plugged = plugged;
    const speaker = this.#speaker;
    if (plugged || !speaker) return;
    this.#speaker = null;
    speaker.drop();
  }

  setMute(mute: boolean): void {
    this.#mute = mute;
  }

  connect(speaker: MemorySpeaker): MemoryDevice | null {
    if (!this.#plugged) return null;
    this.#speaker = speaker;
    return {
      receive: async (bytes) => {
        if (!Buffer.from(bytes).includes('?')) return;
        for (const [sensor, value] of this.#said) this.#say(`${sensor} ${value}`);
        this.#say('ok');
      },
      end: () => {
        // A newer line may have taken over before the end of this one was told.
        if (this.#speaker === speaker) this.#speaker = null;
      },
    };
  }

  #say(line: string): void {
    if (!this.#mute) this.#speaker?.send(Buffer.from(`${line}\r\n`));
  }
}
