import { expect, test } from 'vitest';
import type { BoardView } from '../../shared/contract/queue/board.ts';
import { arrange } from './arrange.ts';

function view(open: number, closed = 0): BoardView {
  const counters = Array.from({ length: open + closed }, (_, index) => ({
    id: `${index + 1}`,
    name: { vi: `Quầy ${index + 1}`, en: `Counter ${index + 1}` },
    open: index < open,
    label: index < open ? `A${String(index + 1).padStart(3, '0')}` : null,
    priority: false,
  }));
  const name = { vi: 'Xã Suối Mây', en: 'Suối Mây commune' };
  return {
    centre: name,
    title: name,
    counters,
    called: [],
    next: ['A101', 'A102', 'A103', 'A104', 'A105', 'A106'],
    waitingCount: 6,
    languages: ['vi'],
    volume: [],
    timeZone: 'Asia/Ho_Chi_Minh',
    queue: 'whole',
    now: 0,
  };
}

test('five counters stand in one column beside five next numbers; closed ones are left out', () => {
  const { look, counters, next } = arrange(view(5, 3));
  expect([look, counters.length, next.length]).toEqual(['column', 5, 5]);
});

test('up to ten stand in two columns', () => {
  expect(arrange(view(6)).look).toBe('two-columns');
  expect(arrange(view(10)).counters).toHaveLength(10);
});

test('where more are open, whoever was called last is among those shown, each in its usual place', () => {
  const many = view(14);
  const call = { label: 'A014', counterName: { vi: 'Quầy 14', en: 'Counter 14' }, language: 'vi' } as const;
  const { counters } = arrange({
    ...many,
    called: [{ ...call, call: 1, counterId: '14', again: false, at: 0 }],
  });
  expect(counters).toHaveLength(10);
  expect(counters.at(-1)?.id).toBe('14');
  expect(counters.map(({ id }) => Number(id))).toEqual(
    counters.map(({ id }) => Number(id)).toSorted((a, b) => a - b),
  );
});
