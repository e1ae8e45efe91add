import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Answer, Answers } from '../../src/shared/form/answer.ts';
import { isAddress } from '../../src/shared/form/answer.ts';
import { type ApplicationForm, applicationForm, type QuestionPage } from '../../src/shared/form/form.ts';
import type { countedHand } from './keystroke-level.ts';

type Hand = ReturnType<typeof countedHand>;

export function shippedForm(id: string): ApplicationForm {
  return applicationForm.parse(JSON.parse(readFileSync(`assets/applications/${id}.json`, 'utf8')));
}

export interface Applicant {
  readonly page: Page;
  readonly hand: Hand;
  readonly form: ApplicationForm;
  /** By question; what is not here is left open. */
  readonly answers: Answers;
  /** Shows a card to the scanner on these pages; on others one goes on without. */
  readonly scanCard?: (pageId: string) => Promise<void>;
  /** Looks at each page as it comes. */
  readonly look?: () => Promise<void>;
}

/** Answers question after question as the screen asks them, until there are none; answers with those it was asked. */
export async function answerQuestions(person: Applicant): Promise<readonly string[]> {
  const asked: string[] = [];
  for (;;) {
    const now = await whereNow(person.page);
    if (now.screen !== 'question') return asked;
    const question = person.form.pages.find(({ id }) => id === now.question);
    if (!question) throw new Error(`no question ${now.question}`);
    if (asked.includes(question.id))
      throw new Error(`${question.id} is asked twice: ${await wrong(person.page)}`);
    asked.push(question.id);
    await person.look?.();
    await answer(person, question);
    await left(person.page, question.id);
  }
}

async function answer(person: Applicant, question: QuestionPage): Promise<void> {
  const { hand, page, answers } = person;
  const given = answers[question.id];
  const { field } = question;
  if (field.kind === 'card') {
    if (given === 'scanned' && person.scanCard) return person.scanCard(question.id);
    return hand.press('Không có thẻ, tự gõ');
  }
  if (given === undefined) return hand.press(question.skip?.vi ?? 'no way to leave it open');
  switch (field.kind) {
    case 'choice': {
      const text = field.options.find(({ id }) => id === given)?.text.vi ?? '';
      return pressRow(person, text);
    }
    case 'yes-no':
      return pressRow(person, given === true ? 'Có' : 'Không');
    case 'number':
      await hand.digits(`${String(given)}`);
      break;
    case 'date':
      await writeDate(person, `${String(given)}`, question);
      break;
    case 'name':
      await hand.write(`${String(given)}`);
      break;
    case 'text':
      if (field.format === 'personal-number' || field.format === 'phone')
        await hand.digits(`${String(given)}`);
      else await hand.write(`${String(given)}`);
      break;
    case 'address':
      await writeAddress(person, given);
      break;
  }
  await page.locator('.acts .main').waitFor();
  return hand.press('Tiếp tục');
}

/** A row or a tile by the words it begins with; it may stand on a further page of the list. */
async function pressRow({ page, hand }: Applicant, text: string): Promise<void> {
  const name = new RegExp(`^${text.replaceAll(/[.()/?+-]/gu, '\\$&')}`);
  while (!(await page.locator('.stuff').getByRole('button', { name }).first().isVisible()))
    await hand.press('Xem tiếp');
  await hand.press(name);
}

async function writeDate({ hand }: Applicant, text: string, question: QuestionPage): Promise<void> {
  const parts = text.split('-');
  if (parts.length === 1) await hand.press('Chỉ nhớ năm');
  if (parts.length === 2) await hand.press('Chỉ nhớ tháng, năm');
  if (question.field.kind !== 'date') throw new Error(`${question.id} is no date`);
  await hand.digits(parts.toReversed().join(''));
}

async function writeAddress(person: Applicant, given: Answer): Promise<void> {
  if (!isAddress(given)) throw new Error('no address');
  const { page, hand } = person;
  if (
    await page.locator('.stuff').getByRole('button', { name: given.unit, exact: true }).first().isVisible()
  ) {
    await hand.press(given.unit);
  } else {
    await pressRow(person, 'Xã khác');
    await hand.write(given.unit.replace(/^(Xã|Phường) /u, '').replace(/,.*/u, ''));
    await hand.press(new RegExp(`^${given.unit}`, 'iu'));
  }
  const written = (await page.locator('.field').textContent()) ?? '';
  if (written === '' && given.place !== '') await hand.write(given.place);
}

async function whereNow(page: Page): Promise<{ screen: string | null; question: string | null }> {
  const screen = page.locator('[data-screen]:not([data-screen="loading"])');
  await screen.waitFor();
  return await screen.evaluate((element) => ({
    screen: element.getAttribute('data-screen'),
    question: element.getAttribute('data-question'),
  }));
}

/** Waits until the question is gone from the screen. A question that complains stays, and that is told. */
async function left(page: Page, question: string): Promise<void> {
  const gone = page.locator(`[data-question="${question}"]`).waitFor({ state: 'detached', timeout: 5_000 });
  await gone.catch(async () => {
    throw new Error(`${question} stays: ${await wrong(page)}`);
  });
}

async function wrong(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
