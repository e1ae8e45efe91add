import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { Input, Output } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { typedLetters } from '../../../shared/dossier-mark.ts';
import { readDraftMark, resumeCode, writeDraftMark } from '../../../shared/draft-mark.ts';
import { type Answer, type Answers, answers } from '../../../shared/form/answer.ts';
import type { ApplicationForm } from '../../../shared/form/form.ts';
import { plainAnswers } from '../../../shared/form/plain-answer.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { changeOf, enqueuePrint, jobByRequestKey } from '../printing/journal.ts';
import { ivBytes, seal, unseal } from '../sealing/seal.ts';
import type { Readable, Writable } from '../store/database.ts';
import {
  ageDrafts,
  type DraftRow,
  draftByTag,
  eraseDraft,
  liveDrafts,
  putDraft,
  removeDraft,
  removeTombstones,
} from './draft-rows.ts';
import { codeOnSlip, draftSlip } from './draft-slip.ts';
import type { Forms } from './form-folder.ts';
import type { ApplicationsOutside } from './outside.ts';
import { keepPepper, readPepper } from './pepper.ts';
import { type ResumeKey, resumeCodeFrom, resumeKey } from './resume-code.ts';
import { isUsedUp, noteWrongTry } from './try-rows.ts';

type KeepRequest = Input<KioskContract, 'applications.keep'>;
type Kept = Output<KioskContract, 'applications.keep'>;
type Resumed = Output<KioskContract, 'applications.resume'>;
type KeepCode = KioskContract['commands']['applications.keep']['errors'][number];
type ResumeTrouble = KioskContract['commands']['applications.resume']['errors'][number];

const draftText = z.strictObject({ answers, filled: z.array(z.string()), at: z.string().nullable() });

export interface Drafts {
  keep(request: KeepRequest): Promise<Result<Kept, KeepCode>>;
  resume(code: string): Promise<Result<Resumed, ResumeTrouble>>;
  /** In the transaction of what became of it. */
  remove(database: Writable, draftId: string): void;
  /** Ages drafts by the time this machine was on, and erases those whose time is over. */
  sweep(): void;
}

/** Half-written applications, each under a code that stands on its holder's slip. */
export function openDrafts(outside: ApplicationsOutside, forms: Forms): Drafts {
  const { store, clock, ids, configuration, deviceKey, waits, log } = outside;
  const { centre, kiosk } = configuration;
  const place = { ...centre, kioskName: kiosk.name };
  let sweptAt = clock.now().uptimeMs;
  let turn: Promise<unknown> = Promise.resolve();

  /** One guess at a time: as many beside one another would all be made before the first is counted. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  const expiresMs = (row: Pick<DraftRow, 'wallMs'>) => row.wallMs + waits.draft;

  function isOver(row: DraftRow): boolean {
    const wallCounts = row.wallTrusted && outside.clockVerified();
    return row.ageMs >= waits.draft || (wallCounts && clock.now().wallMs >= expiresMs(row));
  }

  /** Asked again after an answer was lost: the same code, read from the slip it was printed on. */
  function keptBefore(database: Readable, request: KeepRequest): Result<Kept, 'key-reused'> | undefined {
    const job = jobByRequestKey(database, request.requestKey);
    if (!job) return undefined;
    const code = job.slip.kind === 'sheet' && job.subject.kind === 'draft' && codeOnSlip(job.slip);
    if (!code) return failed('key-reused');
    return ok({ resumeCode: code, expiresAt: expiresMs(job.askedAt), job: changeOf(job) });
  }

  async function keep(request: KeepRequest): Promise<Result<Kept, KeepCode>> {
    const form = forms.byId(request.formId)?.form;
    if (!form) return failed('unknown-form');
    const code = resumeCodeFrom(ids.random);
    const before = store.read((database) => readPepper(database, deviceKey));
    const pepper = before ?? ids.random(32);
    const opensWith = await resumeKey(code, pepper);
    const written = store.write((database): Result<Kept, KeepCode> => {
      const earlier = keptBefore(database, request);
      if (earlier) return earlier;
      if (!before) keepPepper(database, deviceKey, pepper);
      return ok(writeDraft(database, request, form, code, opensWith));
    });
    if (!written.ok) return written;
    if (written.value.ok) outside.onPrintAsked();
    return written.value;
  }

  function writeDraft(
    database: Writable,
    request: KeepRequest,
    form: ApplicationForm,
    code: string,
    { tag, key }: ResumeKey,
  ): Kept {
    const moment = clock.now();
    const { draftId, filled, at, language, requestKey } = request;
    const text = canonicalJson({ answers: ofForm(form, plainAnswers(request.answers)), filled, at });
    const row: DraftRow = {
      id: draftId,
      tag,
      formId: form.id,
      formVersion: form.version,
      sealed: seal(key, ids.random(ivBytes), Buffer.from(text, 'utf8'), aboutDraft(draftId)),
      wallMs: moment.wallMs,
      wallTrusted: outside.clockVerified(),
      ageMs: 0,
    };
    putDraft(database, row);
    const mark = writeDraftMark({ kioskId: kiosk.id, resumeCode: code });
    const told = { name: form.name, resumeCode: code, mark, expiresMs: expiresMs(row) };
    const id = ids.mint();
    // Each keeping has a slip of its own: the code before it opens nothing any more.
    const subject = { kind: 'draft', id: ids.mint() } as const;
    enqueuePrint(
      database,
      { id, requestKey, subject, copy: 0, slip: draftSlip(told, language, place) },
      moment,
    );
    const job = jobByRequestKey(database, requestKey);
    if (!job) throw new Error('a print job just written cannot be read');
    return { resumeCode: code, expiresAt: expiresMs(row), job: changeOf(job) };
  }

  async function resume(typed: string): Promise<Result<Resumed, ResumeTrouble>> {
    if (store.read((database) => isUsedUp(database, 'resume-code', clock.now())))
      return failed('too-many-tries');
    const code = readCode(typed);
    const pepper = store.read((database) => readPepper(database, deviceKey));
    if (code === null || !pepper) return wrong(code !== null);
    const opensWith = await resumeKey(code, pepper);
    const row = store.read((database) => draftByTag(database, opensWith.tag));
    if (!row) return wrong(true);
    if (row.sealed && isOver(row)) erase(row.id);
    if (!row.sealed || isOver(row)) return failed('expired');
    return openDraft(row, row.sealed, opensWith.key);
  }

  function erase(draftId: string): void {
    const written = store.write((database) => eraseDraft(database, draftId, clock.now().wallMs));
    if (!written.ok)
      log.warn({ code: written.code }, 'a draft could not be erased, the next sweep tries again');
  }

  function openDraft(
    row: DraftRow,
    sealed: NonNullable<DraftRow['sealed']>,
    key: Uint8Array,
  ): Result<Resumed, ResumeTrouble> {
    const form = forms.byId(row.formId)?.form;
    if (!form) return failed('form-changed');
    const opened = unseal(key, sealed, aboutDraft(row.id));
    if (!opened.ok) return failed('not-found');
    const text = draftText.parse(JSON.parse(Buffer.from(opened.value).toString('utf8')));
    return ok({
      draftId: row.id,
      formId: form.id,
      answers: ofForm(form, text.answers),
      filled: text.filled.filter((id) => hasPage(form, id)),
      at: text.at !== null && hasPage(form, text.at) ? text.at : null,
      expiresAt: expiresMs(row),
    });
  }

  /** What cannot be a code at all is no guess at one, and is not counted. */
  function wrong(isGuess: boolean): Result<never, 'not-found'> {
    const counted = isGuess && store.write((database) => noteWrongTry(database, 'resume-code', clock.now()));
    if (counted && !counted.ok) log.warn({ code: counted.code }, 'a wrong try could not be counted');
    return failed('not-found');
  }

  return {
    keep,
    resume: (code) => inTurn(() => resume(code)),
    remove: removeDraft,
    sweep() {
      const { uptimeMs, wallMs } = clock.now();
      const passed = Math.max(0, uptimeMs - sweptAt);
      sweptAt = uptimeMs;
      if (store.read(liveDrafts).length === 0) return;
      const written = store.write((database) => {
        ageDrafts(database, passed);
        for (const row of liveDrafts(database)) if (isOver(row)) eraseDraft(database, row.id, wallMs);
        removeTombstones(database, wallMs - waits.tombstone);
      });
      if (!written.ok)
        log.warn({ code: written.code }, 'drafts could not be erased, the next sweep tries again');
    },
  };
}

const aboutDraft = (draftId: string) => `draft:${draftId}`;
const hasPage = (form: ApplicationForm, id: string) => form.pages.some((page) => page.id === id);

/** Answers to pages the form has; what was kept may be older than the form. */
function ofForm(form: ApplicationForm, given: Answers): Answers {
  const own = Object.entries(given).filter(([id]): boolean => hasPage(form, id));
  return Object.fromEntries<Answer>(own);
}

/** The code as typed in any case and grouping, or the text of the slip's QR. */
function readCode(typed: string): string | null {
  const mark = readDraftMark(typed.trim());
  if (mark.ok) return mark.value.resumeCode;
  const read = resumeCode.safeParse(
    typedLetters(typed)
      .match(/.{1,4}/g)
      ?.join('-') ?? '',
  );
  return read.success ? read.data : null;
}
