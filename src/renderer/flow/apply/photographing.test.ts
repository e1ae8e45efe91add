import { expect, test } from 'vitest';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed } from '../../../shared/result.ts';
import { fakeCamera } from '../../preview/fake-camera.ts';
import { handlersOf } from '../../preview/fake-core.ts';
import type { CameraTrouble, DocumentCamera } from '../common/document-camera.ts';
import { flowBench } from '../flow-bench.ts';
import type { ApplyEvent } from './context.ts';

type Change = Partial<Handlers<KioskContract>>;

/** A person with a whole birth application, at its papers. */
async function atPapers(change: Change = {}, camera: DocumentCamera = fakeCamera('works')) {
  const all = flowBench(
    { ...handlersOf({ draftAt: 'copies', tracked: 'waiting', camera: 'works' }), ...change },
    { camera },
  );
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
  await say({ type: 'resume.wanted' });
  for (const letter of 'K7QM2XDA9FHT') await say({ type: 'key.letter', letter });
  await say({ type: 'resume.given' }, { type: 'digit.pressed', digit: '2' }, { type: 'next' });
  const context = () => all.snapshotOf('apply')?.context;
  const state = () => all.snapshotOf('apply')?.value;
  return { ...all, say, context, state };
}

const wanted: ApplyEvent = { type: 'photograph.wanted', paperId: 'birth-paper' };
const take: ApplyEvent = { type: 'take.wanted' };

test('two pages are taken, one of them again, and handed in in their order', async () => {
  const { say, state, context, inputsOf } = await atPapers();
  await say(wanted, take);
  expect(state()).toEqual({ photographing: { seen: 'looking' } });
  await say({ type: 'page.more' }, take);
  const [first, second] = context()?.pages ?? [];
  await say({ type: 'page.chosen', pageId: first?.pageId ?? '' }, { type: 'page.again' }, take);
  const [again, still] = context()?.pages ?? [];
  expect(again?.pageId).not.toBe(first?.pageId);
  expect(still).toEqual(second);
  await say(
    { type: 'paper.done' },
    { type: 'next' },
    { type: 'priority.chosen', id: null },
    { type: 'submit.wanted' },
  );
  const [submitted] = inputsOf('applications.submit');
  expect(submitted?.papers.find(({ paperId }) => paperId === 'birth-paper')).toEqual({
    paperId: 'birth-paper',
    how: 'photographed',
    pages: [again?.sha256, still?.sha256],
  });
  expect(submitted?.papers.find(({ paperId }) => paperId === 'identity')?.how).toBe('original-at-counter');
});

test('the camera is on only while its picture is on the glass', async () => {
  let open = 0;
  const camera: DocumentCamera = {
    async open(name) {
      const opened = await fakeCamera('works').open(name);
      if (!opened.ok) return opened;
      open += 1;
      return {
        ok: true,
        value: {
          ...opened.value,
          close: () => {
            open -= 1;
          },
        },
      };
    },
  };
  const { say } = await atPapers({}, camera);
  expect(open).toBe(0);
  await say(wanted);
  expect(open).toBe(1);
  await say(take);
  expect(open).toBe(0);
  await say({ type: 'page.more' });
  expect(open).toBe(1);
  await say({ type: 'back' });
  expect(open).toBe(0);
});

test('no picture of an identity card is taken, whatever is pressed', async () => {
  const { say, page, asked } = await atPapers();
  await say({ type: 'photograph.wanted', paperId: 'identity' });
  expect(page()).toBe('hand-in');
  expect(asked.filter(({ command }) => command === 'papers.keep')).toEqual([]);
});

test.each(['missing', 'refused', 'in-use'] satisfies CameraTrouble[])(
  'camera %s: said kindly, and the way of the originals is open',
  async (trouble) => {
    const { say, state, context, page } = await atPapers({}, fakeCamera(trouble));
    await say(wanted);
    expect([state(), context()?.photoTrouble]).toEqual([{ photographing: 'trouble' }, trouble]);
    await say({ type: 'paper.done' });
    expect(page()).toBe('hand-in');
    await say({ type: 'next' });
    expect(page()).toBe('priority');
  },
);

test('a black picture is not kept: it is said, and the live picture stands', async () => {
  const { say, state, context, asked } = await atPapers({}, fakeCamera('black'));
  await say(wanted, take);
  expect(state()).toEqual({ photographing: { shooting: 'live' } });
  expect(context()?.photoTrouble).toBe('black');
  expect(asked.some(({ command }) => command === 'papers.keep')).toBe(false);
});

test('unplugged in the middle: what was kept stays, the rest is the originals’', async () => {
  let unplug: () => void = () => undefined;
  const camera: DocumentCamera = {
    async open(name) {
      const opened = await fakeCamera('works').open(name);
      if (!opened.ok) return opened;
      const onLost = (listener: () => void) => {
        unplug = listener;
        return () => undefined;
      };
      return { ok: true, value: { ...opened.value, onLost } };
    },
  };
  const { say, state, context, settle } = await atPapers({}, camera);
  await say(wanted, take, { type: 'page.more' });
  unplug();
  await settle();
  expect([state(), context()?.photoTrouble]).toEqual([{ photographing: 'trouble' }, 'lost']);
  expect(context()?.pages).toHaveLength(1);
});

test('a full disk is said in its own words, and keeps nobody from handing in', async () => {
  const { say, state, context } = await atPapers({ 'papers.keep': () => failed('disk-full') });
  await say(wanted, take);
  expect([state(), context()?.photoTrouble]).toEqual([{ photographing: 'trouble' }, 'disk-full']);
});

test('a core that lost the pieces gets them again', async () => {
  const { 'papers.keep': keep } = handlersOf({});
  let first = true;
  const { say, context } = await atPapers({
    'papers.keep': (input) => {
      if (!first) return keep(input);
      first = false;
      return failed('pieces-missing');
    },
  });
  await say(wanted, take);
  expect(context()?.pages).toHaveLength(1);
});

test('whatever ends the visit, core is told to forget the pages', async () => {
  const { say, inputsOf, settle, context } = await atPapers();
  await say(wanted, take);
  const draftId = context()?.draftId;
  await say({ type: 'paper.done' }, { type: 'pause.wanted' }, { type: 'drop.wanted' });
  await settle();
  expect(inputsOf('papers.forget')).toEqual([{ draftId }]);
});
