import { firstPath } from './0001-first-path.ts';
import { anyPaper } from './0002-any-paper.ts';
import { dataKeys } from './0003-data-keys.ts';
import { signedCatalogue } from './0004-signed-catalogue.ts';
import { journalMark } from './0005-journal-mark.ts';
import { applications } from './0006-applications.ts';
import { payments } from './0007-payments.ts';
import { auditHeads } from './0008-audit-heads.ts';
import { paperPages } from './0009-paper-pages.ts';
import { queue } from './0010-queue.ts';
import { staff } from './0011-staff.ts';
import type { Migration } from './migration.ts';

/** In order; the place in the list is the version. */
export const migrations: readonly Migration[] = [
  firstPath,
  anyPaper,
  dataKeys,
  signedCatalogue,
  journalMark,
  applications,
  payments,
  auditHeads,
  paperPages,
  queue,
  staff,
];
