/**
 * The binary form of IPP/1.1 (RFC 8010, section 3). Only what a client says and hears is here; attributes nobody reads
 * are skipped, not understood.
 */

/** RFC 8010, section 3.5.1. */
export const groupTag = { operation: 1, job: 2, end: 3, printer: 4, unsupported: 5 } as const;

/** Value tags this client writes (RFC 8010, section 3.5.2). */
export const valueTag = {
  integer: 0x21,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const;

/** RFC 8011, section 5.4.15. */
export const operation = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
} as const;

/** Whole numbers and enums are `number`; everything spelt is `text`; `none` is one of the "out of band" values. */
export type IppValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly tag: number };

export interface IppGroup {
  readonly tag: number;
  readonly attributes: ReadonlyMap<string, readonly IppValue[]>;
}

export interface IppResponse {
  /** RFC 8011, section B.1: below 0x0100 it was done. */
  readonly status: number;
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
}

export interface IppAttribute {
  readonly name: string;
  readonly tag: (typeof valueTag)[keyof typeof valueTag];
  readonly values: readonly (string | number)[];
}

export interface IppRequest {
  readonly operation: (typeof operation)[keyof typeof operation];
  readonly requestId: number;
  readonly operationAttributes: readonly IppAttribute[];
  readonly jobAttributes: readonly IppAttribute[];
}
