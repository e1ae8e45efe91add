import type { MemoryDevice, MemorySpeaker } from '../../transport/memory.ts';

/** A payment display that takes lines of text: what stands on its glass, and what goes wrong with it. */
export class PaymentDisplayModel {
  #glass: string | null = null;
  #rest = '';
  #plugged = true;
  #mute = false;
  #speaker: MemorySpeaker | null = null;

  /** What its QR says; null when it shows its idle picture. */
  glass(): { readonly payload: string; readonly amount: string; readonly payee: string } | null {
    if (this.#glass === null) return null;
    const [payload = '', amount = '', payee = ''] = this.#glass.split('**');
    return { payload, amount, payee };
  }

  /** Unplugged it forgets what it showed. */
  setPlugged(plugged: boolean): void {
    this.#plugged = plugged;
    if (plugged) return;
    this.#glass = null;
    this.#rest = '';
    const speaker = this.#speaker;
    this.#speaker = null;
    speaker?.drop();
  }

  setMute(mute: boolean): void {
    this.#mute = mute;
  }

  connect(speaker: MemorySpeaker): MemoryDevice | null {
    if (!this.#plugged) return null;
    this.#speaker = speaker;
    return {
      receive: async (bytes) => this.#take(Buffer.from(bytes).toString('latin1')),
      end: () => {
        // A newer line may have taken over before the end of this one was told.
        if (this.#speaker === speaker) this.#speaker = null;
      },
    };
  }

  #take(text: string): void {
    for (const letter of text) {
      if (letter === '\n') {
        const line = this.#rest;
        this.#rest = '';
        this.#obey(line);
      } else this.#rest += letter;
    }
  }

  #obey(line: string): void {
    if (line === 'getvolume') {
      if (!this.#mute) this.#speaker?.send(Buffer.from('Current Volume: 10\r\n'));
    } else if (line.startsWith('WelcomeScreen**')) this.#glass = null;
    else if (line.startsWith('DisplayQRCodeScreen**'))
      this.#glass = line.slice('DisplayQRCodeScreen**'.length);
  }
}
