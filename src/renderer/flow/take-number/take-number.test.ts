import { describe, expect, test } from 'vitest';
import { failed, ok } from '../../../shared/result.ts';
import { birthDetails, centre, ticket, tiles } from '../../preview/invented.ts';
import { patienceOf } from '../common/patience.ts';
import { waits } from '../common/waits.ts';
import { flowBench } from '../flow-bench.ts';
import { refusals } from './refusal.ts';

const never = () => new Promise<never>(() => undefined);

describe('choosing', () => {
  test('a tile with several matters asks which; back leads through the same pages', async () => {
    const bench = flowBench();
    await bench.toMatters();
    bench.flow({ type: 'tile.chosen', id: 'cu-tru' });
    expect(bench.page()).toBe('choose-one');
    bench.flow({ type: 'matter.chosen', code: '1.004194', name: birthDetails.matter.name });
    await bench.settle();
    expect(bench.page()).toBe('what-to-bring');
    bench.flow({ type: 'back' });
    expect(bench.page()).toBe('choose-one');
    bench.flow({ type: 'back' });
    expect(bench.page()).toBe('choose-matter');
  });

  test('"Việc khác" takes a number of a service group, without papers', async () => {
    const bench = flowBench();
    await bench.toMatters();
    bench.flow({ type: 'other.wanted' });
    expect(bench.page()).toBe('choose-group');
    bench.flow({ type: 'group.chosen', id: 'other' });
    expect(bench.page()).toBe('priority');
    bench.flow({ type: 'back' });
    expect(bench.page()).toBe('choose-group');
    bench.flow({ type: 'group.chosen', id: 'police' });
    bench.flow({ type: 'priority.chosen', id: null });
    await bench.settle();
    expect(bench.inputsOf('tickets.take')).toMatchObject([{ matter: { kind: 'group', groupId: 'police' } }]);
  });

  test('without priority groups the question is not asked', async () => {
    const bench = flowBench({
      'centre.describe': () => ok({ ...centre, priorityGroups: [] }),
    });
    await bench.toPapers();
    bench.flow({ type: 'next' });
    await bench.settle();
    expect(bench.page()).toBe('ticket');
  });

  test('ticks belong to one matter: another starts unticked, the same one keeps them', async () => {
    const bench = flowBench();
    await bench.toPapers();
    bench.flow({ type: 'paper.ticked', index: 2 });
    bench.flow({ type: 'paper.ticked', index: 0 });
    bench.flow({ type: 'paper.ticked', index: 2 });
    bench.flow({ type: 'back' });
    bench.flow({ type: 'tile.chosen', id: 'khai-sinh' });
    await bench.settle();
    expect(bench.flowContext()?.ticked).toEqual([0]);
    bench.flow({ type: 'back' });
    bench.flow({ type: 'tile.chosen', id: 'khai-tu' });
    await bench.settle();
    expect(bench.flowContext()?.ticked).toEqual([]);
  });
});

describe('typing', () => {
  test('searches when the fingers rest, with what stands there then', async () => {
    const bench = flowBench();
    await bench.toMatters();
    bench.flow({ type: 'typing.wanted' });
    for (const letter of 'KHAI') bench.flow({ type: 'key.letter', letter });
    await bench.pass(waits.searchAfter - 1);
    expect(bench.inputsOf('procedures.search')).toEqual([]);
    await bench.pass(1);
    expect(bench.inputsOf('procedures.search')).toEqual([{ text: 'KHAI' }]);
    expect(bench.flowContext()?.found?.matters.length).toBeGreaterThan(1);
  });

  test('an answer to letters that have changed since is not shown', async () => {
    const bench = flowBench({
      'procedures.search': ({ text }) =>
        text === 'K' ? never() : ok({ matters: [tiles[0]?.matters[0] ?? birthDetails.matter], more: false }),
    });
    await bench.toMatters();
    bench.flow({ type: 'typing.wanted' });
    bench.flow({ type: 'key.letter', letter: 'K' });
    await bench.pass(waits.searchAfter);
    bench.flow({ type: 'key.letter', letter: 'H' });
    await bench.pass(waits.searchAfter);
    expect(bench.flowContext()?.found?.text).toBe('KH');
  });

  test('tones, "Bỏ dấu", "Xóa" and "Xóa hết" do what they say', async () => {
    const bench = flowBench();
    await bench.toMatters();
    bench.flow({ type: 'typing.wanted' });
    const text = () => bench.flowContext()?.text;
    for (const letter of ' ĐÂT') bench.flow({ type: 'key.letter', letter });
    bench.flow({ type: 'key.tone', tone: 'sac' });
    expect(text()).toBe('ĐẤT');
    bench.flow({ type: 'key.toneOff' });
    expect(text()).toBe('ĐÂT');
    bench.flow({ type: 'key.backspace' });
    expect(text()).toBe('ĐÂ');
    bench.flow({ type: 'key.clear' });
    expect(text()).toBe('');
    expect(bench.flowContext()?.found).toBeNull();
  });

  test('who types Telex or VNI elsewhere types it here', async () => {
    const bench = flowBench();
    await bench.toMatters();
    bench.flow({ type: 'typing.wanted' });
    for (const letter of 'DDAATS') bench.flow({ type: 'key.letter', letter, by: 'telex' });
    bench.flow({ type: 'key.letter', letter: ' ' });
    for (const letter of 'D9AI') bench.flow({ type: 'key.letter', letter, by: 'vni' });
    expect(bench.flowContext()?.text).toBe('ĐẤT ĐAI');
  });

  test('what was typed is still there on the way back from a matter', async () => {
    const bench = flowBench();
    await bench.toMatters();
    bench.flow({ type: 'typing.wanted' });
    bench.flow({ type: 'key.letter', letter: 'K' });
    await bench.pass(waits.searchAfter);
    bench.flow({ type: 'matter.chosen', code: '1.001193', name: birthDetails.matter.name });
    await bench.settle();
    bench.flow({ type: 'back' });
    expect(bench.page()).toBe('type-matter');
    expect(bench.flowContext()?.text).toBe('K');
  });
});

describe('core is away while a number is taken', () => {
  test('the same key is asked again until an answer comes, and one number results', async () => {
    let answers = 0;
    const bench = flowBench({
      'tickets.take': () => {
        answers += 1;
        if (answers === 1) throw new Error('died after the commit');
        return ok(ticket);
      },
    });
    await bench.toPriority();
    bench.flow({ type: 'priority.chosen', id: null });
    await bench.settle();
    expect(bench.page()).toBe('issuing');
    await bench.pass(waits.askAgain);
    expect(bench.page()).toBe('ticket');
    const keys = bench.inputsOf('tickets.take').map(({ requestKey }) => requestKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('a line cut in the middle is the same', async () => {
    const bench = flowBench();
    await bench.toPriority();
    bench.cut();
    bench.flow({ type: 'priority.chosen', id: null });
    await bench.pass(waits.askAgain);
    await bench.pass(waits.askAgain);
    expect(bench.page()).toBe('issuing');
    bench.mend();
    await bench.pass(waits.askAgain);
    expect(bench.page()).toBe('ticket');
    expect(bench.inputsOf('tickets.take')).toHaveLength(1);
  });

  test('after a second the work is named, after ten it may be left, and "again" uses the same key', async () => {
    let silent = true;
    const bench = flowBench({ 'tickets.take': () => (silent ? never() : ok(ticket)) });
    await bench.toPriority();
    bench.flow({ type: 'priority.chosen', id: null });
    const patience = () => {
      const snapshot = bench.snapshotOf('take-number');
      return snapshot && patienceOf(snapshot);
    };
    await bench.pass(waits.nameTheWork - 1);
    expect(patience()).toBe('brief');
    await bench.pass(1);
    expect(patience()).toBe('slow');
    await bench.pass(waits.mayLeave - waits.nameTheWork);
    expect(patience()).toBe('leavable');
    bench.flow({ type: 'leave' });
    expect(bench.page()).toBe('refused');
    expect(bench.flowContext()?.refusal).toBe('left-waiting');
    silent = false;
    bench.flow({ type: 'again' });
    await bench.settle();
    expect(bench.page()).toBe('ticket');
    expect(new Set(bench.inputsOf('tickets.take').map(({ requestKey }) => requestKey)).size).toBe(1);
  });

  test('another matter after giving up is another request with another key', async () => {
    let silent = true;
    const bench = flowBench({ 'tickets.take': () => (silent ? never() : ok(ticket)) });
    await bench.toPriority();
    bench.flow({ type: 'priority.chosen', id: null });
    await bench.settle();
    bench.flow({ type: 'leave' });
    silent = false;
    bench.flow({ type: 'other.wanted' });
    bench.flow({ type: 'group.chosen', id: 'other' });
    bench.flow({ type: 'priority.chosen', id: null });
    await bench.settle();
    const keys = bench.inputsOf('tickets.take').map(({ requestKey }) => requestKey);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('no number comes', () => {
  const codes = ['unknown-matter', 'unknown-priority', 'range-used-up', 'key-reused', 'disk-full'] as const;
  test.each(codes)('%s has a page and a way home', async (code) => {
    const bench = flowBench({ 'tickets.take': () => failed(code) });
    await bench.toTicket();
    expect(bench.page()).toBe('refused');
    expect(bench.flowContext()?.refusal).toBe(code);
    bench.flow({ type: 'home' });
    expect(bench.page()).toBe('home');
  });

  test('without a catalogue a number of a group can still be taken', async () => {
    const bench = flowBench({ 'procedures.firstScreen': () => failed('no-catalogue') });
    await bench.toMatters();
    expect(bench.flowContext()?.refusal).toBe('no-catalogue');
    bench.flow({ type: 'other.wanted' });
    bench.flow({ type: 'group.chosen', id: 'other' });
    bench.flow({ type: 'priority.chosen', id: null });
    await bench.settle();
    expect(bench.page()).toBe('ticket');
  });

  test('"again" after lost papers asks for the papers, and takes no number unasked', async () => {
    let lost = true;
    const bench = flowBench({ 'procedures.show': () => (lost ? never() : ok(birthDetails)) });
    await bench.toMatters();
    bench.flow({ type: 'tile.chosen', id: 'khai-sinh' });
    await bench.settle();
    bench.flow({ type: 'leave' });
    lost = false;
    bench.flow({ type: 'again' });
    await bench.settle();
    expect(bench.page()).toBe('what-to-bring');
    expect(bench.inputsOf('tickets.take')).toEqual([]);
  });

  test('every reason is known by its name', () => {
    expect(new Set(refusals).size).toBe(refusals.length);
  });
});

describe('the paper', () => {
  const job = {
    jobId: '0b9f8f0e-4c43-4c6e-8a39-3f6de7a2c0aa',
    subject: { kind: 'ticket' as const, id: ticket.id },
    copy: 0,
    bands: { sent: 8, total: 8 },
    reasons: [],
    collected: null,
  };

  test('news about it reach the ticket; news of another ticket do not', async () => {
    const bench = flowBench();
    await bench.toTicket();
    bench.emit('print.changed', { ...job, state: 'printed' });
    bench.emit('print.changed', {
      ...job,
      subject: { kind: 'ticket', id: job.jobId },
      state: 'unconfirmed',
    });
    await bench.settle();
    expect(bench.flowContext()?.jobs).toEqual([{ ...job, state: 'printed' }]);
  });

  test('what happened while the line was down is asked for when it is up', async () => {
    let state: 'sending' | 'printed' = 'sending';
    const bench = flowBench({ 'printing.jobs': () => ok({ jobs: [{ ...job, state }] }) });
    await bench.toTicket();
    bench.cut();
    state = 'printed';
    bench.mend();
    await bench.settle();
    expect(bench.flowContext()?.jobs).toMatchObject([{ state: 'printed' }]);
  });

  test('asked twice with a trembling hand, it is printed again once', async () => {
    const bench = flowBench();
    await bench.toTicket();
    bench.flow({ type: 'reprint.wanted' });
    bench.flow({ type: 'reprint.wanted' });
    await bench.settle();
    expect(bench.inputsOf('printing.reprint')).toHaveLength(1);
    expect(bench.flowContext()?.jobs.some(({ copy }) => copy === 1)).toBe(true);
  });
});
