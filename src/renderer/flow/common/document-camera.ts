import type { Off } from '../../../shared/contract/wire.ts';
import { failed, type Result } from '../../../shared/result.ts';

/**
 * Why there is no picture.
 * - `missing`: no camera of the configured name is there · `refused`: the shell does not let this page use it
 * - `in-use`: it is there and gives no picture · `lost`: it was pulled out meanwhile · `black`: its picture is dark
 */
export type CameraTrouble = 'missing' | 'refused' | 'in-use' | 'lost' | 'black';

/** One picture as it is kept, and a smaller one to be looked at. */
export interface TakenPicture {
  /** JPEG (ISO/IEC 10918-1). */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** A data URL. */
  readonly small: string;
}

/** The camera is on until it is closed. */
export interface LivePicture {
  readonly stream: MediaStream;
  take(): Promise<Result<TakenPicture, 'lost' | 'black'>>;
  onLost(listener: () => void): Off;
  close(): void;
}

/** A camera above the table where papers are laid. */
export interface DocumentCamera {
  /** @param name part of the camera's own name; empty: the only one there is */
  open(name: string): Promise<Result<LivePicture, 'missing' | 'refused' | 'in-use'>>;
}

/** Where there is none. */
export const noCamera: DocumentCamera = { open: async () => failed('missing') };
