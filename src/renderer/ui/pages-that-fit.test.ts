import { expect, test } from 'vitest';
import { pagesThatFit } from './pages-that-fit.ts';

const rows = (...heights: number[]) => heights.map((height) => ({ height, heading: false }));
const heading = { height: 10, heading: true };

test('what fits stays on one page, without room for a pager', () => {
  expect(pagesThatFit(rows(50, 50), 100, 40)).toEqual([[0, 1]]);
});
test('what does not fit is cut where the page with its pager is full', () => {
  expect(pagesThatFit(rows(30, 30, 30, 30), 100, 20)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});
test('a heading is never the last thing of a page', () => {
  expect(pagesThatFit([...rows(50), heading, ...rows(50, 30)], 100, 20)).toEqual([[0], [1, 2], [3]]);
});
test('a thing taller than any page has one of its own, and nothing is lost', () => {
  const pages = pagesThatFit([heading, ...rows(300, 20)], 100, 20);
  expect(pages.flat()).toEqual([0, 1, 2]);
  expect(pages.at(-1)).toEqual([2]);
});
test('nothing is one empty page', () => {
  expect(pagesThatFit([], 100, 20)).toEqual([[]]);
});
