import { never } from '../../../shared/result.ts';
import type { AuditTrouble } from './verify.ts';

/** What is wrong with the chain, in a few words both languages can read: a place or a day. */
export function auditTroubleWords(trouble: AuditTrouble): string {
  switch (trouble.kind) {
    case 'broken-link':
      return `broken-link ${trouble.seq}`;
    case 'cut-off':
      return `cut-off ${trouble.seq}`;
    case 'signed-head':
      return `signed-head ${trouble.day}`;
    case 'bad-signature':
      return `bad-signature ${trouble.day}`;
    default:
      return never(trouble);
  }
}
