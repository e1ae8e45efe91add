import type { IdentityCard } from '../identity-card.ts';
import type { Answer, Answers } from './answer.ts';
import type { CardFact } from './field.ts';
import type { ApplicationForm } from './form.ts';

export interface CardFilling {
  /** To be laid over the answers there are; the card's own page among them. */
  readonly answers: Answers;
  /** Pages the card answered: not asked again, shown at the end with "lấy từ thẻ căn cước". */
  readonly filled: readonly string[];
  /** The card's address as of its issue, and the page it may be offered on in today's units. */
  readonly address: { readonly page: string; readonly text: string } | null;
}

/** Which answers a card gives on its page. It fills; it proves nothing. */
export function fillFromCard(form: ApplicationForm, pageId: string, card: IdentityCard): CardFilling {
  const field = form.pages.find((page) => page.id === pageId)?.field;
  if (field?.kind !== 'card') throw new Error(`page ${pageId} takes no card`);
  const facts: Record<CardFact, string | null> = {
    name: card.name,
    number: card.number,
    birthDate: card.birthDate,
    sex: card.sex,
    issuedDate: card.issuedDate,
  };
  const given = (Object.keys(field.fills) as CardFact[]).flatMap((fact): [string, Answer][] => {
    const page = field.fills[fact];
    const value = facts[fact];
    return page !== undefined && value !== null ? [[page, value]] : [];
  });
  const { address } = field;
  return {
    answers: { ...Object.fromEntries(given), [pageId]: 'scanned' },
    filled: given.map(([page]) => page),
    address: address !== null && card.address !== null ? { page: address, text: card.address } : null,
  };
}
