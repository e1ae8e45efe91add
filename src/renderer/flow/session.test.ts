import { describe, expect, test } from 'vitest';
import { failed } from '../../shared/result.ts';
import { usualComfort } from './comfort.ts';
import { waits } from './common/waits.ts';
import { flowBench } from './flow-bench.ts';

describe('the way through a visit', () => {
  test('door, home, matter, papers, priority, number, thanks, door', async () => {
    const bench = flowBench();
    expect(bench.page()).toBe('opening');
    await bench.settle();
    expect(bench.page()).toBe('attract');
    bench.actor.send({ type: 'door.touched' });
    expect(bench.page()).toBe('home');
    bench.actor.send({ type: 'flow.wanted', start: { flow: 'take-number', from: null } });
    expect(bench.page()).toBe('loading');
    await bench.settle();
    expect(bench.page()).toBe('choose-matter');
    bench.flow({ type: 'tile.chosen', id: 'khai-sinh' });
    await bench.settle();
    expect(bench.page()).toBe('what-to-bring');
    bench.flow({ type: 'next' });
    expect(bench.page()).toBe('priority');
    bench.flow({ type: 'priority.chosen', id: 'elderly' });
    expect(bench.page()).toBe('issuing');
    await bench.settle();
    expect(bench.page()).toBe('ticket');
    expect(bench.inputsOf('tickets.take')).toMatchObject([
      { matter: { kind: 'procedure', code: '1.001193' }, priority: 'elderly', language: 'vi' },
    ]);
    bench.flow({ type: 'done' });
    expect(bench.page()).toBe('thanks');
    expect(bench.actor.getSnapshot().context.label).toBe('A018');
    await bench.pass(waits.thanks);
    expect(bench.page()).toBe('attract');
    expect(bench.actor.getSnapshot().context.label).toBeNull();
  });

  test('back from the first page of the flow is home, and nothing of it is kept', async () => {
    const bench = flowBench();
    await bench.toMatters();
    bench.flow({ type: 'back' });
    expect(bench.page()).toBe('home');
    expect(bench.actor.getSnapshot().context.flow).toBeNull();
    expect(bench.actor.getSnapshot().children.flow).toBeUndefined();
  });

  test('from thanks one may begin again at home', async () => {
    const bench = flowBench();
    await bench.toTicket();
    bench.flow({ type: 'done' });
    bench.actor.send({ type: 'thanks.more' });
    expect(bench.page()).toBe('home');
    await bench.pass(waits.thanks);
    expect(bench.page()).toBe('home');
  });
});

describe('nobody touches any more', () => {
  test('the question comes after the idle time and keeps the page for who answers it', async () => {
    const bench = flowBench();
    await bench.toPapers();
    bench.flow({ type: 'paper.ticked', index: 1 });
    await bench.pass(waits.idle - 1);
    expect(bench.page()).toBe('what-to-bring');
    await bench.pass(1);
    expect(bench.page()).toBe('still-here');
    bench.actor.send({ type: 'stillHere.yes' });
    expect(bench.page()).toBe('what-to-bring');
    expect(bench.flowContext()?.ticked).toEqual([1]);
  });

  test('every touch begins the time anew, and the question may be answered without limit', async () => {
    const bench = flowBench();
    await bench.toMatters();
    for (let time = 0; time < 20; time += 1) {
      await bench.pass(waits.idle - 1);
      bench.actor.send({ type: 'touched' });
      expect(bench.page()).toBe('choose-matter');
    }
    for (let time = 0; time < 20; time += 1) {
      await bench.pass(waits.idle);
      expect(bench.page()).toBe('still-here');
      bench.actor.send({ type: 'stillHere.yes' });
    }
    expect(bench.page()).toBe('choose-matter');
  });

  test('who reads the largest letters is left three times as long', async () => {
    const bench = flowBench();
    await bench.toMatters();
    bench.actor.send({ type: 'comfort.textSize' });
    bench.actor.send({ type: 'comfort.textSize' });
    bench.actor.send({ type: 'touched' });
    await bench.pass(waits.idle * 3 - 1);
    expect(bench.page()).toBe('choose-matter');
    await bench.pass(1);
    expect(bench.page()).toBe('still-here');
  });

  test('unanswered, the visit ends and everything of the person is gone', async () => {
    const bench = flowBench();
    await bench.settle();
    bench.actor.send({ type: 'touched' });
    bench.actor.send({ type: 'comfort.language' });
    bench.actor.send({ type: 'comfort.textSize' });
    bench.actor.send({ type: 'comfort.contrast' });
    await bench.toPapers();
    await bench.pass(waits.idle);
    await bench.pass(waits.nobodyThere - 1);
    expect(bench.page()).toBe('still-here');
    await bench.pass(1);
    expect(bench.page()).toBe('attract');
    expect(bench.actor.getSnapshot().context.comfort).toEqual(usualComfort);
    expect(bench.actor.getSnapshot().context.flow).toBeNull();
    expect(bench.actor.getSnapshot().children.flow).toBeUndefined();
  });

  test('"I have finished" ends the visit at once', async () => {
    const bench = flowBench();
    await bench.toMatters();
    await bench.pass(waits.idle);
    bench.actor.send({ type: 'stillHere.finished' });
    expect(bench.page()).toBe('attract');
  });

  test('at the door nobody is asked: what was changed there is put back quietly', async () => {
    const bench = flowBench();
    await bench.settle();
    bench.actor.send({ type: 'touched' });
    bench.actor.send({ type: 'comfort.language' });
    expect(bench.actor.getSnapshot().context.comfort.language).toBe('en');
    await bench.pass(waits.idle);
    expect(bench.page()).toBe('attract');
    expect(bench.actor.getSnapshot().context.comfort.language).toBe('vi');
  });

  test('a forgotten help page ends as any other page does', async () => {
    const bench = flowBench();
    await bench.settle();
    bench.actor.send({ type: 'touched' });
    bench.actor.send({ type: 'help.wanted' });
    await bench.pass(waits.idle);
    expect(bench.page()).toBe('still-here');
    await bench.pass(waits.nobodyThere);
    expect(bench.page()).toBe('attract');
  });
});

describe('"Gọi cán bộ"', () => {
  test('opens from every step and returns exactly there', async () => {
    const bench = flowBench();
    const visitHelp = () => {
      const page = bench.page();
      const before = JSON.stringify(bench.flowContext()?.text);
      bench.actor.send({ type: 'help.wanted' });
      expect(bench.page()).toBe('help');
      bench.actor.send({ type: 'help.done' });
      expect(bench.page()).toBe(page);
      expect(JSON.stringify(bench.flowContext()?.text)).toBe(before);
    };
    await bench.settle();
    visitHelp();
    bench.actor.send({ type: 'door.touched' });
    visitHelp();
    bench.actor.send({ type: 'flow.wanted', start: { flow: 'take-number', from: null } });
    visitHelp();
    await bench.settle();
    visitHelp();
    bench.flow({ type: 'typing.wanted' });
    bench.flow({ type: 'key.letter', letter: 'Đ' });
    visitHelp();
    bench.flow({ type: 'back' });
    bench.flow({ type: 'tile.chosen', id: 'khai-sinh' });
    await bench.settle();
    visitHelp();
    bench.flow({ type: 'next' });
    visitHelp();
    bench.flow({ type: 'priority.chosen', id: null });
    visitHelp();
    await bench.settle();
    visitHelp();
    bench.flow({ type: 'done' });
    visitHelp();
  });

  test('work goes on behind it: the number is there on return', async () => {
    const bench = flowBench();
    await bench.toPriority();
    bench.flow({ type: 'priority.chosen', id: null });
    bench.actor.send({ type: 'help.wanted' });
    await bench.settle();
    bench.actor.send({ type: 'help.done' });
    expect(bench.page()).toBe('ticket');
  });
});

describe('core is away', () => {
  test('at the door: a restart goes unnoticed, more shuts the door, its return opens it', async () => {
    const bench = flowBench();
    await bench.settle();
    bench.cut();
    await bench.pass(waits.shutTheDoor - 1);
    expect(bench.page()).toBe('attract');
    await bench.pass(1);
    expect(bench.page()).toBe('shut-door');
    bench.mend();
    await bench.settle();
    expect(bench.page()).toBe('attract');
  });

  test('from the start on: the door is shut, without the name of a place nobody told', async () => {
    const bench = flowBench({ 'centre.describe': () => new Promise(() => undefined) });
    await bench.pass(waits.shutTheDoor);
    expect(bench.page()).toBe('shut-door');
    expect(bench.actor.getSnapshot().context.centre).toBeNull();
  });

  test('the shell may say why, in its own sentence', async () => {
    const bench = flowBench();
    await bench.settle();
    bench.shut('Cơ sở dữ liệu do bản mới hơn ghi. Mời gọi kỹ thuật.');
    expect(bench.page()).toBe('shut-door');
    expect(bench.actor.getSnapshot().context.shutSentence).toContain('bản mới hơn');
  });

  test('a person who holds a number keeps it on the screen', async () => {
    const bench = flowBench();
    await bench.toTicket();
    bench.cut();
    await bench.pass(waits.shutTheDoor * 2);
    expect(bench.page()).toBe('ticket');
  });
});

test('the number is asked for in the language that is spoken then', async () => {
  const bench = flowBench();
  await bench.toPriority();
  bench.actor.send({ type: 'comfort.language' });
  bench.flow({ type: 'priority.chosen', id: null });
  await bench.settle();
  expect(bench.inputsOf('tickets.take')).toMatchObject([{ language: 'en' }]);
});

test('with a helper beside one the letters are bigger, and the next person starts alone', async () => {
  const bench = flowBench();
  await bench.settle();
  bench.actor.send({ type: 'touched' });
  bench.actor.send({ type: 'door.touched' });
  bench.actor.send({ type: 'helper.toggled' });
  expect(bench.actor.getSnapshot().context).toMatchObject({ helped: true, comfort: { textSize: 'large' } });
  bench.actor.send({ type: 'visit.over' });
  expect(bench.actor.getSnapshot().context).toMatchObject({ helped: false, comfort: usualComfort });
});

describe('a code the page cannot use', () => {
  const scanned = async (bench: ReturnType<typeof flowBench>, why: 'unknown' | 'not-expected') => {
    bench.emit('scanner.read', { reading: { kind: 'unreadable', why }, at: 0 });
    await bench.settle();
  };
  const isTold = (bench: ReturnType<typeof flowBench>) =>
    bench.actor.getSnapshot().matches({ misread: 'told' });
  const atHome = async () => {
    const bench = flowBench();
    await bench.settle();
    bench.actor.send({ type: 'touched' });
    bench.actor.send({ type: 'door.touched' });
    return bench;
  };

  test('at home it is spoken of, until a finger comes down', async () => {
    const bench = await atHome();
    await scanned(bench, 'not-expected');
    expect(isTold(bench)).toBe(true);
    expect(bench.page()).toBe('home');
    bench.actor.send({ type: 'touched' });
    expect(isTold(bench)).toBe(false);
  });

  test('shown again and again: it is spoken of as long as after the last', async () => {
    const bench = await atHome();
    await scanned(bench, 'unknown');
    await bench.pass(waits.misread - 1);
    await scanned(bench, 'unknown');
    await bench.pass(waits.misread - 1);
    expect(isTold(bench)).toBe(true);
    await bench.pass(1);
    expect(isTold(bench)).toBe(false);
  });

  test('while something is looked up it is spoken of, and a good code ends that', async () => {
    const bench = await atHome();
    bench.actor.send({ type: 'flow.wanted', start: { flow: 'look-up', from: null } });
    await bench.settle();
    await scanned(bench, 'unknown');
    expect([isTold(bench), bench.page()]).toEqual([true, 'look-up']);
    const mark = { centreId: 'SUOI-MAY', code: '1.001193', answers: {}, have: [], edition: '7K4Q' };
    const reading = { kind: 'checklist' as const, mark, text: 'MC1:C:SUOI-MAY:1.001193::7K4Q:4' };
    bench.emit('scanner.read', { reading, at: 0 });
    await bench.settle();
    expect(isTold(bench)).toBe(false);
  });

  test('a page that waits for no such paper says nothing, nor does the door for the next person', async () => {
    const bench = await atHome();
    bench.actor.send({ type: 'flow.wanted', start: { flow: 'take-number', from: null } });
    await scanned(bench, 'unknown');
    expect(isTold(bench)).toBe(false);
    bench.flow({ type: 'back' });
    await scanned(bench, 'unknown');
    bench.actor.send({ type: 'visit.over' });
    expect(isTold(bench)).toBe(false);
  });
});

describe('practice', () => {
  const practising = async (change: Parameters<typeof flowBench>[0] = {}) => {
    const bench = flowBench(change);
    await bench.toPapers();
    bench.actor.send({ type: 'help.wanted' });
    bench.actor.send({ type: 'practice.wanted' });
    await bench.settle();
    return bench;
  };
  const isOn = (bench: ReturnType<typeof flowBench>) => bench.actor.getSnapshot().matches({ practice: 'on' });

  test('begins at home: what was begun for real is not gone on with', async () => {
    const bench = await practising();
    expect(bench.page()).toBe('home');
    expect(isOn(bench)).toBe(true);
    expect(bench.actor.getSnapshot().context.flow).toBeNull();
  });

  test('is over with the visit, however it ends', async () => {
    const bench = await practising();
    await bench.pass(waits.idle);
    await bench.pass(waits.nobodyThere);
    expect(bench.page()).toBe('attract');
    expect(isOn(bench)).toBe(false);
    expect(bench.inputsOf('practice.end')).toHaveLength(1);
  });

  test('ends by hand at the door, and the next touch is for real', async () => {
    const bench = await practising();
    bench.actor.send({ type: 'practice.finished' });
    await bench.settle();
    expect(bench.page()).toBe('attract');
    expect(bench.inputsOf('practice.end')).toHaveLength(1);
  });

  test('a line that went down ends it: core has forgotten it, and nothing practised becomes real', async () => {
    const bench = await practising();
    bench.actor.send({ type: 'flow.wanted', start: { flow: 'take-number', from: null } });
    await bench.settle();
    bench.cut();
    await bench.settle();
    expect(isOn(bench)).toBe(false);
    expect(bench.actor.getSnapshot().context.flow).toBeNull();
    expect(bench.page()).toBe('attract');
  });

  test('where there is no place for it, the person goes on for real, and is told', async () => {
    const bench = await practising({ 'practice.begin': () => failed('unavailable') });
    expect(bench.page()).toBe('help');
    expect(bench.actor.getSnapshot().matches({ practice: 'unavailable' })).toBe(true);
    bench.actor.send({ type: 'help.done' });
    expect(bench.page()).toBe('what-to-bring');
  });
});
