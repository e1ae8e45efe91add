import type {
  Payment,
  PaymentFacts,
  PaymentSubject,
  paymentKioskCommands,
  paymentKioskEvents,
} from '../../../shared/contract/payments.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { slipCodeFrom } from '../../../shared/slip-code.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Writable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { appendOutbox } from '../sync/outbox.ts';
import type { Waiting } from '../waiting.ts';
import { codeOf } from './code.ts';
import type { PaymentDisplaying } from './display.ts';
import { type FindOutside, findMatter } from './find.ts';
import { type OfferOutside, offerFor } from './offer.ts';
import { insertPayment, type PaymentRow, paymentById, paymentOf, paymentsIn, updatePayment } from './rows.ts';
import { type PaymentEvent, paymentAfter } from './states.ts';

export interface PaymentsOutside extends OfferOutside, FindOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly waiting: Waiting;
  readonly onPayment: (payment: Payment) => void;
  /** Something for the province was committed. */
  readonly onCommitted: () => void;
}

/** What the province says of a payment. */
export interface PaymentNews {
  readonly paymentId: string;
  readonly amountVnd: number;
  readonly confirmedAt: number;
}

export interface Payments {
  readonly handlers: Pick<
    Handlers<{ commands: typeof paymentKioskCommands; events: typeof paymentKioskEvents }>,
    Exclude<keyof typeof paymentKioskCommands, keyof PaymentDisplaying['handlers']>
  >;
  /**
   * Takes a confirmation in the transaction that notes it as read. Another amount than the one asked for confirms
   * nothing: an officer must look. @returns the payment to tell screens about, when something changed
   */
  takeNews(database: Writable, news: PaymentNews): Payment | undefined;
  find(paymentId: string): Payment | undefined;
}

type ShowTrouble = 'already-paid' | 'unknown-subject' | 'disk-full';

export function openPayments(outside: PaymentsOutside): Payments {
  const { store, clock, ids } = outside;
  expireOverdue();

  /** Codes whose time ran out while nobody looked: also while the kiosk was off. */
  function expireOverdue(): void {
    const now = clock.now().wallMs;
    for (const { told } of store.read((database) => paymentsIn(database, 'shown'))) {
      if (told.expiresAt <= now) expire(told.paymentId);
      else outside.waiting.later(told.expiresAt - now, () => expireIfDue(told.paymentId));
    }
  }

  function expireIfDue(paymentId: string): void {
    const row = store.read((database) => paymentById(database, paymentId));
    if (row && row.told.state === 'shown' && row.told.expiresAt <= clock.now().wallMs) expire(paymentId);
  }

  /** On a full disk it stays as it was shown until the next start looks again: nothing is promised by it. */
  function expire(paymentId: string): void {
    void change(paymentId, 'expire');
  }

  function change(paymentId: string, event: PaymentEvent): Result<Payment, 'unknown-payment' | 'disk-full'> {
    const written = store.write((database) => {
      const row = paymentById(database, paymentId);
      return row && step(database, row, event);
    });
    if (!written.ok) return written;
    if (!written.value) return failed('unknown-payment');
    outside.onPayment(written.value);
    outside.onCommitted();
    return ok(written.value);
  }

  function step(
    database: Writable,
    row: PaymentRow,
    event: PaymentEvent,
    more: Partial<Payment> = {},
  ): Payment {
    const state = paymentAfter(row.told.state, event);
    const told = { ...row.told, ...more, state };
    updatePayment(database, told);
    const isNews = state !== row.told.state || told.amountVnd !== row.told.amountVnd;
    if (isNews && event !== 'confirm') report(database, `payment.${state}`, { ...row, told });
    return told;
  }

  function report(database: Writable, kind: string, { told, bill, bin }: PaymentRow): void {
    const { paymentId, subject, amountVnd, payee, purpose, shownAt, expiresAt } = told;
    const payload = {
      paymentId,
      dossierId: subject.kind === 'dossier' ? subject.id : null,
      ticketId: subject.kind === 'ticket' ? subject.id : null,
      amountVnd,
      payee: { bin, account: payee.account, name: payee.name },
      purpose,
      bill,
      shownAt,
      expiresAt,
    };
    const entry = { key: ids.mint(), stream: `payment:${paymentId}`, kind, schemaVersion: 1, payload };
    appendOutbox(database, entry, clock.now());
  }

  function show(asked: Asked, offer: Offer): Result<Payment, ShowTrouble> {
    const now = clock.now().wallMs;
    const expiresAt = now + (outside.settings?.minutes ?? 0) * 60_000;
    const written = store.write((database): Result<Payment, ShowTrouble> => {
      if (!outside.knows(database, asked.subject)) return failed('unknown-subject');
      const before = paymentOf(database, asked.subject);
      if (before?.told.state === 'confirmed') return failed('already-paid');
      if (!before) return ok(begin(database, asked, offer, now, expiresAt));
      // Money that is said to be under way was sent by the code as it was shown.
      if (before.told.state === 'unconfirmed') return ok(before.told);
      const code = codeOf(offer, before.bill);
      return ok(step(database, before, 'show', { ...code, payee: offer.payee, expiresAt }));
    });
    if (!written.ok) return written;
    if (!written.value.ok) return written.value;
    const told = written.value.value;
    outside.waiting.later(expiresAt - now, () => expireIfDue(told.paymentId));
    outside.onCommitted();
    return ok(told);
  }

  function begin(database: Writable, asked: Asked, offer: Offer, now: number, expiresAt: number): Payment {
    const bill = slipCodeFrom(ids.random(8)).replace('-', '');
    const told: Payment = {
      paymentId: ids.mint(),
      subject: asked.subject,
      procedureCode: asked.procedureCode,
      ...codeOf(offer, bill),
      payee: offer.payee,
      state: 'shown',
      shownAt: now,
      expiresAt,
      confirmedAt: null,
    };
    const row = { told, bill, bin: offer.account.bin };
    insertPayment(database, row);
    report(database, 'payment.shown', row);
    return told;
  }

  return {
    handlers: {
      'payments.find': ({ opener }) => findMatter(outside, opener),
      async 'payments.offer'(asked) {
        const offer = await offerFor(outside, asked.procedureCode, asked.facts);
        if (!offer.ok) return offer;
        const before = store.read((database) => paymentOf(database, asked.subject));
        const { amountVnd, payee, fee } = offer.value;
        return ok({ amountVnd, payee, fee, paid: before?.told.state === 'confirmed' });
      },
      async 'payments.show'(asked) {
        const offer = await offerFor(outside, asked.procedureCode, asked.facts);
        return offer.ok ? show(asked, offer.value) : offer;
      },
      'payments.leave': ({ paymentId, how }) =>
        change(paymentId, how === 'says-paid' ? 'say-paid' : 'cancel'),
      'payments.status'({ paymentId }) {
        const row = store.read((database) => paymentById(database, paymentId));
        return row ? ok(row.told) : failed('unknown-payment');
      },
    },
    find: (paymentId) => store.read((database) => paymentById(database, paymentId))?.told,
    takeNews(database, { paymentId, amountVnd, confirmedAt }) {
      const row = paymentById(database, paymentId);
      if (!row || row.told.state === 'confirmed' || row.told.amountVnd !== amountVnd) return undefined;
      return step(database, row, 'confirm', { confirmedAt });
    },
  };
}

interface Asked {
  readonly subject: PaymentSubject;
  readonly procedureCode: string;
  readonly facts: PaymentFacts;
}
type Offer = Extract<Awaited<ReturnType<typeof offerFor>>, { readonly ok: true }>['value'];
