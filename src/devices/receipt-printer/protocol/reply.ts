/** What a printer says, by class. Nothing here says what was asked: DLE EOT answers carry no question number. */
export type PrinterReply =
  | { readonly kind: 'flow'; readonly on: boolean }
  /** One byte 0xx1xx10. */
  | { readonly kind: 'status'; readonly byte: number }
  /** Automatic status back, four bytes. */
  | { readonly kind: 'asb'; readonly bytes: readonly [number, number, number, number] }
  /** FULL STATUS of printers with a presenter: paper, user, recoverable and unrecoverable error. */
  | { readonly kind: 'full-status'; readonly bytes: readonly [number, number, number, number] }
  /** One byte 0xx0xxxx: GS r, or GS I with a numeric answer; both come in the order of the data. */
  | { readonly kind: 'ordered'; readonly byte: number }
  | { readonly kind: 'process-id'; readonly processId: string }
  /** DLE DC4 fn 8 is done. */
  | { readonly kind: 'cleared' }
  /** A block that was not asked here, or GS I text. */
  | { readonly kind: 'block'; readonly header: number; readonly text: string }
  /** Bytes of no known class; counted, never interpreted. */
  | { readonly kind: 'unknown'; readonly bytes: readonly number[] };
