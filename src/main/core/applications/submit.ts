import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, type JsonObject } from '../../../shared/canonical-json.ts';
import type { Input, Output } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Ticket } from '../../../shared/contract/tickets.ts';
import { dossierReferenceFrom, dossierSecretFrom, writeDossierMark } from '../../../shared/dossier-mark.ts';
import type { Answers } from '../../../shared/form/answer.ts';
import type { FormPaper } from '../../../shared/form/form.ts';
import { neededPapers } from '../../../shared/form/walk.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Moment } from '../clock.ts';
import { changeOf, enqueuePrint, jobByRequestKey } from '../printing/journal.ts';
import type { DataKey } from '../sealing/sealing.ts';
import type { Readable, Writable } from '../store/database.ts';
import { appendOutbox } from '../sync/outbox.ts';
import { checkForm } from './check.ts';
import { type DossierRow, dossierByRequest, insertDossier } from './dossier-rows.ts';
import type { Drafts } from './drafts.ts';
import { feeOf } from './fee.ts';
import type { Forms, LoadedForm } from './form-folder.ts';
import { isValidOn } from './offer.ts';
import type { ApplicationsOutside } from './outside.ts';
import { secretHash } from './secret-hash.ts';
import { statusOf } from './status.ts';
import { submissionSlip } from './submission-slip.ts';
import type { Today } from './today.ts';

type Request = Input<KioskContract, 'applications.submit'>;
type Submitted = Output<KioskContract, 'applications.submit'>;
type Trouble = KioskContract['commands']['applications.submit']['errors'][number];

/** What stays readable on this machine until the province has the dossier: to answer the same request again. */
const keptText = z.strictObject({ asked: z.string(), secret: z.string() });

/** A request whose answers hold; settled before the transaction, which only counts and writes. */
interface Settled {
  readonly request: Request;
  readonly loaded: LoadedForm;
  readonly answers: Answers;
  /** Canonical text of what was asked, to tell a repetition from a reuse of its key. */
  readonly asked: string;
  readonly papers: readonly FormPaper[];
  readonly key: DataKey;
  readonly wrapped: string;
}

export type Submit = (request: Request) => Promise<Result<Submitted, Trouble>>;

/** Checks, seals and queues a dossier. Only after COMMIT is anything said or printed. */
export function openSubmit(
  outside: ApplicationsOutside,
  forms: Forms,
  drafts: Drafts,
  judging: Today,
): Submit {
  const { store, clock, ids, configuration, sealing, tickets, network } = outside;
  const { centre, kiosk } = configuration;

  async function settle(request: Request): Promise<Result<Settled, Trouble>> {
    const loaded = forms.byId(request.formId);
    if (!loaded) return failed('unknown-form');
    const { form } = loaded;
    if (form.version !== request.version || !isValidOn(form, judging().today)) return failed('form-changed');
    const { answers, problems } = checkForm(loaded, request.answers, judging());
    if (problems.length > 0)
      return failed('invalid', problems.map(({ page, code }) => `${page} ${code}`).join(', '));
    const papers = neededPapers(form, answers);
    if (!request.papers.every(({ paperId }) => papers.some(({ id }) => id === paperId)))
      return failed('unknown-paper');
    if (
      request.priority !== null &&
      !configuration.queue.priorityGroups.some(({ id }) => id === request.priority)
    )
      return failed('unknown-priority');
    const key = await dataKey(request.draftId);
    if (!key.ok) return key;
    const { provinceWrapped: wrapped } = key.value;
    if (wrapped === null) return failed('no-province');
    const { formId, version, wantsNumber, priority } = request;
    const asked = canonicalJson({ formId, version, answers, papers: request.papers, wantsNumber, priority });
    return ok({ request, loaded, answers, asked, papers, key: key.value, wrapped });
  }

  /** Photographed pages brought their key with them: answers and pages open by one. */
  async function dataKey(draftId: string | null): Promise<Result<DataKey, 'key-trouble'>> {
    const brought =
      draftId === null ? null : store.read((database) => outside.papers.keyOf(database, draftId));
    // A dossier that was handed in before may have had its key erased since; it is not sealed again.
    if (brought && !brought.ok && brought.code !== 'forgotten') return failed('key-trouble');
    return ok((brought?.ok && brought.value) || (await sealing.mint()));
  }

  function told(database: Readable, row: DossierRow, secret: string, ticket: Ticket | null): Submitted {
    const job = jobByRequestKey(database, row.requestKey);
    if (!job) throw new Error('the print job of a dossier cannot be read');
    return {
      status: statusOf(database, row, network(), outside.papers.sentPages(database, row.id)),
      mark: writeDossierMark({ kioskId: kiosk.id, reference: row.reference, secret }),
      secret,
      ticket,
      job: changeOf(job),
    };
  }

  /** The same request again, after its answer was lost. */
  function again(database: Readable, row: DossierRow, asked: string): Result<Submitted, Trouble> {
    const opened = row.sealed && sealing.open(database, row.sealed, aboutKept(row.id));
    if (!opened?.ok) return failed('key-trouble');
    const kept = keptText.parse(JSON.parse(Buffer.from(opened.value).toString('utf8')));
    if (kept.asked !== asked) return failed('key-reused');
    return ok(told(database, row, kept.secret, tickets.issued(row.requestKey) ?? null));
  }

  /** Key, number, dossier, outbox row, audit link and print job: one transaction, or nothing. */
  function write(database: Writable, settled: Settled): Result<Submitted, Trouble> {
    const { request, loaded, key, asked } = settled;
    const earlier = dossierByRequest(database, request.requestKey);
    if (earlier) return again(database, earlier, asked);
    if (!outside.papers.fit(database, request.draftId, request.papers)) return failed('unknown-paper');
    const moment = clock.now();
    const ticket = request.wantsNumber ? takeNumber(database, settled) : null;
    const id = ids.mint();
    const secret = dossierSecretFrom(ids.random(12));
    sealing.keep(database, key, 'dossier');
    outside.papers.bind(database, id, request.papers);
    const kept = Buffer.from(JSON.stringify({ asked, secret } satisfies z.infer<typeof keptText>), 'utf8');
    const row: DossierRow = {
      id,
      requestKey: request.requestKey,
      reference: dossierReferenceFrom(ids.random(8)),
      secretSha256: secretHash(secret),
      procedureCode: loaded.form.procedure,
      name: loaded.form.name,
      formId: loaded.form.id,
      formVersion: loaded.form.version,
      ticketLabel: ticket?.label ?? null,
      outboxKey: ids.mint(),
      keyId: key.id,
      sealed: sealing.seal(key, kept, aboutKept(id)),
      moment,
      clockVerified: outside.clockVerified(),
    };
    insertDossier(database, row);
    writeDown(database, row, settled, moment);
    print(database, row, secret, ticket, settled);
    if (request.draftId !== null) drafts.remove(database, request.draftId);
    return ok(told(database, row, secret, ticket));
  }

  /** A day whose numbers are used up keeps nobody from handing in. */
  function takeNumber(database: Writable, { request, loaded }: Settled): Ticket | null {
    const { requestKey, priority, language } = request;
    const matter = { kind: 'procedure', code: loaded.form.procedure } as const;
    const taken = tickets.issueWith(database, { requestKey, matter, priority, language });
    return taken.ok ? taken.value : null;
  }

  function writeDown(database: Writable, row: DossierRow, settled: Settled, moment: Moment): void {
    const payload = payloadOf(row, settled);
    const stream = `dossier:${row.id}`;
    appendOutbox(
      database,
      { key: row.outboxKey, stream, kind: 'dossier.submitted', schemaVersion: 1, payload },
      moment,
    );
    const { id: dossierId, procedureCode, formId, formVersion } = row;
    appendAudit(
      database,
      { kind: 'dossier.submitted', body: { dossierId, procedureCode, formId, formVersion } },
      moment,
    );
  }

  function payloadOf(row: DossierRow, { request, loaded, answers, key, wrapped }: Settled): JsonObject {
    const { id: formId, version } = loaded.form;
    // The salt keeps the digest from telling, by trying, what was answered.
    const salt = Buffer.from(ids.random(16)).toString('base64url');
    const plaintext = Buffer.from(canonicalJson({ formId, version, answers, salt }), 'utf8');
    const { iv, data, tag } = sealing.seal(key, plaintext, `dossier:${row.id}`);
    return {
      dossierId: row.id,
      localReference: row.reference,
      secretSha256: row.secretSha256,
      centreId: centre.id,
      procedureCode: row.procedureCode,
      form: { id: formId, version },
      submittedAt: row.moment.wallMs,
      clockVerified: row.clockVerified,
      ticketLabel: row.ticketLabel,
      papers: request.papers,
      fee: feeOf(
        outside.procedures.find(row.procedureCode)?.record,
        loaded.form.fee,
        answers,
        judging().today,
      ),
      sealed: {
        key: wrapped,
        iv,
        data,
        tag,
        plaintextSha256: createHash('sha256').update(plaintext).digest('hex'),
      },
    };
  }

  function print(
    database: Writable,
    row: DossierRow,
    secret: string,
    ticket: Ticket | null,
    { request, loaded, papers }: Settled,
  ): void {
    const photographed = new Set(
      request.papers.filter(({ how }) => how === 'photographed').map(({ paperId }) => paperId),
    );
    const slip = submissionSlip(
      {
        name: loaded.form.name,
        reference: row.reference,
        secret,
        mark: writeDossierMark({ kioskId: kiosk.id, reference: row.reference, secret }),
        moment: row.moment,
        clockVerified: row.clockVerified,
        ticket,
        papers: papers.filter(({ id }) => !photographed.has(id)),
      },
      request.language,
      { ...centre, kioskName: kiosk.name },
    );
    const subject = { kind: 'submission', id: row.id } as const;
    enqueuePrint(
      database,
      { id: ids.mint(), requestKey: request.requestKey, subject, copy: 0, slip },
      row.moment,
    );
  }

  async function submit(request: Request): Promise<Result<Submitted, Trouble>> {
    const settled = await settle(request);
    if (!settled.ok) return settled;
    const written = store.write((database) => write(database, settled.value));
    if (!written.ok) return written;
    if (written.value.ok) outside.onSubmitted();
    return written.value;
  }

  return (request) => outside.papers.whileHandingIn(request.draftId, () => submit(request));
}

const aboutKept = (dossierId: string) => `dossier-kept:${dossierId}`;
