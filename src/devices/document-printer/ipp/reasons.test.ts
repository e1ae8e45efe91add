import { expect, test } from 'vitest';
import { reportOf } from './reasons.ts';

const idle = 3;
const processing = 4;
const stopped = 5;

test.each([
  [idle, ['none'], true, [], []],
  [idle, [], null, [], []],
  [processing, ['media-empty-error'], true, ['paper-out'], []],
  // A bare keyword is an error (RFC 8011, section 5.4.12).
  [stopped, ['media-jam'], true, ['media-jam'], []],
  [idle, ['toner-low-error', 'media-low'], true, [], ['toner-low', 'paper-near-end']],
  [idle, ['media-empty-warning'], true, [], ['paper-near-end']],
  [stopped, ['media-empty-warning'], true, ['paper-out'], []],
  // What the last job met: tried again, and told until a job runs well.
  [idle, ['media-empty-error'], true, [], ['paper-out']],
  [idle, ['media-empty-report'], true, [], []],
  [stopped, ['door-open', 'cover-open-error'], true, ['cover-open'], []],
  [stopped, ['com.maker-strange-error'], true, ['unrecoverable'], []],
  [idle, ['com.maker-strange-error', 'cups-waiting-for-job-completed'], true, [], []],
  [stopped, ['none'], true, ['offline'], []],
  [stopped, ['media-low-warning'], true, ['paper-near-end'], []],
  [idle, ['none'], false, ['offline'], []],
  [idle, ['constructor', '__proto__-error'], true, [], []],
])(
  'state %i with %j, accepting %s: blocked by %j, care for %j',
  (state, words, accepting, blocking, caring) => {
    expect(reportOf(state, words, accepting)).toEqual({ stopped: state === stopped, blocking, caring });
  },
);
