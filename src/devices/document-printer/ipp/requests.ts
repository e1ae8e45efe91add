import { encodeRequest } from './encode.ts';
import { type IppAttribute, type IppRequest, operation, valueTag } from './message.ts';

/** Who asks; spoolers show it beside a job. */
const userName = 'mot-cua-kiosk';

/** One job on an A4 printer: one copy, one-sided, A4. `name` finds it again when its number never arrived. */
export function printJobRequest(printerUri: string, name: string, requestId: number): Uint8Array {
  return request(operation.printJob, printerUri, requestId, {
    operation: [
      attribute('job-name', valueTag.name, name),
      attribute('document-format', valueTag.mime, 'application/pdf'),
    ],
    // Not `sides` or `fidelity`: a printer without them would refuse the job for what is its default anyway.
    job: [attribute('copies', valueTag.integer, 1), attribute('media', valueTag.keyword, 'iso_a4_210x297mm')],
  });
}

export function jobStateRequest(printerUri: string, jobId: number, requestId: number): Uint8Array {
  return request(operation.getJobAttributes, printerUri, requestId, {
    operation: [
      attribute('job-id', valueTag.integer, jobId),
      attribute('requested-attributes', valueTag.keyword, 'job-id', 'job-state', 'job-state-reasons'),
    ],
  });
}

export function cancelJobRequest(printerUri: string, jobId: number, requestId: number): Uint8Array {
  return request(operation.cancelJob, printerUri, requestId, {
    operation: [attribute('job-id', valueTag.integer, jobId)],
  });
}

/**
 * As many as a spooler keeps: CUPS tells the oldest first, whatever RFC 8011, section 4.2.6.1, says, so that a smaller
 * number would leave out the very job that is looked for.
 */
const mostJobs = 500;

/** The jobs of one kind: one whose number was lost is among them. */
export function recentJobsRequest(
  printerUri: string,
  which: 'completed' | 'not-completed',
  requestId: number,
): Uint8Array {
  return request(operation.getJobs, printerUri, requestId, {
    operation: [
      attribute('limit', valueTag.integer, mostJobs),
      attribute('which-jobs', valueTag.keyword, which),
      attribute('requested-attributes', valueTag.keyword, 'job-id', 'job-name'),
    ],
  });
}

export function printerStateRequest(printerUri: string, requestId: number): Uint8Array {
  return request(operation.getPrinterAttributes, printerUri, requestId, {
    operation: [
      attribute(
        'requested-attributes',
        valueTag.keyword,
        'printer-state',
        'printer-state-reasons',
        'printer-is-accepting-jobs',
      ),
    ],
  });
}

interface Parts {
  readonly operation: readonly IppAttribute[];
  readonly job?: readonly IppAttribute[];
}

/** RFC 8011, section 4.1.4: charset, then language, then target, in this order. */
function request(
  code: IppRequest['operation'],
  printerUri: string,
  requestId: number,
  parts: Parts,
): Uint8Array {
  return encodeRequest({
    operation: code,
    requestId,
    operationAttributes: [
      attribute('attributes-charset', valueTag.charset, 'utf-8'),
      attribute('attributes-natural-language', valueTag.language, 'en'),
      attribute('printer-uri', valueTag.uri, printerUri),
      ...targetFirst(parts.operation),
    ],
    jobAttributes: parts.job ?? [],
  });
}

/** `job-id` belongs to the target and stands directly behind the printer, before who asks. */
function targetFirst(attributes: readonly IppAttribute[]): IppAttribute[] {
  return [
    ...attributes.filter((each) => each.name === 'job-id'),
    attribute('requesting-user-name', valueTag.name, userName),
    ...attributes.filter((each) => each.name !== 'job-id'),
  ];
}

function attribute(
  name: string,
  tag: IppAttribute['tag'],
  ...values: readonly (string | number)[]
): IppAttribute {
  return { name, tag, values };
}
