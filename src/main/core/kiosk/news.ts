import { z } from 'zod';
import type { Payment } from '../../../shared/contract/payments.ts';
import { applyDossierNews, dossierNews } from '../applications/news.ts';
import type { Clock } from '../clock.ts';
import type { Payments } from '../payments/payments.ts';
import type { Writable } from '../store/database.ts';
import type { NewsItem } from '../sync/province-news.ts';

/** What the province says of a payment: the bank told it that the money is there. */
const paymentNews = z.object({
  kind: z.literal('payment.confirmed'),
  paymentId: z.uuid(),
  amountVnd: z.int().positive(),
  at: z.int(),
});

export interface NewsOutside {
  readonly payments: Payments;
  readonly clock: Clock;
  readonly onPayment: (payment: Payment) => void;
  readonly onDossier: (dossierId: string) => void;
}

/** Hands each item to the room it concerns. What no room knows was written by a newer province; it is kept and left. */
export function takeNews({ payments, clock, onPayment, onDossier }: NewsOutside) {
  return (database: Writable, item: NewsItem): (() => void) | undefined => {
    const ofDossier = dossierNews.safeParse(item);
    if (ofDossier.success) {
      const isNew = applyDossierNews(database, ofDossier.data, clock.now().wallMs);
      return isNew ? () => onDossier(ofDossier.data.dossierId) : undefined;
    }
    const ofPayment = paymentNews.safeParse(item);
    if (!ofPayment.success) return undefined;
    const { paymentId, amountVnd, at } = ofPayment.data;
    const changed = payments.takeNews(database, { paymentId, amountVnd, confirmedAt: at });
    return changed && (() => onPayment(changed));
  };
}
