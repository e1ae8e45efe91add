let speakers: AudioContext | null = null;

/** Plays a sound file through the machine's speaker or headphones; done when it ends, or at once when it is unwanted. */
export async function playSound(
  file: Uint8Array<ArrayBuffer>,
  volume: number,
  gone: AbortSignal,
): Promise<void> {
  speakers ??= new AudioContext();
  const sound = await speakers.decodeAudioData(file.buffer).catch(() => null);
  if (!sound || gone.aborted) return;
  const loudness = new GainNode(speakers, { gain: volume });
  const source = new AudioBufferSourceNode(speakers, { buffer: sound });
  source.connect(loudness).connect(speakers.destination);
  await new Promise<void>((done) => {
    source.addEventListener('ended', () => done());
    gone.addEventListener('abort', () => {
      source.stop();
      done();
    });
    source.start();
  });
}
