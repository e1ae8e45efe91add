import { describe, expect, test } from 'vitest';
import { failed, ok } from '../../../shared/result.ts';
import { birth, birthDetails, centre, previewNow } from '../../preview/invented.ts';
import {
  birthChecklist,
  birthQuestions,
  copyQuestions,
  inventedChecklist,
} from '../../preview/invented-checklists.ts';
import { waits } from '../common/waits.ts';
import { flowBench } from '../flow-bench.ts';
import type { LookUpEvent } from './context.ts';

const never = () => new Promise<never>(() => undefined);

type Change = Parameters<typeof flowBench>[0];

/** A look-up begun from the home page, and its short words. */
async function lookUpBench(change: Change = {}) {
  const bench = flowBench(change);
  await bench.settle();
  bench.actor.send({ type: 'touched' });
  bench.actor.send({ type: 'door.touched' });
  bench.actor.send({ type: 'flow.wanted', start: { flow: 'look-up', from: null } });
  await bench.settle();
  const send = async (...events: LookUpEvent[]) => {
    for (const event of events) {
      bench.sendTo('look-up', event);
      await bench.settle();
    }
  };
  return {
    ...bench,
    send,
    context: () => bench.snapshotOf('look-up')?.context,
    type: async (text: string) => {
      await send({ type: 'typing.wanted' });
      await send(...[...text].map((letter) => ({ type: 'key.letter' as const, letter })));
      await bench.pass(waits.searchAfter);
    },
    toBirth: () => send({ type: 'tiles.wanted' }, { type: 'tile.chosen', id: 'khai-sinh' }),
  };
}

const scanned = { kind: 'checklist' as const, text: 'MC1:C:SUOI-MAY:1.001193::7K4Q:4' };
const reading = {
  ...scanned,
  mark: { centreId: 'suoi-may', code: '1.001193', answers: {}, have: [2], edition: '7K4Q' },
};

describe('finding a matter', () => {
  test('by what happened, and back through the same pages to home', async () => {
    const bench = await lookUpBench();
    expect(bench.page()).toBe('look-up');
    await bench.send({ type: 'event.chosen', id: 'cu-tru' });
    expect(bench.page()).toBe('choose-one');
    await bench.send({ type: 'matter.chosen', code: '1.004222' });
    expect(bench.page()).toBe('checklist');
    await bench.send({ type: 'back' });
    expect(bench.page()).toBe('choose-one');
    await bench.send({ type: 'back' }, { type: 'back' });
    expect(bench.page()).toBe('home');
  });

  test('by picture: one matter behind it is opened at once', async () => {
    const bench = await lookUpBench();
    await bench.toBirth();
    expect(bench.page()).toBe('checklist');
    await bench.send({ type: 'back' });
    expect(bench.page()).toBe('choose-matter');
  });

  test('by typing: found while typing, and the text is still there on the way back', async () => {
    const bench = await lookUpBench();
    await bench.type('KHAI SINH');
    expect(bench.context()?.found?.matters[0]?.code).toBe(birth.code);
    await bench.send({ type: 'matter.chosen', code: birth.code }, { type: 'back' });
    expect(bench.page()).toBe('type-question');
    expect(bench.context()?.text).toBe('KHAI SINH');
  });
});

describe('a question in one’s own words', () => {
  test('is answered, and a further one keeps its subject', async () => {
    const bench = await lookUpBench();
    await bench.type('CẦN GÌ');
    await bench.send({ type: 'question.asked' });
    expect(bench.page()).toBe('answer');
    await bench.send({ type: 'question.further' });
    expect(bench.context()?.text).toBe('');
    await bench.send({ type: 'key.letter', letter: 'A' }, { type: 'question.asked' });
    expect(bench.inputsOf('assistant.ask').map(({ subject }) => subject)).toEqual([null, birth.code]);
  });

  test('that fits two matters is asked back, and the chosen one becomes its subject', async () => {
    const bench = await lookUpBench();
    await bench.type('KHAI SINH NÀO');
    await bench.send({ type: 'question.asked' });
    expect(bench.page()).toBe('which');
    await bench.send({ type: 'option.chosen', id: '2.000635' });
    expect(bench.inputsOf('assistant.ask').at(-1)).toMatchObject({
      text: 'KHAI SINH NÀO',
      subject: '2.000635',
    });
  });

  test('that nothing fits is not answered, and a number to ask an officer is one touch away', async () => {
    const bench = await lookUpBench();
    await bench.type('SĂN BẮN');
    await bench.send({ type: 'question.asked' });
    expect(bench.page()).toBe('not-known');
    bench.sendTo('look-up', { type: 'number.wanted' });
    await bench.settle();
    expect(bench.page()).toBe('choose-matter');
    expect(bench.snapshotOf('take-number')?.context.start).toBeNull();
  });

  test('of nothing but spaces is not asked', async () => {
    const bench = await lookUpBench();
    await bench.send({ type: 'typing.wanted' }, { type: 'question.asked' });
    expect(bench.page()).toBe('type-question');
    expect(bench.inputsOf('assistant.ask')).toEqual([]);
  });

  test('a change of language asks the answer anew in it', async () => {
    const bench = await lookUpBench();
    await bench.type('CẦN GÌ');
    await bench.send({ type: 'question.asked' });
    bench.actor.send({ type: 'comfort.language' });
    await bench.settle();
    expect(bench.page()).toBe('answer');
    expect(bench.inputsOf('assistant.ask').map(({ language }) => language)).toEqual(['vi', 'en']);
  });

  test('an assistant that does not answer can be left, and the words are kept', async () => {
    const bench = await lookUpBench({ 'assistant.ask': never });
    await bench.type('CẦN GÌ');
    await bench.send({ type: 'question.asked' });
    await bench.pass(waits.mayLeave);
    await bench.send({ type: 'leave' });
    expect(bench.page()).toBe('type-question');
    expect(bench.context()?.text).toBe('CẦN GÌ');
  });
});

describe('one’s own case', () => {
  test('each question is one page; the answers make the checklist', async () => {
    const bench = await lookUpBench();
    await bench.toBirth();
    await bench.send({ type: 'case.wanted' });
    expect(bench.page()).toBe('own-case');
    await bench.send({ type: 'option.chosen', id: 'kin' });
    expect(bench.context()?.asked).toBe(1);
    await bench.send({ type: 'question.skipped' });
    expect(bench.page()).toBe('checklist');
    expect(bench.inputsOf('checklists.make').at(-1)?.answers).toEqual({ who: 'kin' });
  });

  test('left halfway, the checklist is the one that was there', async () => {
    const bench = await lookUpBench();
    await bench.toBirth();
    await bench.send({ type: 'case.wanted' }, { type: 'option.chosen', id: 'kin' }, { type: 'back' });
    expect(bench.context()?.asked).toBe(0);
    await bench.send({ type: 'back' });
    expect(bench.page()).toBe('checklist');
    expect(bench.context()?.answers).toEqual({});
  });

  test('pages and copies are numbers in their limits; the usual one needs no typing', async () => {
    const bench = await lookUpBench({ 'checklists.questions': () => ok({ questions: [...copyQuestions] }) });
    await bench.toBirth();
    await bench.send({ type: 'case.wanted' });
    for (const digit of '0999') await bench.send({ type: 'digit.pressed', digit });
    expect(bench.context()?.digits).toBe('999');
    await bench.send({ type: 'number.given' });
    expect(bench.context()?.asked).toBe(0);
    await bench.send({ type: 'digits.cleared' }, { type: 'number.given' });
    expect(bench.context()?.asked).toBe(0);
    await bench.send({ type: 'digit.pressed', digit: '5' }, { type: 'number.given' });
    await bench.send({ type: 'number.given' });
    expect(bench.inputsOf('checklists.make').at(-1)?.answers).toEqual({ pages: 5, copies: 1 });
  });

  test('another matter starts without answers and ticks', async () => {
    const bench = await lookUpBench();
    await bench.toBirth();
    await bench.send({ type: 'paper.ticked', place: 1 }, { type: 'paper.ticked', place: 2 });
    await bench.send({ type: 'paper.ticked', place: 1 });
    expect(bench.context()?.have).toEqual([2]);
    await bench.send({ type: 'back' }, { type: 'tile.chosen', id: 'khai-tu' });
    expect(bench.context()?.have).toEqual([]);
  });
});

describe('the paper', () => {
  test('is printed with the ticks of now, once however often core must be asked', async () => {
    let answers = 0;
    const job = {
      jobId: '0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0aa',
      subject: { kind: 'checklist' as const, id: '0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0ab' },
      copy: 0,
      state: 'queued' as const,
      bands: null,
      reasons: [],
      collected: null,
    };
    const bench = await lookUpBench({
      'checklists.print': () => {
        answers += 1;
        if (answers === 1) throw new Error('died after the commit');
        return ok({ job });
      },
      'printing.jobs': () => ok({ jobs: [job] }),
    });
    await bench.toBirth();
    await bench.send({ type: 'paper.ticked', place: 2 }, { type: 'print.wanted' });
    await bench.pass(waits.askAgain);
    expect(bench.page()).toBe('checklist-paper');
    const prints = bench.inputsOf('checklists.print');
    expect(new Set(prints.map(({ requestKey }) => requestKey)).size).toBe(1);
    expect(prints.at(-1)?.have).toEqual([2]);
    bench.emit('print.changed', { ...job, state: 'printed' });
    await bench.settle();
    expect(bench.context()?.jobs).toMatchObject([{ state: 'printed' }]);
  });

  test('printed again after going back, it is another paper', async () => {
    const bench = await lookUpBench();
    await bench.toBirth();
    await bench.send({ type: 'print.wanted' }, { type: 'back' }, { type: 'print.wanted' });
    expect(new Set(bench.inputsOf('checklists.print').map(({ requestKey }) => requestKey)).size).toBe(2);
  });

  test('a full disk says so, and the list can still be read', async () => {
    const bench = await lookUpBench({ 'checklists.print': () => failed('disk-full') });
    await bench.toBirth();
    await bench.send({ type: 'print.wanted' });
    expect(bench.page()).toBe('refused');
    await bench.send({ type: 'back' });
    expect(bench.page()).toBe('checklist');
  });

  test('a kiosk with an A4 printer asks which paper', async () => {
    const bench = await lookUpBench({
      'printing.documentPrinter': () => ok({ health: 'ready', reasons: [], since: previewNow }),
    });
    await bench.toBirth();
    await bench.send({ type: 'print.wanted' });
    expect(bench.page()).toBe('paper-size');
    await bench.send({ type: 'size.chosen', on: 'a4' });
    expect(bench.page()).toBe('checklist-paper');
    expect(bench.inputsOf('checklists.printPage')).toHaveLength(1);
    expect(bench.inputsOf('checklists.print')).toEqual([]);
  });

  test('without an A4 printer a form is looked at, page by page', async () => {
    const bench = await lookUpBench();
    await bench.toBirth();
    await bench.send({ type: 'forms.wanted' }, { type: 'form.chosen', id: 'to-khai-khai-sinh' });
    expect(bench.page()).toBe('form-picture');
    await bench.send({ type: 'form.turned', page: 2 });
    expect(bench.inputsOf('documents.preview').map(({ page }) => page)).toEqual([1, 2]);
    expect(bench.inputsOf('documents.print')).toEqual([]);
  });
});

describe('on to a number', () => {
  test('for the matter at hand, without showing its papers again; back is its checklist with its ticks', async () => {
    const bench = await lookUpBench();
    await bench.toBirth();
    await bench.send({ type: 'paper.ticked', place: 2 });
    bench.sendTo('look-up', { type: 'number.wanted' });
    await bench.settle();
    expect(bench.page()).toBe('priority');
    bench.sendTo('take-number', { type: 'back' });
    await bench.settle();
    expect(bench.page()).toBe('checklist');
    expect(bench.context()?.have).toEqual([2]);
    bench.sendTo('look-up', { type: 'number.wanted' });
    bench.sendTo('take-number', { type: 'priority.chosen', id: null });
    await bench.settle();
    expect(bench.page()).toBe('ticket');
    expect(bench.inputsOf('tickets.take')).toMatchObject([{ matter: { code: birth.code } }]);
  });

  test('a centre without priority groups issues it at once', async () => {
    const bench = await lookUpBench({ 'centre.describe': () => ok({ ...centre, priorityGroups: [] }) });
    await bench.toBirth();
    bench.sendTo('look-up', { type: 'number.wanted' });
    await bench.settle();
    expect(bench.page()).toBe('ticket');
  });
});

describe('a checklist shown to the scanner', () => {
  test('at home brings the list back', async () => {
    const bench = flowBench();
    await bench.settle();
    bench.actor.send({ type: 'touched' });
    bench.actor.send({ type: 'door.touched' });
    await bench.settle();
    bench.emit('scanner.read', { reading, at: previewNow });
    await bench.settle();
    expect(bench.page()).toBe('checklist');
    expect(bench.inputsOf('checklists.recall')).toEqual([{ mark: scanned.text }]);
    expect(bench.snapshotOf('look-up')?.context.have).toEqual([2]);
  });

  test('amid the look-up replaces what is there; anything else scanned changes nothing', async () => {
    const bench = await lookUpBench();
    await bench.type('KHAI');
    bench.emit('scanner.read', { reading: { kind: 'unreadable', why: 'unknown' }, at: previewNow });
    await bench.settle();
    expect(bench.page()).toBe('type-question');
    bench.emit('scanner.read', { reading, at: previewNow });
    await bench.settle();
    expect(bench.page()).toBe('checklist');
  });

  test.each(['not-a-checklist', 'other-centre', 'unknown-procedure'] as const)(
    '%s says why',
    async (code) => {
      const bench = await lookUpBench({ 'checklists.recall': () => failed(code) });
      bench.emit('scanner.read', { reading, at: previewNow });
      await bench.settle();
      expect(bench.page()).toBe('refused');
      expect(bench.context()?.refusal).toBe(code);
    },
  );

  test('of older papers says that the list is new', async () => {
    const bench = await lookUpBench({
      'checklists.recall': () => ok({ checklist: birthChecklist, outdated: true }),
    });
    bench.emit('scanner.read', { reading, at: previewNow });
    await bench.settle();
    expect(bench.context()?.outdated).toBe(true);
  });
});

test('the checklist an answer led to another matter for is the one a number is taken for', async () => {
  const other = { ...birthDetails, matter: { ...birth, code: '2.000635' } };
  const bench = await lookUpBench({
    'checklists.questions': () => ok({ questions: birthQuestions.slice(0, 1) }),
    'checklists.make': ({ answers, have }) =>
      ok(inventedChecklist(answers.who === 'kin' ? other : birthDetails, answers, have)),
  });
  await bench.toBirth();
  await bench.send({ type: 'case.wanted' }, { type: 'option.chosen', id: 'kin' });
  bench.sendTo('look-up', { type: 'number.wanted' });
  await bench.settle();
  expect(bench.snapshotOf('take-number')?.context.code).toBe('2.000635');
});
