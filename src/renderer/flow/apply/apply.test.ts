import { expect, test } from 'vitest';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok } from '../../../shared/result.ts';
import { handlersOf } from '../../preview/fake-core.ts';
import { birthAnswers, inventedCard } from '../../preview/invented-application.ts';
import { flowBench } from '../flow-bench.ts';
import type { ApplyEvent } from './context.ts';

const draftAt = (page: string) => handlersOf({ draftAt: page, tracked: 'waiting' });

async function bench(change: Partial<Handlers<KioskContract>> = {}) {
  const all = flowBench(change);
  const context = () => {
    const now = all.snapshotOf('apply')?.context;
    if (!now) throw new Error('nobody applies');
    return now;
  };
  const say = async (...events: ApplyEvent[]) => {
    for (const event of events) {
      all.sendTo('apply', event);
      await all.settle();
    }
  };
  await all.settle();
  all.actor.send({ type: 'touched' });
  all.actor.send({ type: 'door.touched' });
  all.actor.send({ type: 'flow.wanted', start: { flow: 'apply', from: null } });
  await all.settle();
  return { ...all, context, say };
}

const type = (text: string): ApplyEvent[] => [...text].map((letter) => ({ type: 'key.letter', letter }));
const digits = (text: string): ApplyEvent[] => [...text].map((digit) => ({ type: 'digit.pressed', digit }));

async function atCard() {
  const person = await bench();
  await person.say(
    { type: 'tile.chosen', id: 'khai-sinh' },
    { type: 'next' },
    { type: 'value.given', value: 'mother' },
  );
  return person;
}

/** Every question but the one named is answered. */
async function at(page: string, change: Partial<Handlers<KioskContract>> = {}) {
  const person = await bench({ ...draftAt(page), ...change });
  await person.say({ type: 'resume.wanted' }, ...type('K7QM2XDA9FHT'), { type: 'resume.given' });
  return person;
}

async function atReview(change: Partial<Handlers<KioskContract>> = {}) {
  const person = await at('copies', change);
  await person.say(...digits('2'), { type: 'next' }, { type: 'next' }, { type: 'priority.chosen', id: null });
  return person;
}

const keptDraft = {
  draftId: '0190d1c6-0000-7000-8000-0000000000dd',
  formId: 'birth-registration',
  filled: [],
  expiresAt: 0,
};

test('what was put off with everything answered goes on behind the questions', async () => {
  const { page } = await at('copies', {
    'applications.resume': () => ok({ ...keptDraft, answers: { ...birthAnswers, copies: 2 }, at: null }),
  });
  expect(page()).toBe('hand-in');
});

test('what was put off on a page that is gone goes on at the first question left open', async () => {
  const { copies: _, ...answers } = { ...birthAnswers, copies: 2 };
  const { page, context } = await at('copies', {
    'applications.resume': () => ok({ ...keptDraft, answers, at: null }),
  });
  expect(page()).toBe('question');
  expect(context().at).toBe('copies');
});

test('what the kiosk cannot do is said before the first question, and leads to a number', async () => {
  const { say, page, context } = await bench();
  await say({ type: 'tile.chosen', id: 'dat-dai' }, { type: 'next' });
  expect(page()).toBe('before-applying');
  expect(context().offer?.whyNot?.code).toBe('no-form');
  await say({ type: 'number.wanted' });
  expect(page()).toBe('priority');
});

test('the card fills its pages and only the gaps are asked', async () => {
  const { say, context } = await atCard();
  await say({ type: 'scan.read', reading: { kind: 'identity-card', card: inventedCard, warnings: [] } });
  expect(context().at).toBe('applicant-home');
  expect(context().answers['applicant-id']).toBe(inventedCard.number);
});

test('a card without an address leaves it to be asked, and nothing is made of it', async () => {
  const { say, context, inputsOf } = await atCard();
  const card = { ...inventedCard, address: null };
  await say({ type: 'scan.read', reading: { kind: 'identity-card', card, warnings: [] } });
  expect(context().at).toBe('applicant-home');
  expect(inputsOf('units.suggest')).toEqual([]);
  expect(context().answers['applicant-home']).toBeUndefined();
});

test('the card’s old address is offered in today’s units and is no answer until it is touched', async () => {
  const { say, context } = await atCard();
  await say({ type: 'scan.read', reading: { kind: 'identity-card', card: inventedCard, warnings: [] } });
  expect(context().units.map(({ code }) => code)).toEqual(['04375']);
  expect(context().answers).not.toHaveProperty('applicant-home');
  const [unit] = context().units;
  if (!unit) throw new Error('nothing is offered');
  await say({ type: 'unit.chosen', unit }, { type: 'next' });
  expect(context().answers['applicant-home']).toEqual({
    unitCode: '04375',
    unit: 'Xã Mậu A, tỉnh Lào Cai',
    place: 'Thôn Bản Sen',
  });
});

test('a scan that is no card says so and fills nothing', async () => {
  const { say, context } = await atCard();
  await say({ type: 'scan.read', reading: { kind: 'unreadable', why: 'damaged-text' } });
  expect(context()).toMatchObject({ at: 'applicant-card', cardTrouble: 'damaged-text', filled: [] });
});

test('without a card the same pages are asked', async () => {
  const { say, context } = await atCard();
  await say({ type: 'next' });
  expect(context().at).toBe('applicant-name');
});

test('a card shown by mistake is taken back by typing: its pages are asked, with what it said in them', async () => {
  const { say, context } = await atCard();
  await say(
    { type: 'scan.read', reading: { kind: 'identity-card', card: inventedCard, warnings: [] } },
    { type: 'back' },
    { type: 'next' },
  );
  expect(context()).toMatchObject({ at: 'applicant-name', filled: [] });
  expect(context().answers['applicant-name']).toBe(inventedCard.name);
});

test('pressing on without an answer stays with one sentence, and the next key takes it away', async () => {
  const { say, context } = await atCard();
  await say({ type: 'next' }, { type: 'next' });
  expect(context()).toMatchObject({ at: 'applicant-name', problem: { code: 'missing' } });
  await say({ type: 'key.letter', letter: 'L' });
  expect(context().problem).toBeNull();
});

test('half-typed letters are still there after going back and coming again', async () => {
  const { say, context } = await atCard();
  await say({ type: 'next' }, ...type('LÒ'), { type: 'back' }, { type: 'next' });
  expect(context().entries['applicant-name']?.text).toBe('LÒ');
});

test('the year alone is taken where the form takes it, and not where the day is wanted', async () => {
  const father = await at('father-birth');
  await father.say({ type: 'precision.chosen', precision: 'year' }, ...digits('1945'), { type: 'next' });
  expect(father.context().answers['father-birth']).toBe('1945');
  const child = await at('child-birth');
  await child.say({ type: 'precision.chosen', precision: 'year' }, ...digits('2026'), { type: 'next' });
  expect(child.context().problem?.code).toBe('not-precise');
});

test('an answer put right leads back to the check, and asks only what is new because of it', async () => {
  const { say, context, page } = await atReview();
  await say({ type: 'edit.wanted', page: 'father-lives-with' }, { type: 'value.given', value: false });
  expect(context().at).toBe('father-home');
  await say({ type: 'unit.chosen', unit: { code: null, text: 'Xã Suối Mây' } }, ...type('TỔ BA'), {
    type: 'next',
  });
  expect(page()).toBe('check-answers');
  expect(context().answers['father-home']).toEqual({ unitCode: null, unit: 'Xã Suối Mây', place: 'TỔ BA' });
});

test('two answers that cannot both be true keep the application from being saved until one is put right', async () => {
  const { say, context, page, inputsOf } = await atReview();
  await say({ type: 'edit.wanted', page: 'father-birth' }, { type: 'digits.cleared' });
  await say({ type: 'precision.chosen', precision: 'year' }, ...digits('2026'), { type: 'next' });
  await say({ type: 'edit.wanted', page: 'child-birth' }, { type: 'digits.cleared' });
  await say({ type: 'precision.chosen', precision: 'day' }, ...digits('0111995'), { type: 'next' });
  await say({ type: 'digits.cleared' }, ...digits('01111995'), { type: 'next' });
  expect(page()).toBe('check-answers');
  expect(context().problems.length).toBeGreaterThan(0);
  await say({ type: 'submit.wanted' });
  expect(inputsOf('applications.submit')).toEqual([]);
});

test('nothing is said to be sent that is only saved', async () => {
  const { say, context, page } = await atReview();
  await say({ type: 'submit.wanted' });
  expect(page()).toBe('saved');
  expect(context().status?.steps.map(({ state }) => state)).toEqual(['saved', 'waiting']);
});

test('what the province says later appears on the page that waits for it', async () => {
  let told = handlersOf({ tracked: 'waiting' })['applications.status'];
  const { say, context, emit, settle } = await atReview({ 'applications.status': (input) => told(input) });
  await say({ type: 'submit.wanted' });
  told = handlersOf({ tracked: 'received' })['applications.status'];
  emit('dossier.changed', { dossierId: context().submitted?.status.dossierId ?? '' });
  await settle();
  expect(context().status?.steps.at(-1)?.state).toBe('received');
});

test('an unanswered save is asked again with the same key, also when the person comes back to it', async () => {
  const { say, inputsOf, pass, page } = await atReview({
    'applications.submit': () => new Promise(() => undefined),
  });
  await say({ type: 'submit.wanted' });
  await pass(15_000);
  await say({ type: 'leave' });
  expect(page()).toBe('refused');
  await say({ type: 'again' });
  const keys = new Set(inputsOf('applications.submit').map(({ requestKey }) => requestKey));
  expect(keys.size).toBe(1);
});

test('a full disk says so and keeps every answer', async () => {
  const { say, context, page } = await atReview({ 'applications.submit': () => failed('disk-full') });
  await say({ type: 'submit.wanted' });
  expect(page()).toBe('refused');
  expect(context().answers['child-name']).toBe('SÙNG THỊ THẢO NGUYÊN');
});

test('a code that opens nothing says so and stays to be put right', async () => {
  const { say, context, page } = await bench({ 'applications.resume': () => failed('too-many-tries') });
  await say({ type: 'resume.wanted' }, ...type('K7QM'), { type: 'resume.given' });
  expect(page()).toBe('resume-code');
  expect(context()).toMatchObject({ resumeTrouble: 'too-many-tries', resumeText: 'K7QM' });
});

test('put off, it is kept with where the person was and what a card filled', async () => {
  const { say, page, inputsOf } = await at('child-name');
  await say({ type: 'pause.wanted' }, { type: 'keep.wanted' });
  expect(page()).toBe('kept');
  expect(inputsOf('applications.keep')).toMatchObject([
    { at: 'child-name', filled: ['applicant-name', 'applicant-birth', 'applicant-id'] },
  ]);
});

test('the end of a visit leaves nothing of the person in the flow', async () => {
  const { actor, settle } = await at('child-name');
  actor.send({ type: 'visit.over' });
  await settle();
  expect(JSON.stringify(actor.getPersistedSnapshot())).not.toContain('SÙNG');
});

test('no commune is known: the name is typed, and stands as it is typed', async () => {
  const { say, context } = await at('child-origin', { 'units.find': () => ok({ units: [] }) });
  await say({ type: 'unit.again' });
  expect(context().entries['child-origin']?.step).toBe('typing');
  await say({ type: 'unit.chosen', unit: { code: null, text: 'XÃ MỚI' } }, { type: 'next' });
  expect(context().answers['child-origin']).toMatchObject({ unitCode: null, unit: 'XÃ MỚI' });
});
