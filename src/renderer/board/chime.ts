/** Two falling tones, each in hertz with its start and length in seconds. */
const tones = [
  { hertz: 659.25, from: 0, lasts: 0.5 },
  { hertz: 523.25, from: 0.32, lasts: 0.65 },
] as const;
const wholeSeconds = 1;

/** Sounds the chime; resolves when it is over, at once where sound is not allowed yet. */
export async function soundChime(audio: AudioContext, volume: number): Promise<void> {
  if (audio.state !== 'running') return;
  const begin = audio.currentTime;
  for (const { hertz, from, lasts } of tones) {
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    tone.frequency.value = hertz;
    loud.gain.setValueAtTime(0, begin + from);
    loud.gain.linearRampToValueAtTime(volume * 0.5, begin + from + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.0001, begin + from + lasts);
    tone.connect(loud).connect(audio.destination);
    tone.start(begin + from);
    tone.stop(begin + from + lasts);
  }
  await new Promise((resolve) => setTimeout(resolve, wholeSeconds * 1_000));
}
