import type { TrackContext, TrackEvent } from '../../flow/track/context.ts';

/** What every screen of following a dossier gets: what is known, and how to answer. */
export interface StepProps {
  readonly context: TrackContext;
  readonly send: (event: TrackEvent) => void;
}
