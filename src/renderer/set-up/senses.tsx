import { type PointerEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Next, StepFrame } from './parts.tsx';
import type { StepProps } from './step-props.ts';
import { setUpWords as words } from './words.ts';

/** Width of an ID or bank card: ISO/IEC 7810, ID-1. */
const cardMm = 85.6;

export function ScreenSize({ pxPerMm, say, see, measure, next }: StepProps) {
  const widthMm = Math.round(window.innerWidth / pxPerMm);
  const heightMm = Math.round(window.innerHeight / pxPerMm);
  const change = (by: number) => measure(Math.max(1, pxPerMm * by));
  return (
    <StepFrame
      title={say(words.screen)}
      lead={say(words.screenNext)}
      acts={
        <>
          <Button grow onPress={() => change(0.99)}>
            {say(words.narrower)}
          </Button>
          <Button grow onPress={() => change(1.01)}>
            {say(words.wider)}
          </Button>
          <Next
            onPress={() => {
              see({ screen: { widthMm, heightMm } });
              next();
            }}
          >
            {say(words.next)}
          </Next>
        </>
      }
    >
      <svg className="set-up-ruler" width={cardMm * pxPerMm} height={54 * pxPerMm} aria-hidden="true">
        <rect width="100%" height="100%" rx={3 * pxPerMm} />
      </svg>
      <p>{say(words.millimetres, { width: `${widthMm}`, height: `${heightMm}` })}</p>
    </StepFrame>
  );
}

/** Corners and middle, in shares of the field. */
const marks = [
  [0.08, 0.08],
  [0.92, 0.08],
  [0.5, 0.5],
  [0.08, 0.92],
  [0.92, 0.92],
] as const;

export function Touch({ pxPerMm, seen, say, see, next }: StepProps) {
  const [offs, setOffs] = useState<readonly number[]>([]);
  const mark = marks[offs.length];
  const take = (event: PointerEvent<HTMLElement>) => {
    if (!mark) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const px = Math.hypot(event.clientX - left - mark[0] * width, event.clientY - top - mark[1] * height);
    const all = [...offs, px / pxPerMm];
    setOffs(all);
    see({ touchOffMm: Math.min(200, Math.round(Math.max(...all) * 10) / 10) });
  };
  const left = marks.length - offs.length;
  return (
    <StepFrame
      title={say(words.touch)}
      lead={
        left > 0
          ? say(words.touchNext, { left: `${left}` })
          : say(words.touchOff, { off: `${seen.touchOffMm}` })
      }
      acts={
        <>
          <Button grow onPress={() => setOffs([])}>
            {say(words.again)}
          </Button>
          <Next onPress={next} disabled={left > 0}>
            {say(words.next)}
          </Next>
        </>
      }
    >
      <section className="set-up-field" aria-label={say(words.touch)} onPointerDown={take}>
        <svg width="100%" height="100%" aria-hidden="true">
          {mark && (
            <g data-mark={offs.length}>
              <circle cx={`${mark[0] * 100}%`} cy={`${mark[1] * 100}%`} r={8 * pxPerMm} />
              <circle className="dot" cx={`${mark[0] * 100}%`} cy={`${mark[1] * 100}%`} r={pxPerMm} />
            </g>
          )}
        </svg>
      </section>
    </StepFrame>
  );
}

export function Sound({ say, see, next }: StepProps) {
  const [played, setPlayed] = useState(false);
  const answer = (heardSound: boolean) => {
    see({ heardSound });
    next();
  };
  return (
    <StepFrame
      title={say(words.sound)}
      lead={say(words.soundNext)}
      acts={
        <>
          <Button grow onPress={() => answer(false)} disabled={!played}>
            {say(words.notHeard)}
          </Button>
          <Next onPress={() => answer(true)} disabled={!played}>
            {say(words.heard)}
          </Next>
        </>
      }
    >
      <Button
        huge
        onPress={() => {
          beep();
          setPlayed(true);
        }}
      >
        {say(words.play)}
      </Button>
    </StepFrame>
  );
}

/** Seconds and hertz of the tone: long and low enough for old ears. */
const tone = { seconds: 0.8, hertz: 660 };

function beep(): void {
  const audio = new AudioContext();
  const source = audio.createOscillator();
  source.frequency.value = tone.hertz;
  source.connect(audio.destination);
  source.start();
  source.stop(audio.currentTime + tone.seconds);
}
